import Centrality
import GraphCore
import Testing

@Suite struct AgeRescaledTests {
  /// The definition, window by window.
  private func direct(_ scores: [Double], window: Int) -> [Double] {
    let width = min(window, scores.count)
    return scores.indices.map { index in
      let start = min(max(index - width / 2, 0), scores.count - width)
      let peers = scores[start..<start + width]
      let mean = peers.reduce(0, +) / Double(width)
      let variance = peers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(width)
      return variance > 0 ? (scores[index] - mean) / variance.squareRoot() : 0
    }
  }

  @Test(arguments: [1, 2, 3, 10, 101, 1000], [1, 2, 7, 10, 100, 101])
  func `every window is compared as defined`(count: Int, window: Int) {
    var generator = SeededGenerator(seed: UInt64(count * 1000 + window))
    let scores = (0..<count).map { _ in generator.unit() }
    let rescaled = ageRescaled(scores, window: window)
    let expected = direct(scores, window: window)
    for (ours, theirs) in zip(rescaled, expected) {
      #expect(abs(ours - theirs) <= 1e-9 * max(1, abs(theirs)))
    }
  }

  @Test func `a giant leaves no trace outside its windows`() {
    var scores = (0..<1000).map { Double($0 % 7) * 1e-9 }
    let before = ageRescaled(scores, window: 50)
    scores[300] = 1e9
    let after = ageRescaled(scores, window: 50)
    #expect(after[400...] == before[400...])
    #expect(after[..<200] == before[..<200])
  }

  @Test func `scale and origin of the scores do not matter`() {
    let scores = pageRank(of: RandomCitationGraph(papers: 500, references: 6).graph(seed: 4))
    let moved = scores.map { 3 + 1024 * $0 }
    for (ours, theirs) in zip(ageRescaled(scores, window: 60), ageRescaled(moved, window: 60)) {
      #expect(abs(ours - theirs) < 1e-8)
    }
  }

  @Test func `the best of each age stand side by side`() {
    let graph = RandomCitationGraph(papers: 4000, references: 8).graph(seed: 6)
    let rescaled = ageRescaled(pageRank(of: graph), window: 400)
    let best = rescaled.indices.sorted { rescaled[$0] > rescaled[$1] }.prefix(200)
    // Spread evenly, each tenth of the papers holds 20 ± 4.2 of the best 200.
    for tenth in 0..<10 { #expect(abs(best.count { $0 / 400 == tenth } - 20) < 20) }
  }

  @Test func `equal scores and empty input are defined`() {
    #expect(ageRescaled([]) == [])
    #expect(ageRescaled([2, 2, 2], window: 2) == [0, 0, 0])
  }
}
