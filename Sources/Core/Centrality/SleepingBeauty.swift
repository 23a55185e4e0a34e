public import GraphCore

/// Delayed recognition: how long and how deeply a paper slept, when it awoke, and who woke it.
///
/// With c_t citations in year *t* after publication and the maximum reached at t_m, the beauty
/// coefficient adds up how far the citations lie below the straight line from (0, c₀) to
/// (t_m, c_{t_m}): B = Σ_{t ≤ t_m} [(c_{t_m} − c₀)/t_m · t + c₀ − c_t] / max(1, c_t). The awakening
/// year is the *t* whose point lies farthest below that line.
///
/// > Q. Ke, E. Ferrara, F. Radicchi, A. Flammini. "Defining and identifying Sleeping Beauties in
/// > science." *PNAS* 112(24):7426–7431, 2015. doi:10.1073/pnas.1424329112 (equations 1 to 3)
/// > J. Du, Y. Wu. "A parameter-free index for identifying under-cited sleeping beauties in
/// > science." *Scientometrics* 116:959–971, 2018. doi:10.1007/s11192-018-2780-2
///
/// The prince is, of the citing papers that appeared at most two years from the awakening, the one
/// that most later papers cite together with the beauty; then the more cited, then the lower node.
///
/// Conventions: the year of the first maximum is t_m; a paper that peaks in its first year has
/// B = 0 and awakens there; citations before the publication year move the start back to the first
/// of them. A convex history can make B negative. Of equal distances the earliest year wins.
/// - Complexity: O(*m* + *n*·*y*) time for all coefficients; a prince costs the references of all
///   citing papers.
public struct SleepingBeauty: Sendable, Equatable {
  /// The paper.
  public let node: NodeID
  /// The beauty coefficient B.
  public let coefficient: Double
  /// The year in which the citations start to rise.
  public let awakening: Int32
  /// The first year with the largest number of citations.
  public let peak: Int32

  /// The coefficient of every paper with a dated citation, in node order.
  public static func all(in graph: CSRGraph, years: [Int32?]) -> [SleepingBeauty] {
    let field = YearlyCitations(of: graph, years: years)
    return (0..<NodeID(graph.nodeCount)).compactMap { node in
      let (start, counts) = field.series(of: node)
      guard !counts.isEmpty else { return nil }
      let sleep = measure(Array(counts))
      let origin = field.firstYear + Int32(start)
      return SleepingBeauty(
        node: node,
        coefficient: sleep.coefficient,
        awakening: origin + Int32(sleep.awakening),
        peak: origin + Int32(sleep.peak)
      )
    }
  }

  /// B, the awakening and t_m of a history of yearly citations.
  static func measure(_ counts: [Int]) -> (coefficient: Double, awakening: Int, peak: Int) {
    let most = counts.max() ?? 0
    let peak = counts.firstIndex(of: most) ?? 0
    guard peak > 0 else { return (0, 0, 0) }
    let slope = Double(most - counts[0]) / Double(peak)
    var coefficient = 0.0
    var awakening = 0
    var deepest = -Double.infinity
    for year in 0...peak {
      // The distance from the line is this gap times a factor that is the same for all years.
      let gap = slope * Double(year) + Double(counts[0] - counts[year])
      coefficient += gap / Double(max(1, counts[year]))
      if gap > deepest { (deepest, awakening) = (gap, year) }
    }
    return (coefficient, awakening, peak)
  }

  /// The citing paper that most likely woke this one; nil when none appeared near the awakening.
  public func prince(in graph: CSRGraph, years: [Int32?]) -> NodeID? {
    let citing = graph.citations(of: node)
    var together: [NodeID: Int] = [:]
    for candidate in citing {
      guard let year = years[Int(candidate)], abs(year - awakening) <= 2 else { continue }
      together[candidate] = 0
    }
    for paper in citing {
      for reference in graph.references(of: paper) { together[reference]? += 1 }
    }
    return together.max { left, right in
      (left.value, graph.inDegree(of: left.key), right.key)
        < (right.value, graph.inDegree(of: right.key), left.key)
    }?.key
  }
}
