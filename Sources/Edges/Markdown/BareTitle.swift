/// Tells a title that is printed without anything beside it from a remark.
enum BareTitle {
  /// Whether a text of three words or more is set like a title: most of its longer words have
  /// capitals, or a name and a colon open it; it is no sentence and no instruction.
  static func isTitle(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    guard (3...30).contains(words.count), let first = words.first, !isRemark(text) else {
      return false
    }
    let long = words.filter { $0.count { $0.isLetter } >= 4 }
    let capitals = long.count { word in word.first { $0.isLetter }?.isUppercase == true }
    let isNamed =
      words.prefix(3).contains { $0.hasSuffix(":") } && first.first?.isUppercase == true
      && !text.hasSuffix(".")
    return isNamed || long.count >= 2 && capitals * 5 >= long.count * 3
  }

  /// Whether a text speaks to the reader or announces what follows.
  static func isRemark(_ text: String) -> Bool {
    let opening = text.prefix { $0.isLetter || $0 == "'" || $0 == "’" }.lowercased()
    return openings.contains(opening) || text.hasSuffix(":") || text.hasSuffix("!")
      || text.hasSuffix("：")
  }

  private static let openings: Set<String> = [
    "we", "i", "please", "if", "this", "these", "here", "there", "see", "it", "you", "your", "our",
    "my", "note", "notes", "thanks", "feel", "want", "last", "updated", "jump", "back", "add",
    "open", "fork", "keep", "make", "maintained", "send", "pull", "issues", "last", "legend",
    "don't", "they", "also", "contributions", "suggestions", "everything", "many", "some", "what's",
  ]
}
