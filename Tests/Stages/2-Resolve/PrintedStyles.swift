import Bibliography

/// Prints a record as lists in the wild print papers; each style is one way.
enum PrintedStyles {
  typealias Style = (name: String, print: @Sendable (PaperRecord) -> String)

  static let all: [Style] = [
    ("linked title", { "- [\($0.title)](https://example.org/\(slug($0)))" }),
    (
      "title, then links",
      {
        "- \($0.title) [[Paper]](https://example.org/\(slug($0)).pdf) [[Code]](https://github.com/a/b)"
      }
    ),
    (
      "bold title, venue, authors",
      {
        "- **\($0.title)**\(venue($0)). *\(names($0))*. [pdf](https://example.org/\(slug($0)).pdf)"
      }
    ),
    (
      "sub-bullets",
      {
        "- \($0.title) [[Paper]](https://example.org/\(slug($0)).pdf)\n  - \(inverted($0)). *\(venueYear($0))*\n  - Summary: a fine paper"
      }
    ),
    (
      "venue tag first",
      {
        "- [\($0.year.map { "ICML \($0)" } ?? "Preprint")] [\($0.title)](https://example.org/\(slug($0)))"
      }
    ),
    (
      "title, authors, venue in text",
      {
        "- \($0.title). \(names($0)). \(venueYear($0)). [[pdf]](https://example.org/\(slug($0)).pdf)"
      }
    ),
    (
      "quoted after authors",
      {
        "- \(names($0)). \"\($0.title).\" \(venueYear($0)). [link](https://example.org/\(slug($0)))"
      }
    ),
    ("APA", { "- \(apa($0)) (\($0.year ?? 2000)). \($0.title). *\($0.venue ?? "Journal")*." }),
    (
      "lower case",
      {
        "1. [\($0.title.lowercased())](https://example.org/\(slug($0))) \($0.year.map { "(\($0))" } ?? "")"
      }
    ),
    ("braces and TeX", { "* \(braced($0.title)) [[Paper]](https://example.org/\(slug($0)).pdf)" }),
    (
      "joined words",
      { "* \(joined($0.title)) [Paper](https://example.org/\(slug($0)).pdf) \(names($0))" }
    ),
    (
      "slip of the pen",
      {
        "* [\(slipped($0.title))](https://example.org/\(slug($0))), \(names($0)), \($0.year.map(String.init) ?? "")"
      }
    ),
    (
      "heading",
      { "### [\($0.title)](https://example.org/\(slug($0)).pdf)\n\(names($0)). \(venueYear($0))\n" }
    ),
    ("arXiv link", { "- [\($0.title)](https://arxiv.org/abs/\($0.arxiv ?? "0000.00000")v2)" }),
  ]

  static func table(_ records: [PaperRecord]) -> String {
    "| Title | Authors | Year | Link |\n|---|---|---|---|\n"
      + records.map {
        "| \($0.title.replacing("|", with: "-")) | \(names($0)) | \($0.year.map(String.init) ?? "") | [pdf](https://example.org/\(slug($0)).pdf) |"
      }.joined(separator: "\n") + "\n"
  }

  private static func slug(_ record: PaperRecord) -> String {
    String(record.id.value.filter { $0.isLetter || $0.isNumber }.prefix(12))
  }

  private static func names(_ record: PaperRecord) -> String {
    record.authors.count > 3
      ? "\(record.authors[0]) et al." : record.authors.joined(separator: ", ")
  }

  private static func apa(_ record: PaperRecord) -> String {
    let inverted = record.authors.prefix(3).map { author in
      let words = author.split(separator: " ")
      return "\(words.last ?? ""), "
        + words.dropLast().compactMap { $0.first.map { "\($0)." } }.joined(separator: " ")
    }
    return inverted.count > 1
      ? inverted.dropLast().joined(separator: ", ") + ", & " + (inverted.last ?? "")
      : inverted.joined()
  }

  private static func inverted(_ record: PaperRecord) -> String {
    let words = record.authors[0].split(separator: " ")
    return "\(words.last ?? ""), \(words.dropLast().joined(separator: " ")), et al"
  }

  private static func venue(_ record: PaperRecord) -> String {
    record.venue.map { ", \($0)" } ?? ""
  }

  private static func venueYear(_ record: PaperRecord) -> String {
    [record.venue, record.year.map(String.init)].compactMap { $0 }.joined(separator: " ")
  }

  private static func braced(_ title: String) -> String {
    title.split(separator: " ").map { word in
      word.dropFirst().contains(where: \.isUppercase) ? "{\(word)}" : String(word)
    }.joined(separator: " ")
  }

  /// The last but one space is lost, as in `LearningInference`.
  private static func joined(_ title: String) -> String {
    var words = title.split(separator: " ").map { String($0) }
    guard words.count > 4 else { return title }
    words[words.count - 2] += words.removeLast()
    return words.joined(separator: " ")
  }

  /// The longest word loses its middle letter.
  private static func slipped(_ title: String) -> String {
    var words = title.split(separator: " ").map { String($0) }
    guard let longest = words.indices.max(by: { (words[$0].count, $1) < (words[$1].count, $0) }),
      words[longest].count > 6, words[longest].allSatisfy(\.isLetter)
    else { return title }
    words[longest].remove(
      at: words[longest].index(words[longest].startIndex, offsetBy: words[longest].count / 2)
    )
    return words.joined(separator: " ")
  }
}
