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
}
