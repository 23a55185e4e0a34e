import Testing

@testable import Centrality

@Suite struct PathCountTests {
  private func power(_ exponent: Int) -> PathCount {
    (0..<exponent).reduce(PathCount.one) { product, _ in product * PathCount(2) }
  }

  @Test(arguments: [0, 52, 499, 500, 501, 1023, 1500, 12_345])
  func powersOfTwoAreExact(exponent: Int) {
    #expect(power(exponent).log2 == Double(exponent))
    #expect((power(exponent) + power(exponent)).log2 == Double(exponent + 1))
    #expect((power(exponent).exact != nil) == (exponent < 53))
  }

  @Test func ordersAcrossScales() {
    let rising = [0, 1, 499, 500, 999, 1000, 1001].map(power)
    #expect(zip(rising, rising.dropFirst()).allSatisfy { $0 < $1 })
    #expect(PathCount.zero < .one)
  }

  // 2⁵⁰¹ + 2⁴⁹⁹ = 2⁴⁹⁹·5, across the border between two scales.
  @Test func addsAcrossScales() {
    let sum = power(501) + power(499)
    #expect(sum == PathCount(5) * power(499))
    #expect(power(499) + power(501) == sum)
    #expect(power(1600) + power(3) == power(1600))
  }
}
