public import GraphCore

/// One weighted, undirected graph of how closely papers are related.
///
/// r_ij = Σ_kinds weight · strength_kind(i, j) / mean total of the kind, with kinds direct citation,
/// bibliographic coupling, co-citation and title text; the mean is over papers that have such ties.
///
/// Hybrids of citation and text give the most coherent clusters:
///
/// > K. W. Boyack, R. Klavans. "Co-citation analysis, bibliographic coupling, and direct citation:
/// > which citation approach represents the research front most accurately?" *JASIST*
/// > 61(12):2389–2404, 2010. doi:10.1002/asi.21419
/// >
/// > L. Waltman, K. W. Boyack, G. Colavizza, N. J. van Eck. "A principled methodology for comparing
/// > relatedness measures for clustering publications." *Quant. Sci. Stud.* 1(2):691–713, 2020.
/// > doi:10.1162/qss_a_00035
///
/// Conventions: a tie is kept when it is among the `partners` strongest of either paper; direct
/// citations are all kept. The result does not depend on the number of threads.
/// - Parameters:
///   - graph: Citations, from citing to cited paper.
///   - titles: The title of each node; empty strings for unknown titles, or no strings at all.
///   - weights: The share of each kind of evidence.
///   - normalization: How link counts are normalized; text is always compared by cosine.
///   - partners: How many of the strongest ties of each kind are kept per paper.
///   - hubLimit: Items (references, citing papers, terms) shared by more papers than this are
///     ignored; see ``PartnerTable/boundedHubs``.
///   - threads: How many threads to use.
/// - Returns: The sum of the kinds; papers without any tie are isolated nodes.
/// - Complexity: O(Σ_items min(papers of the item, hubLimit)²) time.
public func relatedness(
  of graph: CSRGraph,
  titles: [String],
  weights: RelatednessWeights = RelatednessWeights(),
  normalization: LinkNormalization = .fractional,
  partners: Int = 20,
  hubLimit: Int = 2000,
  threads: Int = 2
) -> WeightedGraph {
  precondition(titles.isEmpty || titles.count == graph.nodeCount, "one title per node")
  let text =
    weights.text > 0 && !titles.isEmpty
    ? titlePartners(of: titles, count: partners, hubLimit: hubLimit, threads: threads) : nil
  return relatedness(
    of: graph,
    text: text,
    weights: weights,
    normalization: normalization,
    partners: partners,
    hubLimit: hubLimit,
    threads: threads
  )
}

/// The same with the ties by text at hand, as where many graphs share their titles.
///
/// - Parameters:
///   - graph: Citations, from citing to cited paper.
///   - text: The papers whose titles are most alike; nil to leave titles aside.
///   - weights: The share of each kind of evidence.
///   - normalization: How link counts are normalized.
///   - partners: How many of the strongest ties of each kind are kept per paper.
///   - hubLimit: Items shared by more papers than this are ignored.
///   - threads: How many threads to use.
/// - Returns: The sum of the kinds; papers without any tie are isolated nodes.
/// - Complexity: O(Σ_items min(papers of the item, hubLimit)²) time.
public func relatedness(
  of graph: CSRGraph,
  text: PartnerTable?,
  weights: RelatednessWeights = RelatednessWeights(),
  normalization: LinkNormalization = .fractional,
  partners: Int = 20,
  hubLimit: Int = 2000,
  threads: Int = 2
) -> WeightedGraph {
  var mixture = RelatednessMixture(nodeCount: graph.nodeCount)
  if weights.direct > 0 {
    mixture.add(directTies(of: graph, normalization: normalization), weight: weights.direct)
  }
  if weights.coupling > 0 {
    let table = couplingPartners(
      of: graph,
      count: partners,
      normalization: normalization,
      hubLimit: hubLimit,
      threads: threads
    )
    mixture.add(table, weight: weights.coupling)
  }
  if weights.cocitation > 0 {
    let table = cocitationPartners(
      of: graph,
      count: partners,
      normalization: normalization,
      hubLimit: hubLimit,
      threads: threads
    )
    mixture.add(table, weight: weights.cocitation)
  }
  if let text, weights.text > 0 { mixture.add(text, weight: weights.text) }
  return mixture.graph()
}

/// Direct citations as a table of ties, each in the row of the citing paper.
///
/// c_ij is 1 when either paper cites the other; s_i = q_i is the number of papers i cites or is
/// cited by.
func directTies(of graph: CSRGraph, normalization: LinkNormalization) -> PartnerTable {
  var strengths: [Float] = []
  strengths.reserveCapacity(graph.edgeCount)
  for node in 0..<NodeID(graph.nodeCount) {
    let total = Float(graph.outDegree(of: node) + graph.inDegree(of: node))
    for cited in graph.references(of: node) {
      let other = Float(graph.outDegree(of: cited) + graph.inDegree(of: cited))
      let strength =
        switch normalization {
        case .fractional: 0.5 * (1 / total + 1 / other)
        case .associationStrength: 1 / (total * other)
        case .cosine: 1 / (total * other).squareRoot()
        }
      strengths.append(strength)
    }
  }
  return PartnerTable(
    offsets: graph.outOffsets,
    partners: graph.outTargets,
    strengths: strengths,
    boundedHubs: 0
  )
}
