import Similarity

/// Phrases of scripts written without blanks: Chinese, and Japanese in Han characters and katakana.
///
/// No dictionary divides these titles into words. Every run of two to twelve characters is a
/// candidate, as the pairs of characters of ``titleTokens(_:)`` in a row, and the titles decide: a
/// run that hardly occurs outside a longer one is a piece of it (``HeadingCandidates``), so that
/// "神经网络" stays and "经网络" goes. Four characters make the two words of a heading.
///
/// > T. Nagao, S. Mori. "A new method of n-gram statistics for large number of n and automatic
/// > extraction of words and phrases from large text data of Japanese." *COLING* 1994.
/// > pp. 611–615. aclanthology.org/C94-1101
///
/// Conventions: a run does not hold hiragana, which is grammar; it neither begins nor ends within a
/// word in katakana, nor holds words that say what a paper does ("基于", "研究").
enum UnspacedPhrases {
  /// The longest phrase, in pairs of characters.
  static let longest = 11

  /// Whether the pairs, which overlap, may be a heading or a key term.
  ///
  /// - Parameters:
  ///   - range: The places of the pairs.
  ///   - words: All words of the title.
  /// - Returns: Whether the run is a candidate.
  static func accepts(_ range: Range<Int>, in words: [TitleToken]) -> Bool {
    let text = words[range].dropFirst().reduce(into: words[range.lowerBound].folded) {
      $0 += $1.folded.suffix(1)
    }
    if text.count < 2 || text.contains(where: { isGrammar($0) }) { return false }
    if noise.contains(where: { text.contains($0) }) { return false }
    guard let first = text.first, let last = text.last else { return false }
    if range.lowerBound > 0, words[range.lowerBound].boundary == .overlap, isKatakana(first),
      let before = words[range.lowerBound - 1].folded.first, isKatakana(before)
    {
      return false
    }
    if range.upperBound < words.count, words[range.upperBound].boundary == .overlap,
      isKatakana(last), let after = words[range.upperBound].folded.last, isKatakana(after)
    {
      return false
    }
    return !isKatakana(first) && !isKatakana(last) || text.count > 2
  }

  /// Whether the phrase says more than that a paper is a paper ("系统", "设计方法").
  static func namesSubject(_ text: String) -> Bool {
    guard text.count.isMultiple(of: 2) else { return true }
    let characters = Array(text)
    return !stride(from: 0, to: characters.count, by: 2).allSatisfy {
      generic.contains(String(characters[$0..<($0 + 2)]))
    }
  }

  /// Hiragana and the particles of Chinese.
  private static func isGrammar(_ character: Character) -> Bool {
    ("\u{3041}"..."\u{309F}").contains(character) || "・的了和与及".contains(character)
  }

  private static func isKatakana(_ character: Character) -> Bool {
    ("\u{30A1}"..."\u{30FF}").contains(character) && character != "・"
  }

  /// Words of publishing, and of what a paper does.
  private static let noise = [
    "基于", "面向", "一种", "研究", "综述", "进展", "探讨", "浅析", "改进", "高效", "论文", "会议", "学报", "新型",
    "関する", "提案", "論文", "検討", "評価", "手法",
  ]

  /// Words of every subject, of two characters.
  private static let generic: Set<String> = [
    "方法", "系统", "算法", "模型", "技术", "应用", "分析", "设计", "实现", "问题", "数据", "优化", "性能", "框架",
    "环境", "策略", "理论", "评估", "处理", "计算", "学习", "网络", "解析", "実装", "設計", "応用", "技術", "問題",
    "性能", "環境", "開発", "利用", "最適", "構築",
  ]
}
