import RunComparison
import Testing

struct RunDifferenceTests {
  private func paper(_ key: String, _ rank: Int, _ low: Int, _ high: Int) -> RunFacts.RankedPaper {
    RunFacts.RankedPaper(key: key, title: "Title \(key)", rank: rank, low: low, high: high)
  }

  private func facts(
    _ papers: [RunFacts.RankedPaper] = [],
    topics: [(String, [String])] = [],
    recommendations: [String] = []
  ) -> RunFacts {
    RunFacts(
      papers: papers,
      topics: topics.map { RunFacts.Topic(label: $0.0, papers: $0.1) },
      recommendations: recommendations
    )
  }

  @Test func aRunDoesNotDifferFromItself() {
    let run = facts(
      [paper("a", 1, 1, 3), paper("b", 2, 1, 9)],
      topics: [("T", ["a", "b"])],
      recommendations: ["b"]
    )
    #expect(RunDifference(from: run, to: run).isEmpty)
  }

  @Test func onlyMovesBeyondTheIntervalsCount() {
    let before = facts([paper("a", 1, 1, 4), paper("b", 5, 3, 8), paper("c", 9, 7, 12)])
    let after = facts([paper("a", 6, 5, 9), paper("b", 8, 8, 11), paper("d", 2, 1, 3)])
    let difference = RunDifference(from: before, to: after)
    // a: 1–4 and 5–9 are apart; b: 3–8 and 8–11 touch.
    #expect(difference.moves.map(\.after.key) == ["a"])
    #expect(difference.papersIn.map(\.key) == ["d"])
    #expect(difference.papersOut.map(\.key) == ["c"])
  }

  @Test func recommendationsComeAndGo() {
    let difference = RunDifference(
      from: facts(recommendations: ["a", "b", "c"]),
      to: facts(recommendations: ["d", "b", "e"])
    )
    #expect(difference.recommendationsNew == ["d", "e"])
    #expect(difference.recommendationsGone == ["a", "c"])
  }

  @Test func topicsAreFollowedByTheirPapers() {
    let before = facts(topics: [
      ("Serving", ["1", "2", "3", "4"]), ("Video", ["5", "6", "7"]), ("Edge", ["8"]),
      ("Mixed", ["9", "10", "11"]),
    ])
    let after = facts(topics: [
      ("Model Serving", ["1", "2", "3", "4"]), ("Video", ["5", "6", "7", "8"]),
      ("Left", ["9", "20", "21"]), ("Compilers", ["30", "31"]), ("Right", ["10"]),
      ("Top", ["11"]),
    ])
    let changes = RunDifference(from: before, to: after).topics
    // Mixed shares 1 of 3 known papers with each of Left, Right and Top: 1/3 ≥ 0.3 with the first.
    #expect(
      changes == [
        .renamed("Serving", to: "Model Serving"), .renamed("Mixed", to: "Left"),
        .born("Compilers"), .born("Right"), .born("Top"), .merged("Edge", into: "Video"),
      ]
    )
  }
}
