import Foundation
import GraphCore
import Recommendation
import Testing

struct RetrievalQualityTests {
  private func found(
    _ rank: Double,
    of entry: NodeID = 0,
    matched: Double = 50,
    isReached: Bool = true
  ) -> HeldOutRank {
    HeldOutRank(entry: entry, rank: rank, matchedRank: matched, isReached: isReached)
  }

  @Test func figuresAreMeansOverEntries() {
    let trials = [[found(1, matched: 1), found(15)], [found(60)], [found(4000, isReached: false)]]
    let quality = RetrievalQuality(trials, seed: 1)
    #expect(quality.count == 4)
    #expect(quality.recall[10]?.value == 1.0 / 4)
    #expect(quality.recall[20]?.value == 2.0 / 4)
    #expect(quality.recall[50]?.value == 2.0 / 4)
    #expect(quality.recall[100]?.value == 3.0 / 4)
    #expect(abs(quality.reciprocalRank.value - (1 + 1.0 / 15 + 1.0 / 60) / 4) < 1e-12)
    #expect(abs(quality.gain.value - (1 + 1 / log2(16.0) + 1 / log2(61.0)) / 4) < 1e-12)
    #expect(quality.matchedRecall.value == 1.0 / 4)
    #expect(quality.coverage.value == 3.0 / 4)
  }

  @Test func intervalsHoldTheFigureAndNarrowWithMoreTrials() {
    func width(_ count: Int) -> Double {
      let trials = (0..<count).map { [found($0 % 2 == 0 ? 1 : 500, of: NodeID($0))] }
      let figure = RetrievalQuality(trials, seed: 3).reciprocalRank
      #expect(figure.low <= figure.value && figure.value <= figure.high)
      return figure.high - figure.low
    }
    // The half-width of a mean of ±1/2 is 1.645 · (1/2) / √count.
    #expect(abs(width(400) - 2 * 1.645 * 0.5 / 20) < 0.02)
    #expect(width(25) > width(400))
  }

  @Test func repeatedTrialsOfTheSameEntriesSayNoMore() {
    let once = (0..<30).map { [found($0 % 3 == 0 ? 1 : 500, of: NodeID($0))] }
    let often = (0..<20).flatMap { _ in once }
    let (one, many) = (RetrievalQuality(once, seed: 3), RetrievalQuality(often, seed: 3))
    #expect(many.count == 20 * one.count)
    for (left, right) in [(one.gain, many.gain), (one.reciprocalRank, many.reciprocalRank)] {
      #expect(abs(left.low - right.low) < 1e-12 && abs(left.high - right.high) < 1e-12)
    }
  }

  @Test func nothingHiddenGivesZeros() {
    let quality = RetrievalQuality([], seed: 1)
    #expect(quality.count == 0 && quality.recall[20]?.value == 0)
  }
}
