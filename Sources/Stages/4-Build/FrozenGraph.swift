import Bibliography
import Corpus
import GraphCore

/// The works as nodes in order of time, and the citations between them.
struct FrozenGraph {
  /// Citations between records that are none between works.
  struct Losses: Encodable, Equatable {
    /// Of a record by itself.
    var selfCitations = 0
    /// Of one version of a work by another.
    var betweenVersions = 0
    /// Of a work by a work that cites it already through other versions.
    var repeated = 0
  }

  private(set) var snapshot: Snapshot
  private(set) var losses = Losses()
  let graph: CSRGraph

  init(_ expansion: Expansion, _ grouping: WorkGrouping, _ resolutions: [Resolution]) {
    let works = grouping.works
    var workOf = [Int](repeating: 0, count: expansion.members.count)
    for (work, members) in works.enumerated() {
      for member in members { workOf[member] = work }
    }
    let papers = works.indices.compactMap { work in
      Self.paper(works[work].map { expansion.members[$0].record }, grouping.papers[work])
    }
    precondition(papers.count == works.count, "a work has at least one record")

    let ends = expansion.links.map {
      (citing: workOf[Int($0.citation.citing)], cited: workOf[Int($0.citation.cited)])
    }
    let dates = WorkDate.of(
      years: papers.map(\.year),
      citations: ends.lazy.map { ($0.citing, $0.cited) }
    )
    let order = works.indices.sorted { (dates[$0], papers[$0].id) < (dates[$1], papers[$1].id) }
    var node = [Int32](repeating: 0, count: works.count)
    for (place, work) in order.enumerated() { node[work] = Int32(place) }

    var citations: [Citation] = []
    for (link, ends) in zip(expansion.links, ends) {
      if link.citation.citing == link.citation.cited {
        losses.selfCitations += 1
      } else if ends.citing == ends.cited {
        losses.betweenVersions += 1
      } else {
        citations.append(Citation(citing: node[ends.citing], cited: node[ends.cited]))
      }
    }
    citations.sort()
    var kept: [Citation] = []
    for citation in citations where kept.last != citation { kept.append(citation) }
    losses.repeated = citations.count - kept.count

    let nodeOf = Dictionary(
      zip(papers, node).flatMap { paper, node in paper.ids.map { ($0, Int(node)) } },
      uniquingKeysWith: { first, _ in first }
    )
    var entries = [[Int]](repeating: [], count: works.count)
    for (place, resolution) in resolutions.enumerated() {
      if let id = resolution.paper?.id, let node = nodeOf[id] { entries[node].append(place) }
    }
    snapshot = Snapshot(
      papers: order.map { papers[$0] },
      citations: kept,
      hops: order.map { work in works[work].map { expansion.members[$0].hop }.min() ?? 0 },
      entries: entries,
      completeness: order.map { work in
        Self.united(works[work].map { expansion.members[$0].lists })
      }
    )
    graph = CSRGraph(nodeCount: works.count, citations: kept.lazy.map { ($0.citing, $0.cited) })
  }

  /// One work of its records; for a work of the list the record that *Resolve* chose speaks.
  private static func paper(_ records: [PaperRecord], _ resolved: Paper?) -> Paper? {
    guard var paper = Paper(versions: records) else { return nil }
    guard let resolved else { return paper }
    let others = Set(paper.ids + resolved.ids).subtracting([resolved.id]).sorted()
    paper.id = resolved.id
    paper.ids = [resolved.id] + others
    paper.title = resolved.title
    paper.year = paper.year ?? resolved.year
    return paper
  }

  /// The lists of a work: of its versions the longest speaks, the earlier one in a tie.
  private static func united(_ versions: [Completeness]) -> Completeness {
    func longest(_ direction: CitationDirection) -> ListStatus? {
      let lists = versions.compactMap { $0[direction] }
      var best = lists.first
      for list in lists where list.known > best?.known ?? 0 { best = list }
      best?.stated = lists.compactMap(\.stated).max()
      return best
    }
    return Completeness(references: longest(.references), citations: longest(.citations))
  }
}
