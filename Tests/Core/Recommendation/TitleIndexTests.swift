import Foundation
import GraphCore
import Recommendation
import Testing

struct TitleIndexTests {
  @Test func rareTermsWeighMore() {
    // Terms: 0 {clipper}, 1 {clipper, bagel, clipper bagel}, 2 {bagel}, 3 {unrelated}.
    let index = TitleIndex(["Clipper", "Clipper Bagel", "Bagel", "Unrelated"])
    let (common, rare) = (log(5.0 / 3), log(5.0 / 2))
    let norm = (2 * common * common + rare * rare).squareRoot()
    #expect(abs(index.cosine(0, 1) - common / norm) < 1e-12)
    #expect(index.cosine(0, 3) == 0)
    // One title in the list: its cosine is one of three that count.
    #expect(isClose([index.closeness(to: [0])[1]], [common / norm / 3]))
  }

  @Test func closenessIsTheMeanOfTheThreeBestCosines() {
    let words = ["graph", "video", "serving", "cluster", "tensor", "kernel"]
    var generator = SeededGenerator(seed: 4)
    let titles = (0..<60).map { _ in
      (0..<4).map { _ in words[generator.below(words.count)] }.joined(separator: ", ")
    }
    let index = TitleIndex(titles)
    let list: [NodeID] = [1, 8, 20, 33, 54]
    let closeness = index.closeness(to: list)
    for node in titles.indices {
      let cosines = list.map { index.cosine(NodeID(node), $0) }.sorted(by: >)
      #expect(abs(closeness[node] - cosines.prefix(3).reduce(0, +) / 3) < 1e-12)
    }
  }
}
