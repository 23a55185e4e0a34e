import Bibliography
import Corpus
import GraphCore
import Recommendation

/// The sections of a list that hold papers found in the snapshot, in the order of the list.
struct ListSections: Sendable {
  /// The headings of each section, outermost first.
  private(set) var headings: [[String]] = []
  /// What each section holds.
  private(set) var sections: [Placement.Section] = []

  init(_ resolutions: [Resolution], _ snapshot: Snapshot) {
    var nodes: [[NodeID]] = resolutions.map { _ in [] }
    for node in snapshot.listNodes {
      for entry in snapshot.entries[Int(node)] where nodes.indices.contains(entry) {
        nodes[entry].append(node)
      }
    }
    for resolution in resolutions where !headings.contains(resolution.entry.section) {
      let members = resolutions.indices.filter {
        resolutions[$0].entry.section == resolution.entry.section
      }
      let papers = members.count { resolutions[$0].kind == .paper }
      headings.append(resolution.entry.section)
      sections.append(
        Placement.Section(
          papers: members.flatMap { nodes[$0] },
          paperShare: Double(papers) / Double(members.count)
        )
      )
    }
  }

  /// Places additions, each by its own ties and by the words it shares with the headings.
  ///
  /// A list paper to which everything is tied says little about the section, so its votes count
  /// less: they are divided by the root of the strength of all its ties. A word that stands in one
  /// heading only and in the title of a paper speaks for that section as much as all ties do.
  func places(of additions: [Addition], titles: [String]) -> [Placement?] {
    var reach: [NodeID: Double] = [:]
    for tie in additions.flatMap(\.ties) { reach[tie.listPaper, default: 0] += tie.strength }
    let words = telling
    return zip(additions, titles).map { addition, title in
      let ties = addition.ties.map { tie in
        var voter = tie
        voter.strength /= (reach[tie.listPaper] ?? 1).squareRoot()
        return voter
      }
      let own = Set(TitleNormalizer.words(title))
      return Placement(
        ties,
        sections: sections,
        affinities: words.map { Double(1 + own.intersection($0).count) }
      )
    }
  }

  /// The words of each section's own heading that stand in no other.
  private var telling: [Set<String>] {
    let words = headings.map { Set(TitleNormalizer.words($0.last ?? "")) }
    return words.indices.map { section in
      words[section].filter { word in
        word.utf8.count > 2 && words.count { $0.contains(word) } == 1
      }
    }
  }
}
