import Similarity
import Testing

@testable import Topics

@Suite struct UnspacedPhrasesTests {
  /// All phrases of a title, in the order of their start.
  private func phrases(_ title: String) -> [String] {
    PhraseIndex(titles: [title], minimum: 1).phrases.map(\.heading)
  }

  @Test func everyRunIsACandidate() {
    #expect(phrases("图神经") == ["图神", "图神经", "神经"])
  }

  @Test(arguments: ["音声の認識", "音声・認識", "音声与認識", "音声 認識"])
  func grammarAndBlanksDivideRuns(title: String) {
    #expect(phrases(title) == ["音声", "認識"])
  }

  @Test func wordsInKatakanaAreNotCut() {
    #expect(phrases("クラウド") == ["クラウド"])
    #expect(phrases("新クラウド") == ["新クラウド", "クラウド"])
  }

  @Test(arguments: ["基于图像", "研究图像", "图像综述"])
  func whatAPaperDoesIsNoSubject(title: String) {
    #expect(phrases(title).contains("图像"))
    #expect(
      !phrases(title).contains { $0.contains("基于") || $0.contains("研究") || $0.contains("综述") }
    )
  }

  @Test(arguments: [("深度学习", true), ("系统", false), ("设计方法", false), ("系统论", true), ("流处理", true)])
  func emptyWordsAloneAreNoSubject(text: String, isSubject: Bool) {
    #expect(UnspacedPhrases.namesSubject(text) == isSubject)
  }

  @Test func longTitlesStayLinear() {
    let title = String(
      (0..<3000).map { Character(Unicode.Scalar(0x4E00 + UInt32($0 % 500)) ?? "图") }
    )
    #expect(phrases(title).allSatisfy { $0.count <= UnspacedPhrases.longest + 1 })
  }
}
