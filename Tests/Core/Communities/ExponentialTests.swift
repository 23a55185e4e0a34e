import Foundation
import Testing

@testable import Communities

@Suite struct ExponentialTests {
  @Test func isTheExponentialToNineDigits() {
    for step in 0...14_000 {
      let x = -Double(step) / 20
      #expect(abs(exponential(x) / exp(x) - 1) < 1e-9)
    }
  }

  @Test func vanishesWhereNothingIsLeft() {
    #expect(exponential(-1e9) == 0)
    #expect(exponential(0) == 1)
  }
}
