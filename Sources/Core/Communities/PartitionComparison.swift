#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// How far two divisions of the same nodes agree.
public struct PartitionComparison: Sendable, Equatable {
  /// NMI = 2 I(A; B) / (H(A) + H(B)): 1 for equal divisions, 0 for independent ones.
  ///
  /// > L. Danon, A. Díaz-Guilera, J. Duch, A. Arenas. "Comparing community structure
  /// > identification." *J. Stat. Mech.* P09008, 2005. doi:10.1088/1742-5468/2005/09/P09008
  public let normalizedMutualInformation: Double
  /// ARI = (RI − E[RI]) / (max RI − E[RI]): pairs treated alike, corrected for chance.
  ///
  /// > L. Hubert, P. Arabie. "Comparing partitions." *J. Classification* 2:193–218, 1985.
  /// > doi:10.1007/BF01908075
  public let adjustedRandIndex: Double

  /// Compares two label lists of equal length.
  ///
  /// Conventions: two divisions into a single community, and two empty ones, agree fully.
  /// - Complexity: O(*n* log *n*).
  public init(_ first: [Int32], _ second: [Int32]) {
    precondition(first.count == second.count, "labels of the same nodes")
    let n = Double(first.count)
    let rows = Self.counts(first.map { UInt64(UInt32(bitPattern: $0)) })
    let columns = Self.counts(second.map { UInt64(UInt32(bitPattern: $0)) })
    let cells = Self.counts(
      zip(first, second).map {
        UInt64(UInt32(bitPattern: $0)) << 32 | UInt64(UInt32(bitPattern: $1))
      }
    )

    // I(A; B) = H(A) + H(B) − H(A, B).
    func entropy(_ counts: [Double]) -> Double {
      counts.reduce(0) { $0 - $1 / n * log($1 / n) }
    }
    let (rowEntropy, columnEntropy) = (entropy(rows), entropy(columns))
    if rows.count <= 1, columns.count <= 1 {
      normalizedMutualInformation = 1
    } else {
      let shared = max(0, rowEntropy + columnEntropy - entropy(cells))
      normalizedMutualInformation = min(1, 2 * shared / (rowEntropy + columnEntropy))
    }

    func pairs(_ counts: [Double]) -> Double { counts.reduce(0) { $0 + $1 * ($1 - 1) / 2 } }
    let (rowPairs, columnPairs, all) = (pairs(rows), pairs(columns), pairs([n]))
    let expected = all > 0 ? rowPairs * columnPairs / all : 0
    let largest = (rowPairs + columnPairs) / 2
    adjustedRandIndex =
      largest == expected ? 1 : (pairs(cells) - expected) / (largest - expected)
  }

  /// How often each key occurs, in ascending order of the keys.
  private static func counts(_ keys: [UInt64]) -> [Double] {
    var counts: [Double] = []
    var previous: UInt64?
    for key in keys.sorted() {
      if key == previous {
        counts[counts.count - 1] += 1
      } else {
        counts.append(1)
        previous = key
      }
    }
    return counts
  }
}
