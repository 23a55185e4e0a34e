/// Writes a line of Org as Markdown.
///
/// ```text
/// ** Counting                                       ## Counting
/// - [[https://arxiv.org/abs/1706.03762][A title]]   - [A title](https://arxiv.org/abs/1706.03762)
/// ```
enum OrgLine {
  static func markdown(_ line: Substring) -> String {
    let stars = line.prefix { $0 == "*" }
    let rest = line[stars.endIndex...]
    if (1...6).contains(stars.count), rest.first == " " {
      return String(repeating: "#", count: stars.count) + links(withoutState(rest))
    }
    if line.hasPrefix("#") || line.drop(while: { $0 == " " }).hasPrefix(":") { return "" }
    return links(String(line))
  }

  /// A heading without `TODO` or `DONE` before it and the tags behind it.
  private static func withoutState(_ text: Substring) -> String {
    var words = text.split(separator: " ")
    if let first = words.first, ["TODO", "DONE", "NEXT", "WAITING"].contains(first) {
      words.removeFirst()
    }
    if let last = words.last, last.count > 2, last.hasPrefix(":"), last.hasSuffix(":") {
      words.removeLast()
    }
    return " " + words.joined(separator: " ")
  }

  private static func links(_ text: String) -> String {
    var result = ""
    var rest = Substring(text)
    while let open = rest.firstRange(of: "[[") {
      guard let close = rest[open.upperBound...].firstRange(of: "]]") else { break }
      let inside = rest[open.upperBound..<close.lowerBound]
      result += rest[..<open.lowerBound]
      if let middle = inside.firstRange(of: "][") {
        result += "[\(inside[middle.upperBound...])](<\(inside[..<middle.lowerBound])>)"
      } else {
        result += inside.contains("://") ? "<\(inside)>" : String(inside)
      }
      rest = rest[close.upperBound...]
    }
    return result + rest
  }
}
