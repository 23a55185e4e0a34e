import GraphCore
import Recommendation
import Testing

struct WeightLearningTests {
  /// Papers 0 ..< 80 are all cited by some of 40 later ones; the list is told apart by its titles.
  private func recommender(titlesTell: Bool) -> Recommender {
    var generator = SeededGenerator(seed: 11)
    var citations: [(NodeID, NodeID)] = []
    for citing in 80..<120 {
      for _ in 0..<12 { citations.append((NodeID(citing), NodeID(generator.below(80)))) }
    }
    let titles = (0..<120).map { $0 < 30 && titlesTell ? "Serving models \($0)" : "Paper w\($0)" }
    return Recommender(
      graph: CSRGraph(nodeCount: 120, citations: citations),
      titles: TitleIndex(titles)
    )
  }

  @Test func aListThatTellsNothingGetsTheStandardWeights() {
    let recommender = recommender(titlesTell: true)
    #expect(WeightLearning.weights(for: [], with: recommender) == .standard)
    #expect(WeightLearning.weights(for: [3], with: recommender) == .standard)
    let apart = Recommender(
      graph: CSRGraph(nodeCount: 9, citations: [(1, 0), (4, 3), (7, 6)]),
      titles: TitleIndex((0..<9).map { "Paper w\($0)" })
    )
    #expect(WeightLearning.weights(for: [0, 3, 6], with: apart) == .standard)
  }

  @Test func aShortListIsABlendOfTheTwoKinds() {
    let list = (0..<NodeID(WeightLearning.enough - 1)).map { $0 }
    let weights = WeightLearning.weights(for: list, with: recommender(titlesTell: true))
    // Only its titles tell the list apart, which is what mixed lists are like.
    #expect(weights[.title] > SignalWeights.standard[.title] + 0.05)
    #expect(weights[.coCitation] < SignalWeights.standard[.coCitation])
  }

  @Test func weightMovesToTheSignalThatTells() {
    let list = (0..<NodeID(30)).map { $0 }
    let telling = WeightLearning.weights(for: list, with: recommender(titlesTell: true))
    let silent = WeightLearning.weights(for: list, with: recommender(titlesTell: false))
    #expect(telling[.title] > SignalWeights.standard[.title] + 0.05)
    #expect(telling[.title] > silent[.title])
    let sum = Signal.allCases.reduce(0) { $0 + telling[$1] }
    #expect(abs(sum - 1) < 1e-12)
  }
}
