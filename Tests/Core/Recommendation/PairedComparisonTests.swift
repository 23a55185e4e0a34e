import Testing

@testable import Recommendation

struct PairedComparisonTests {
  private func row(_ method: String, _ ranks: [[Double]]) -> RecommenderEvaluation.Row {
    let trials = ranks.map { trial in
      trial.map { HeldOutRank(entry: 0, rank: $0, matchedRank: 1, isReached: true) }
    }
    return RecommenderEvaluation.Row(
      method: method,
      trials: trials,
      quality: RetrievalQuality(trials, seed: 1)
    )
  }

  @Test func theBestBaselineOfEachMeasureIsMet() throws {
    let rows = [
      row("own", [[1], [20], [21], [2]]), row("a", [[1], [40], [40], [40]]),
      row("b", [[20], [20], [30], [30]]),
    ]
    let recall = try #require(PairedComparison(.recall, rows, seed: 1))
    #expect(recall.baseline == "b" && recall.ratio == 1.5)
    #expect(recall.difference.value == 0.75 - 0.5 && recall.meetsBar)
    let rank = try #require(PairedComparison(.reciprocalRank, rows, seed: 1))
    #expect(rank.baseline == "a")
    let own: Double = 1 + 1.0 / 20 + 1.0 / 21 + 1.0 / 2
    let other: Double = 1 + 3.0 / 40
    #expect(abs(rank.difference.value - (own - other) / 4) < 1e-12)
  }

  @Test func aDifferenceInEveryTrialIsBeyondNoise() throws {
    let always = [row("own", [[1], [1], [1]]), row("a", [[30], [30], [30]])]
    let clear = try #require(PairedComparison(.recall, always, seed: 1))
    #expect(clear.isBeyondNoise && clear.ratio == nil && clear.meetsBar)
    #expect(clear.difference.low == 1 && clear.difference.high == 1)
    let balanced = [row("own", [[1], [30], [1]]), row("a", [[30], [1], [1]])]
    let unclear = try #require(PairedComparison(.recall, balanced, seed: 1))
    #expect(!unclear.isBeyondNoise && unclear.ratio == 1 && !unclear.meetsBar)
  }

  @Test func withoutTrialsThereIsNothingToCompare() {
    #expect(PairedComparison(.recall, [row("own", []), row("a", [])], seed: 1) == nil)
  }
}
