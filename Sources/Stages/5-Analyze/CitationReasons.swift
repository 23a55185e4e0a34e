import Bibliography
import Centrality
import Corpus
import GraphCore

/// Why papers cite one another, where a source says so: what Semantic Scholar calls intents, and
/// whether it calls a citation influential.
///
/// A work states what any of its versions states. The headline score does not use the reasons: they
/// stem from the full text of the citing paper, which the source has for some and not for others, so
/// that a paper would rise with the access of a source to those who cite it. Weighted citations and
/// weighted PageRank have columns of their own, empty where no reason is known at all.
enum CitationReasons {
  /// The reasons that stand beside `graph.outTargets`, or nil if none is stated.
  static func stated(
    in expansion: Expansion,
    for graph: CSRGraph,
    of snapshot: Snapshot
  ) -> [CitationWeights.Reason]? {
    let links = expansion.links.filter { !$0.intents.isEmpty || $0.isInfluential }
    if links.isEmpty { return nil }
    var nodes: [PaperID: NodeID] = [:]
    for (node, paper) in snapshot.papers.enumerated() {
      for id in paper.ids { nodes[id] = NodeID(node) }
    }
    let silent = CitationWeights.Reason(intents: [], isInfluential: nil)
    var reasons = [CitationWeights.Reason](repeating: silent, count: graph.edgeCount)
    var isStated = false
    for link in links {
      let ends = [link.citation.citing, link.citation.cited].map {
        nodes[expansion.members[Int($0)].record.id]
      }
      guard let citing = ends[0], let cited = ends[1],
        let index = graph.references(of: citing).firstIndex(of: cited)
      else { continue }
      isStated = true
      let known = reasons[index]
      reasons[index] = CitationWeights.Reason(
        intents: known.intents + link.intents.filter { !known.intents.contains($0) },
        isInfluential: known.isInfluential == true || link.isInfluential
      )
    }
    return isStated ? reasons : nil
  }
}
