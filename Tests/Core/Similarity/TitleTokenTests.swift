import Similarity
import Testing

@Suite struct TitleTokenTests {
  @Test(
    arguments: [
      ("Ray: A Distributed Framework", ["Ray", "A", "Distributed", "Framework"]),
      ("Don't {AI} C++/C# code", ["Dont", "AI", "C++", "C#", "code"]),
      ("CPU+GPU co-design", ["CPU", "GPU", "co", "design"]),
      ("Über Gödel’s Sätze", ["Über", "Gödels", "Sätze"]),
      ("Глубокое обучение", ["Глубокое", "обучение"]),
      ("深度学习 CNN", ["深度", "度学", "学习", "CNN"]),
      ("图", ["图"]),
      ("", []), (" \u{0} — ! ", []),
    ] as [(String, [String])]
  )
  func cutsIntoWords(title: String, words: [String]) {
    #expect(titleTokens(title).map(\.surface) == words)
  }

  @Test func tellsWherePhrasesEnd() {
    let tokens = titleTokens("End-to-end: fast, large - scale GPU")
    #expect(
      tokens.map(\.boundary) == [.phrase, .hyphen, .hyphen, .phrase, .phrase, .phrase, .space]
    )
    let pairs = titleTokens("GPU上的图, 图")
    #expect(pairs.map(\.boundary) == [.phrase, .space, .overlap, .phrase])
    #expect(tokens.map(\.folded) == ["end", "to", "end", "fast", "large", "scale", "gpu"])
  }
}
