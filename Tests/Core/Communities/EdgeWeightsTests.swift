import Testing

@testable import Communities

@Suite struct EdgeWeightsTests {
  @Test func wholeNumbersAreWorthWhatTheyCount() {
    let (counts, numbers) = (EdgeWeights.counts([3, 1, 8]), EdgeWeights.numbers([3, 1, 8]))
    for weights in [counts, numbers] {
      #expect(weights[0] == 3)
      #expect(weights[2] == 8)
      #expect(weights.largest == 8)
      #expect(weights.mean == 4)
      #expect(!weights.areOnes)
    }
  }

  @Test func onesNeedNoList() {
    #expect(EdgeWeights.ones[7] == 1)
    #expect(EdgeWeights.ones.largest == 1)
    #expect(EdgeWeights.ones.mean == 1)
    #expect(EdgeWeights.ones.areOnes)
  }

  @Test(arguments: [EdgeWeights.counts([]), .numbers([])])
  func withoutEdgesTheUnitIsOne(weights: EdgeWeights) {
    #expect(weights.largest == 1)
    #expect(weights.mean == 1)
  }

  @Test func sumsBeyondWhatFourBytesCountAreNotLost() {
    // The weights of a large graph add up to more than a count can hold.
    let weights = EdgeWeights.counts([.max, .max])
    #expect(weights.mean == 2_147_483_647)
  }
}
