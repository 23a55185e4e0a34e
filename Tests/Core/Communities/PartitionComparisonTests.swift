import Communities
import Testing

@Suite struct PartitionComparisonTests {
  /// Made by comparison_table.py with scikit-learn 1.9.1.
  private static let table: [(first: [Int32], second: [Int32], nmi: Double, ari: Double)] = [
    (
      [0, 0, 0, 0, 0],
      [0, 0, 0, 0, 0],
      1.0, 1.0
    ),
    (
      [0, 0, 0, 0],
      [0, 1, 2, 3],
      0.0, 0.0
    ),
    (
      [0, 0, 1, 1],
      [5, 5, 2, 2],
      1.0, 1.0
    ),
    (
      [0, 0, 1, 0, 1, 1, 1, 1],
      [0, 0, 1, 0, 0, 1, 0, 1],
      0.3641843022415072, 0.13846153846153847
    ),
    (
      [0, 1, 0, 0, 0, 2, 2, 0, 1, 2, 0, 1],
      [1, 3, 0, 0, 3, 0, 2, 0, 1, 2, 0, 1],
      0.474011403353949, 0.24398625429553264
    ),
    (
      [3, 1, 2, 2, 3, 3, 0, 3, 1, 3, 3, 1, 2, 2, 0, 3, 0, 1, 3, 2],
      [1, 1, 0, 1, 0, 1, 0, 1, 0, 1, 1, 1, 0, 0, 0, 0, 0, 0, 1, 0],
      0.19871123777617, 0.09656968187478773
    ),
    (
      [3, 0, 3, 2, 4, 4, 1, 4, 3, 3, 2, 3, 2, 0, 4, 4, 4, 4, 2, 3],
      [3, 5, 3, 2, 4, 2, 1, 0, 3, 3, 2, 1, 2, 1, 4, 4, 4, 4, 2, 3],
      0.7468967859383524, 0.6069643164971557
    ),
    (
      [2, 3, 2, 3, 3, 0, 0, 2, 3, 2, 3, 1, 2, 0, 2, 4, 1, 4, 3, 0, 1, 0, 3, 1, 0, 1, 3, 4, 3, 4],
      [2, 2, 2, 0, 0, 1, 1, 2, 0, 0, 0, 1, 1, 1, 2, 1, 1, 2, 2, 0, 2, 0, 0, 1, 0, 1, 0, 1, 1, 1],
      0.2709848512957427, 0.12809010212847188
    ),
  ]

  @Test(arguments: table)
  func agreesWithScikitLearn(first: [Int32], second: [Int32], nmi: Double, ari: Double) {
    let comparison = PartitionComparison(first, second)
    #expect(abs(comparison.normalizedMutualInformation - nmi) < 1e-12)
    #expect(abs(comparison.adjustedRandIndex - ari) < 1e-12)
    #expect(
      abs(PartitionComparison(second, first).normalizedMutualInformation - nmi) < 1e-12
    )
  }

  @Test func emptyDivisionsAgree() {
    let comparison = PartitionComparison([], [])
    #expect(comparison.normalizedMutualInformation == 1)
    #expect(comparison.adjustedRandIndex == 1)
  }
}
