import GraphCore
import Testing

@testable import Layout

@Suite struct RepulsionTests {
  /// The sums by their definition, over all pairs, in double precision.
  private func exact(
    _ positions: [SIMD2<Float>],
    _ masses: [Float]
  ) -> (forces: [SIMD2<Double>], normalizer: Double) {
    var forces = [SIMD2<Double>](repeating: .zero, count: positions.count)
    var normalizer = 0.0
    for i in positions.indices {
      for j in positions.indices where i != j {
        let difference = SIMD2<Double>(positions[i] - positions[j])
        let q = 1 / (1 + (difference * difference).sum())
        normalizer += Double(masses[i] * masses[j]) * q
        forces[i] += difference * (Double(masses[j]) * q * q)
      }
    }
    return (forces, normalizer)
  }

  private func cloud(_ count: Int) -> ([SIMD2<Float>], [Float]) {
    var generator = SeededGenerator(seed: 7)
    let positions = (0..<count).map { _ in
      SIMD2(Float(generator.unit()), Float(generator.unit() * generator.unit())) * 40
    }
    return (positions, (0..<count).map { Float(1 + $0 % 3) })
  }

  @Test(arguments: [1, 2, 9, 16, 17, 400])
  func closedTreeIsExact(count: Int) {
    let (positions, masses) = cloud(count)
    let tree = QuadTree(positions: positions, masses: masses)
    let sums = Repulsion(tree: tree, openness: 0, threads: 1)
    let expected = exact(positions, masses)
    #expect(abs(sums.normalizer - expected.normalizer) <= 1e-4 * max(1, expected.normalizer))
    for node in positions.indices {
      let error = SIMD2<Double>(sums.forces[node]) - expected.forces[node]
      #expect((error * error).sum().squareRoot() < 1e-3)
    }
  }

  @Test func openTreeIsCloseInSum() {
    let (positions, masses) = cloud(800)
    let tree = QuadTree(positions: positions, masses: masses)
    let sums = Repulsion(tree: tree, openness: 1.4, threads: 1)
    let expected = exact(positions, masses)
    #expect(abs(sums.normalizer / expected.normalizer - 1) < 0.05)
    var (errors, sizes) = (0.0, 0.0)
    for node in positions.indices {
      let error = SIMD2<Double>(sums.forces[node]) - expected.forces[node]
      errors += (error * error).sum()
      sizes += (expected.forces[node] * expected.forces[node]).sum()
    }
    #expect((errors / sizes).squareRoot() < 0.15)
  }

  @Test func threadsDoNotChangeASingleBit() {
    let (positions, masses) = cloud(500)
    let tree = QuadTree(positions: positions, masses: masses)
    let one = Repulsion(tree: tree, openness: 1, threads: 1)
    let four = Repulsion(tree: tree, openness: 1, threads: 4)
    #expect(one.forces == four.forces)
    #expect(one.normalizer == four.normalizer)
  }

  // A lone body repels nothing; two at distance 10⁵ have q = 10⁻¹⁰, less than a sum of Floats shows.
  @Test(arguments: [[SIMD2<Float>(3, 4)], [.zero, SIMD2(100_000, 0)]])
  func bodiesWithoutSimilarityHaveAFiniteForce(positions: [SIMD2<Float>]) {
    let masses = [Float](repeating: 150, count: positions.count)
    let tree = QuadTree(positions: positions, masses: masses)
    let sums = Repulsion(tree: tree, openness: 1, threads: 1)
    let mass = Double(150 * positions.count)
    #expect(sums.normalizer == 1e-9 * mass * mass)
    #expect(sums.forces.allSatisfy { abs($0.x) < 1e-9 && $0.y == 0 })
  }

  @Test func coincidingPointsEndTheTree() {
    let positions = [SIMD2<Float>](repeating: SIMD2(3, 4), count: 100)
    let tree = QuadTree(positions: positions, masses: [Float](repeating: 1, count: 100))
    let sums = Repulsion(tree: tree, openness: 1, threads: 1)
    // 100 · 99 ordered pairs at distance 0, each with similarity 1.
    #expect(sums.normalizer == 9900)
    #expect(sums.forces.allSatisfy { $0 == .zero })
  }
}
