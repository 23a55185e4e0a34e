import Bibliography
import Corpus

/// `3-expand/expansion.json`: how much is known of every paper of the set.
struct ExpansionReport: Encodable {
  struct Paper: Encodable {
    var id: PaperID
    var hop: Int
    var references: ListStatus?
    var citations: ListStatus?
  }

  /// How the lists of one direction stand.
  struct Lists: Encodable {
    /// How many papers have a list in each state; `notAsked` for the rest.
    var states: [String: Int] = [:]
    /// The linked papers that all lists name together.
    var known = 0
    /// What the sources state, over the lists for which they state a number.
    var stated = 0
    /// The linked papers that these lists name.
    var knownOfStated = 0
  }

  var papers: [Paper]
  /// How many papers are 0, 1, 2 … citations away from the list.
  var hops: [Int]
  var citations: Int
  var unlinkedReferences: Int
  var referenceLists: Lists
  var citationLists: Lists

  init(_ expansion: Expansion) {
    papers = expansion.members.map {
      Paper(
        id: $0.record.id,
        hop: $0.hop,
        references: $0.lists.references,
        citations: $0.lists.citations
      )
    }
    hops = []
    for member in expansion.members {
      while hops.count <= member.hop { hops.append(0) }
      hops[member.hop] += 1
    }
    citations = expansion.links.count
    unlinkedReferences = expansion.unlinked.count
    referenceLists = Lists(expansion.members.map(\.lists.references))
    citationLists = Lists(expansion.members.map(\.lists.citations))
  }

  var summary: [String] {
    let rings = hops.enumerated().map { "\($1) at \($0)" }.joined(separator: ", ")
    let listed = referenceLists.states[ListState.listed.rawValue] ?? 0
    return [
      "\(papers.count) records (citations away from the list: \(rings)), \(citations) citations",
      "reference lists known for \(listed) of \(papers.count) records",
    ]
  }
}

extension ExpansionReport.Lists {
  init(_ lists: [ListStatus?]) {
    for list in lists {
      states[list?.state.rawValue ?? "notAsked", default: 0] += 1
      guard let list else { continue }
      known += list.known
      guard let number = list.stated else { continue }
      stated += number
      knownOfStated += list.known
    }
  }
}
