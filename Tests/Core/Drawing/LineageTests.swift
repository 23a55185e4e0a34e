import Testing

@testable import Drawing

@Suite struct LineageTests {
  private func lineage(_ edges: [(Int, Int)], main: Set<Int> = []) -> Lineage {
    Lineage(
      captions: Captions(title: "t", subtitle: "s", source: "o"),
      papers: (0..<5).map {
        .init(title: "P\($0)", year: 2000 + $0, isOnMainPath: main.contains($0))
      },
      citations: edges.map { .init(citing: $0.0, cited: $0.1) },
      topics: []
    )
  }

  private func pairs(_ lineage: Lineage) -> [[Int]] {
    lineage.reducedCitations.map { [$0.citing, $0.cited] }
  }

  // 4 → 3 → 2 → 0 and 4 → 1 → 0; the shortcuts 4 → 0, 4 → 2 and 3 → 0 say nothing new.
  @Test func shortcutsAreLeftOut() {
    let edges = [(4, 0), (4, 3), (3, 2), (2, 0), (4, 1), (1, 0), (4, 2), (3, 0), (4, 3)]
    #expect(pairs(lineage(edges)) == [[1, 0], [2, 0], [3, 2], [4, 1], [4, 3]])
  }

  @Test func citationsIntoTheFutureAndStrangersAreDropped() {
    #expect(pairs(lineage([(0, 1), (1, 0), (2, 2), (7, 0)])) == [[1, 0]])
  }

  /// The reduction reaches exactly what the whole graph reaches, and no edge of it can go.
  @Test(arguments: 1...20)
  func reductionKeepsReach(seed: Int) {
    var edges: [(Int, Int)] = []
    for citing in 0..<5 {
      for cited in 0..<citing where (citing * 31 + cited * 17 + seed * 13) % 5 < 3 {
        edges.append((citing, cited))
      }
    }
    let kept = pairs(lineage(edges)).map { ($0[0], $0[1]) }
    #expect(closure(kept) == closure(edges))
    for index in kept.indices {
      var fewer = kept
      fewer.remove(at: index)
      #expect(closure(fewer) != closure(edges))
    }
  }

  private func closure(_ edges: [(Int, Int)]) -> [[Bool]] {
    var reach = [[Bool]](repeating: [Bool](repeating: false, count: 5), count: 5)
    for (from, to) in edges { reach[from][to] = true }
    for middle in 0..<5 {
      for from in 0..<5 where reach[from][middle] {
        for to in 0..<5 where reach[middle][to] { reach[from][to] = true }
      }
    }
    return reach
  }
}
