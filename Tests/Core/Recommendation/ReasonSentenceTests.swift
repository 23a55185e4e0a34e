import GraphCore
import Recommendation
import Testing

struct ReasonSentenceTests {
  private func tie(
    _ paper: NodeID,
    cites: Bool = false,
    isCitedBy: Bool = false,
    together: Int = 0,
    shared: Int = 0,
    cosine: Double = 0
  ) -> Tie {
    Tie(
      listPaper: paper,
      cites: cites,
      isCitedBy: isCitedBy,
      citedTogether: together,
      sharedReferences: shared,
      titleCosine: cosine,
      strength: 1
    )
  }

  private func write(_ ties: [Tie]) -> String {
    ReasonSentence.write(ties) { ["Clipper", "Ray", "TVM", "Horovod", "LAVEA"][Int($0)] }
  }

  @Test func everyKindOfTieHasItsClause() {
    #expect(write([tie(0, isCitedBy: true)]) == "Cited by Clipper.")
    #expect(write([tie(0, cites: true), tie(1, cites: true)]) == "Cites Clipper and Ray.")
    #expect(
      write([tie(0, together: 1), tie(1, together: 7)])
        == "Cited beside Ray by 7 papers and beside Clipper by 1."
    )
    #expect(write([tie(1, together: 1)]) == "Cited beside Ray by 1 paper.")
    #expect(write([tie(2, shared: 14)]) == "Shares 14 references with TVM.")
    #expect(write([tie(2, cosine: 0.4)]) == "Its title is close to TVM.")
  }

  @Test func clausesAreJoinedAndLongListsCut() {
    let ties = (0..<5).map { tie(NodeID($0), cites: true, shared: $0) }
    let expected =
      "Cites Clipper, Ray, TVM and 2 more; "
      + "shares 4 references with LAVEA and 3 with Horovod."
    #expect(write(ties) == expected)
  }

  @Test(arguments: [
    ("Clipper: A Low-Latency Online Prediction Serving System", "Clipper"),
    ("End-to-end arguments in system design", "End-to-end arguments in system design"),
    (
      "Live Video Analytics at Scale with Approximation and Delay-Tolerance",
      "Live Video Analytics at Scale …"
    ),
  ])
  func namesAreShort(_ title: String, _ name: String) {
    #expect(ReasonSentence.shortName(of: title) == name)
  }
}
