import Bibliography
import Corpus
import GraphCore

/// `4-build/graph.json`: what the graph consists of, and what is odd about it.
struct GraphReport: Encodable {
  struct Components: Encodable {
    var count: Int
    var largest: Int
    /// Papers without any citation.
    var isolated: Int
  }

  struct Cycles: Encodable {
    /// Groups of papers that all lead to one another.
    var groups: [[PaperID]]
    var citations: Int
    /// Citations of such a group that run into the future; measures along time leave them out.
    var broken: Int
  }

  struct Merge: Encodable {
    var first: PaperID
    var second: PaperID
    var titles: [String]
    var reason: String
  }

  struct Versions: Encodable {
    var records: Int
    var works: Int
    var merges: [Merge]
    var keptApart: [Merge]
  }

  var papers: Int
  var citations: Int
  var inList: Int
  /// How many papers are 0, 1, 2 … citations away from the list.
  var hops: [Int]
  var components: Components
  var cycles: Cycles
  var versions: Versions
  var leftOut: FrozenGraph.Losses
  var references: ListTotals
  var citedBy: ListTotals
  var quirks: DataQuirks

  init(_ frozen: FrozenGraph, _ grouping: WorkGrouping, _ expansion: Expansion) {
    let snapshot = frozen.snapshot
    papers = snapshot.papers.count
    citations = snapshot.citations.count
    inList = snapshot.listNodes.count
    hops = Array(repeating: 0, count: (snapshot.hops.max() ?? -1) + 1)
    for hop in snapshot.hops { hops[hop] += 1 }

    let weak = WeakComponents(of: frozen.graph)
    components = Components(
      count: weak.count,
      largest: weak.sizes.max() ?? 0,
      isolated: weak.sizes.count { $0 == 1 }
    )
    let loops = CitationCycles(of: frozen.graph)
    cycles = Cycles(
      groups: loops.components.map { $0.map { snapshot.papers[Int($0)].id } },
      citations: loops.citationCount,
      broken: loops.removed.count
    )
    let titles = Dictionary(
      expansion.members.map { ($0.record.id, $0.record.title) },
      uniquingKeysWith: { first, _ in first }
    )
    func named(_ line: VersionMerge) -> Merge {
      Merge(
        first: line.first,
        second: line.second,
        titles: [line.first, line.second].compactMap { titles[$0] },
        reason: line.reason
      )
    }
    versions = Versions(
      records: expansion.members.count,
      works: snapshot.papers.count,
      merges: grouping.merges.map(named),
      keptApart: grouping.keptApart.map(named)
    )
    leftOut = frozen.losses
    references = ListTotals(snapshot.completeness.map(\.references))
    citedBy = ListTotals(snapshot.completeness.map(\.citations))
    quirks = DataQuirks(snapshot)
  }

  var summary: [String] {
    [
      "\(papers) papers and \(citations) citations; \(inList) papers of the list among them",
      "\(versions.records - versions.works) records joined to another version; "
        + "\(cycles.groups.count) cycle\(cycles.groups.count == 1 ? "" : "s"), "
        + "\(components.count) component\(components.count == 1 ? "" : "s")",
    ]
  }
}

/// How the lists of one direction stand, over all works.
struct ListTotals: Encodable {
  /// How many works have a list in each state; `notAsked` for those without any.
  var states: [String: Int] = [:]
  /// The linked papers that all lists name together.
  var known = 0
  /// What the sources state, over the lists for which they state a number.
  var stated = 0

  init(_ lists: [ListStatus?]) {
    for list in lists {
      states[list?.state.rawValue ?? "notAsked", default: 0] += 1
      known += list?.known ?? 0
      stated += list?.stated ?? 0
    }
  }
}
