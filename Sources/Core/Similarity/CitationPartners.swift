public import GraphCore

/// The strongest bibliographic-coupling partners of every paper: papers with the same references.
///
/// c_ij = number of references that papers i and j share; normalized by `normalization`.
///
/// > M. M. Kessler. "Bibliographic coupling between scientific papers." *American Documentation*
/// > 14(1):10–25, 1963. doi:10.1002/asi.5090140103
///
/// Conventions: references cited by more than `hubLimit` papers of the graph are ignored and counted
/// in ``PartnerTable/boundedHubs``. Papers without references have no partners.
/// - Complexity: O(Σ_v min(citations of v, hubLimit)²) time.
public func couplingPartners(
  of graph: CSRGraph,
  count: Int = 20,
  normalization: LinkNormalization = .fractional,
  hubLimit: Int = 500,
  threads: Int = 2
) -> PartnerTable {
  SharedItems(
    rowOffsets: graph.outOffsets,
    items: graph.outTargets,
    itemOffsets: graph.inOffsets,
    rows: graph.inSources,
    itemWeights: [Float](repeating: 1, count: graph.nodeCount)
  ).strongestPartners(
    count,
    normalization: normalization,
    hubLimit: hubLimit,
    threads: threads
  )
}

/// The strongest co-citation partners of every paper: papers that are cited together.
///
/// c_ij = Σ over papers that cite both i and j of 1 / (their number of references − 1), so that a
/// survey with 500 references does not outvote fifty focused papers; normalized by `normalization`.
///
/// > H. Small. "Co-citation in the scientific literature." *JASIS* 24(4):265–269, 1973.
/// > doi:10.1002/asi.4630240406
/// >
/// > A. Perianes-Rodriguez, L. Waltman, N. J. van Eck. "Constructing bibliometric networks: a
/// > comparison between full and fractional counting." *J. Informetrics* 10(4):1178–1195, 2016.
/// > doi:10.1016/j.joi.2016.10.006
///
/// Conventions: citing papers with more than `hubLimit` references are ignored and counted in
/// ``PartnerTable/boundedHubs``. Papers without citations have no partners.
/// - Complexity: O(Σ_v min(references of v, hubLimit)²) time.
public func cocitationPartners(
  of graph: CSRGraph,
  count: Int = 20,
  normalization: LinkNormalization = .fractional,
  hubLimit: Int = 500,
  threads: Int = 2
) -> PartnerTable {
  SharedItems(
    rowOffsets: graph.inOffsets,
    items: graph.inSources,
    itemOffsets: graph.outOffsets,
    rows: graph.outTargets,
    itemWeights: (0..<graph.nodeCount).map { node in
      1 / Float(max(1, graph.outDegree(of: NodeID(node)) - 1))
    }
  ).strongestPartners(
    count,
    normalization: normalization,
    hubLimit: hubLimit,
    threads: threads
  )
}
