public import GraphCore

/// Disruption of a paper: whether those who cite it stop citing what it built on.
///
/// Let N_F be the papers that cite the paper but none of its references, N_B those that cite both,
/// N_R those that cite a reference but not the paper. Then
/// DI₁ = CD = (N_F − N_B) / (N_F + N_B + N_R). DI₅ counts in N_B only papers that cite at least five
/// of the references: DI₅ = (N_F − N_B⁵) / (N_F + N_B⁵ + N_R).
///
/// > R. J. Funk, J. Owen-Smith. "A dynamic network measure of technological change." *Manag. Sci.*
/// > 63(3):791–817, 2017. doi:10.1287/mnsc.2015.2366
/// > L. Bornmann, S. Devarakonda, A. Tekles, G. Chacko. "Are disruption index indicators
/// > convergently valid?" *Quant. Sci. Stud.* 1(3):1242–1259, 2020. doi:10.1162/qss_a_00068
///
/// Conventions: papers known to be older than the paper are not counted in N_R, the paper itself
/// and its own references never are; citations into the future count as they stand. A paper without
/// known references, or around which nothing is counted, has no index: nil, not 0.
/// - Complexity: O(Σ indegree of its references) time for a paper, O(*n*) space once.
public struct Disruption: Sendable, Equatable {
  /// N_F: papers that cite the paper but none of its references.
  public let focalOnly: Int
  /// N_B: papers that cite the paper and at least one of its references.
  public let both: Int
  /// N_B⁵: papers that cite the paper and at least five of its references.
  public let bothStrongly: Int
  /// N_R: papers that cite at least one reference but not the paper.
  public let referencesOnly: Int

  /// The CD index, DI₁; nil when nothing is counted.
  public var cd: Double? { index(both) }

  /// DI₅; nil when nothing is counted.
  public var di5: Double? { index(bothStrongly) }

  private func index(_ both: Int) -> Double? {
    let all = focalOnly + both + referencesOnly
    return all == 0 ? nil : Double(focalOnly - both) / Double(all)
  }

  /// The counts of each of `nodes`, in their order; nil for a paper without references.
  ///
  /// With `years`, papers older than the paper in question are left out of N_R.
  public static func of(
    _ nodes: [NodeID],
    in graph: CSRGraph,
    years: [Int32?]? = nil
  ) -> [Disruption?] {
    var shared = [Int32](repeating: 0, count: graph.nodeCount)
    var touched: [NodeID] = []
    return nodes.map { node in
      let references = graph.references(of: node)
      guard !references.isEmpty else { return nil }
      for reference in references {
        for citing in graph.citations(of: reference) {
          if shared[Int(citing)] == 0 { touched.append(citing) }
          shared[Int(citing)] += 1
        }
      }
      defer {
        for citing in touched { shared[Int(citing)] = 0 }
        touched.removeAll(keepingCapacity: true)
      }
      var (focalOnly, both, strongly) = (0, 0, 0)
      for citing in graph.citations(of: node) {
        switch shared[Int(citing)] {
        case 0: focalOnly += 1
        case let count:
          both += 1
          if count >= 5 { strongly += 1 }
        }
        // What cites the paper cannot be counted again below.
        shared[Int(citing)] = -1
      }
      defer { for citing in graph.citations(of: node) { shared[Int(citing)] = 0 } }
      shared[Int(node)] = -1
      for reference in references { shared[Int(reference)] = -1 }
      defer {
        shared[Int(node)] = 0
        for reference in references { shared[Int(reference)] = 0 }
      }
      let born = years?[Int(node)]
      let referencesOnly = touched.count { citing in
        guard shared[Int(citing)] > 0 else { return false }
        guard let born, let year = years?[Int(citing)] else { return true }
        return year >= born
      }
      return Disruption(
        focalOnly: focalOnly,
        both: both,
        bothStrongly: strongly,
        referencesOnly: referencesOnly
      )
    }
  }
}
