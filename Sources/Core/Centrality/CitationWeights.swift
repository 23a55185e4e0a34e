public import GraphCore

/// Citations weighted by why they were made, where the source says so.
///
/// A citation that a source calls influential counts `influential`, one for a method or a result
/// counts `use`, any other with a stated intent counts `mention`. A citation of which nothing is
/// stated counts the mean of those of which something is, so that silence neither raises nor lowers
/// a paper; where nothing is stated at all, every citation counts 1.
///
/// > M. Valenzuela, V. Ha, O. Etzioni. "Identifying meaningful citations." *AAAI Workshop on
/// > Scholarly Big Data*, 2015. (what Semantic Scholar calls influential)
/// > X. Zhu, P. Turney, D. Lemire, A. Vellino. "Measuring academic influence: Not all citations are
/// > equal." *J. Assoc. Inf. Sci. Technol.* 66(2):408–427, 2015. doi:10.1002/asi.23179
///
/// The default weights 1, 2 and 3 keep the order those studies find; the distances are a choice.
///
/// Conventions: ``values`` stands beside `graph.outTargets`. Only ratios of weights matter for
/// ``pageRank(of:damping:tolerance:)``; the weighted counts are in units of a mention.
public struct CitationWeights: Sendable, Equatable {
  /// What a source says about one citation.
  public struct Reason: Sendable, Equatable {
    /// The stated intents, in the words of Semantic Scholar: background, methodology, result.
    public let intents: [String]
    /// Whether the source calls the citation influential; nil when it does not say.
    public let isInfluential: Bool?

    /// Names what is stated; no intents and nil mean that nothing is.
    public init(intents: [String], isInfluential: Bool?) {
      self.intents = intents
      self.isInfluential = isInfluential
    }
  }

  /// The weight of each citation, in the order of the graph's targets.
  public let values: [Double]

  /// Weights citations by the reasons that stand beside `graph.outTargets`.
  public init(
    _ reasons: [Reason],
    mention: Double = 1,
    use: Double = 2,
    influential: Double = 3
  ) {
    let stated: [Double?] = reasons.map { reason in
      if reason.isInfluential == true { return influential }
      if reason.intents.contains("methodology") || reason.intents.contains("result") { return use }
      return reason.intents.isEmpty && reason.isInfluential == nil ? nil : mention
    }
    let known = stated.compactMap(\.self)
    let mean = known.isEmpty ? 1 : known.reduce(0, +) / Double(known.count)
    values = stated.map { $0 ?? mean }
  }

  /// The sum of the weights of the citations of each paper.
  public func citations(in graph: CSRGraph) -> [Double] {
    precondition(values.count == graph.edgeCount, "one weight per citation")
    var sums = [Double](repeating: 0, count: graph.nodeCount)
    for index in values.indices { sums[Int(graph.outTargets[index])] += values[index] }
    return sums
  }

  /// PageRank in which a reader follows a reference with probability in proportion to its weight.
  ///
  /// As the unweighted PageRank in all else: rank of papers without references
  /// is spread over all, the ranks add up to 1, `tolerance` bounds the error in the 1-norm.
  /// - Complexity: O(*n* + *m*) on an acyclic graph, times log(1/`tolerance`) at worst.
  public func pageRank(
    of graph: CSRGraph,
    damping: Double = 0.5,
    tolerance: Double = 1e-10
  ) -> [Double] {
    precondition(values.count == graph.edgeCount, "one weight per citation")
    let order = graph.citingFirstOrder()
    var waiting = [Double](repeating: 1, count: graph.nodeCount)
    var visits = [Double](repeating: 0, count: graph.nodeCount)
    var total = 0.0
    repeat {
      for node in order {
        let mass = waiting[Int(node)]
        waiting[Int(node)] = 0
        visits[Int(node)] += mass
        let row = Int(graph.outOffsets[Int(node)])..<Int(graph.outOffsets[Int(node) + 1])
        var weight = 0.0
        for index in row { weight += values[index] }
        guard mass > 0, weight > 0 else { continue }
        for index in row {
          waiting[Int(graph.outTargets[index])] += damping * mass * values[index] / weight
        }
      }
      total = visits.reduce(0, +)
    } while 2 * waiting.reduce(0, +) > tolerance * (1 - damping) * total
    return visits.map { $0 / total }
  }
}
