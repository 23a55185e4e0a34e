public import GraphCore

/// Says in one sentence why a paper is recommended.
public enum ReasonSentence {
  /// The sentence for ties sorted by strength; `name` gives the short name of a list paper.
  ///
  /// `sources` are the sources that recommend it themselves.
  public static func write(
    _ ties: [Tie],
    sources: [String] = [],
    name: (NodeID) -> String
  ) -> String {
    var clauses: [String] = []
    let citedBy = ties.filter(\.isCitedBy)
    if !citedBy.isEmpty { clauses.append("cited by \(names(citedBy, name))") }
    let cites = ties.filter(\.cites)
    if !cites.isEmpty { clauses.append("cites \(names(cites, name))") }
    let together = ties.filter { $0.citedTogether > 0 }
      .sorted { $0.citedTogether > $1.citedTogether }.prefix(2)
    if !together.isEmpty {
      let parts = together.enumerated().map { place, tie in
        let number = place == 0 ? count(tie.citedTogether, "paper") : "\(tie.citedTogether)"
        return "beside \(name(tie.listPaper)) by \(number)"
      }
      clauses.append("cited \(joined(parts))")
    }
    let shared = ties.filter { $0.sharedReferences > 0 }
      .sorted { $0.sharedReferences > $1.sharedReferences }.prefix(2)
    if !shared.isEmpty {
      let parts = shared.enumerated().map { place, tie in
        let number =
          place == 0 ? count(tie.sharedReferences, "reference") : "\(tie.sharedReferences)"
        return "\(number) with \(name(tie.listPaper))"
      }
      clauses.append("shares \(joined(parts))")
    }
    if clauses.isEmpty, let closest = ties.max(by: { $0.titleCosine < $1.titleCosine }) {
      clauses.append("its title is close to \(name(closest.listPaper))")
    }
    if !sources.isEmpty { clauses.append("recommended by \(joined(sources))") }
    let sentence = clauses.joined(separator: "; ")
    return sentence.prefix(1).uppercased() + sentence.dropFirst() + "."
  }

  /// A title short enough for a sentence: what stands before its colon, or its first words.
  public static func shortName(of title: String) -> String {
    let head = title.split(separator: ":", maxSplits: 1).first.map(String.init) ?? title
    let words = head.split(separator: " ")
    if words.count <= 6 { return words.joined(separator: " ") }
    return words.prefix(5).joined(separator: " ") + " …"
  }

  private static func names(_ ties: [Tie], _ name: (NodeID) -> String) -> String {
    let shown = ties.prefix(3).map { name($0.listPaper) }
    let rest = ties.count - shown.count
    return joined(rest > 0 ? shown + ["\(rest) more"] : shown)
  }

  private static func joined(_ parts: [String]) -> String {
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + " and " + last
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}
