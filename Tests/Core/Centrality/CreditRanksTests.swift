import Centrality
import Testing

@Suite struct CreditRanksTests {
  @Test func sharesPapersAndScores() {
    let ranks = CreditRanks(
      names: [["Ada", "Bob"], ["Ada"], ["Bob", "Cy", "Bob", ""], []],
      scores: [6, 1, 4, 9],
      citations: [5, 2, 1, 8]
    )
    #expect(ranks.rows.map(\.name) == ["Bob", "Ada", "Cy"])
    let scores: [Double] = [6 / 2 + 4 / 2, 6 / 2 + 1, 4 / 2]
    #expect(ranks.rows.map(\.score) == scores)
    let credits: [Double] = [0.5 + 0.5, 0.5 + 1, 0.5]
    #expect(ranks.rows.map(\.credit) == credits)
    #expect(ranks.rows.map(\.papers) == [2, 2, 1])
    // Bob: 5, 1 citations → 1; Ada: 5, 2 → 2; Cy: 1 → 1.
    #expect(ranks.rows.map(\.hIndex) == [1, 2, 1])
  }

  @Test func nothingIsLostByShare() {
    let names = (0..<50).map { paper in (0...(paper % 7)).map { "name \($0 * paper % 11)" } }
    let scores = (0..<50).map { Double($0) / 8 }
    let ranks = CreditRanks(names: names, scores: scores, citations: Array(0..<50))
    #expect(abs(ranks.rows.map(\.credit).reduce(0, +) - 50) < 1e-9)
    #expect(abs(ranks.rows.map(\.score).reduce(0, +) - scores.reduce(0, +)) < 1e-9)
  }

  @Test func spellingsStayApartAndTiesGoByScalar() {
    let ranks = CreditRanks(
      names: [["é"], ["e\u{301}"], ["Z"], ["a"]],
      scores: [1, 1, 1, 1],
      citations: [0, 0, 0, 0]
    )
    #expect(
      ranks.rows.map { Array($0.name.unicodeScalars) } == [
        ["Z"], ["a"], ["e", "\u{301}"], ["é"],
      ]
    )
    #expect(ranks.rows.map(\.hIndex) == [0, 0, 0, 0])
  }
}
