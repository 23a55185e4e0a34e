/// Where authors work, as lists print it behind a title.
enum PrintedAffiliation {
  /// Where a company or a university closes a title: `Rows of Bees at Rest, Stanford`, `Bees (from Google)`.
  static func start(in text: String) -> String.Index? {
    let text = ReferenceDetails.withoutEnd(text[...])
    if text.utf8.last == UInt8(ascii: ")"), let open = text.lastIndex(of: "(") {
      let inside = text[open...].dropFirst().dropLast()
      let isFrom = inside.hasPrefix("from ")
      guard isPlace(isFrom ? inside.dropFirst(5) : inside),
        text[..<open].contains(where: \.isLetter)
      else {
        return nil
      }
      return open
    }
    guard let comma = text.lastIndex(where: { $0 == "," || $0 == "，" }),
      text[..<comma].split(separator: " ").count >= 3, isPlace(text[comma...].dropFirst())
    else { return nil }
    // `Meet Google, Amazon, Microsoft`
    let before = text[..<comma].split { ",，".contains($0) }.last ?? ""
    return before.split(separator: " ").count >= 3 ? comma : nil
  }

  /// Whether nothing but a company or a university is named.
  static func isPlace(_ text: Substring) -> Bool {
    guard text.utf8.count <= 40 else { return false }
    let words = text.split { " ,&".contains($0) }
    return (1...4).contains(words.count) && words.contains { places.contains(String($0)) }
      && words.allSatisfy { places.contains(String($0)) || parts.contains(String($0)) }
  }

  private static let places: Set<String> = [
    "Google", "DeepMind", "Deepmind", "Microsoft", "Meta", "Facebook", "FAIR", "NVIDIA", "Nvidia",
    "IBM", "OpenAI", "Anthropic", "Apple", "Amazon", "AWS", "Intel", "Alibaba", "Tencent",
    "Huawei", "Baidu", "ByteDance", "Adobe", "Stanford", "Berkeley", "UCB", "Princeton", "Harvard",
    "Tsinghua", "Cornell", "MIT", "CMU", "ETH", "EPFL", "Oxford", "Cambridge", "UChicago",
  ]
  private static let parts: Set<String> = [
    "Brain", "Research", "AI", "Inc", "Inc.", "Labs", "Lab", "University", "UC", "Zurich", "Zürich",
    "and",
  ]
}
