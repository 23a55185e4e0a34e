import GraphCore
import Testing

@Suite struct SeededGeneratorTests {
  /// The first numbers of the authors' reference implementation for the seed 1234567.
  @Test func `the stream is that of SplitMix64`() {
    var generator = SeededGenerator(seed: 1_234_567)
    #expect(generator.next() == 6_457_827_717_110_365_317)
    #expect(generator.next() == 3_203_168_211_198_807_973)
    #expect(generator.next() == 9_817_491_932_198_370_423)
  }

  @Test func `numbers below a bound are uniform`() {
    var generator = SeededGenerator(seed: 7)
    var counts = [Int](repeating: 0, count: 6)
    for _ in 0..<60_000 { counts[generator.below(6)] += 1 }
    // χ² with 5 degrees of freedom exceeds 20.5 with probability 0.001.
    let chiSquared = counts.reduce(0.0) {
      $0 + (Double($1) - 10_000) * (Double($1) - 10_000) / 10_000
    }
    #expect(chiSquared < 20.5)
  }

  @Test func `unit numbers stay below one`() {
    var generator = SeededGenerator(seed: 9)
    let numbers = (0..<10_000).map { _ in generator.unit() }
    #expect(numbers.allSatisfy { $0 >= 0 && $0 < 1 })
    #expect(abs(numbers.reduce(0, +) / 10_000 - 0.5) < 0.01)
  }

  @Test func `streams of one seed differ`() {
    var first = SeededGenerator(seed: 3, stream: 0)
    var second = SeededGenerator(seed: 3, stream: 1)
    #expect(first.next() != second.next())
  }
}
