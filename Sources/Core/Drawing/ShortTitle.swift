/// The part of a title that people call the paper by, cut at a word to at most `limit` characters.
///
/// "TensorFlow: A system for large-scale machine learning" is called TensorFlow; a title without a
/// short head before its colon keeps its first words and an ellipsis. Records of a torn title begin
/// with a dash or a comma, which is left out.
public func shortTitle(_ title: String, limit: Int = 28) -> String {
  let line = singleLine(title)
  let torn: Set<Character> = ["-", "–", "—", ",", ";", " "]
  let title =
    line.contains(where: { !torn.contains($0) })
    ? String(line.drop(while: torn.contains)) : line
  if let colon = title.firstIndex(where: { $0 == ":" || $0 == "—" }) {
    let head = title[..<colon]
    if head.count >= 2, head.count <= limit {
      return head.last == " " ? String(head.dropLast()) : String(head)
    }
  }
  guard title.count > limit else { return title }
  var short = ""
  for word in title.split(separator: " ") {
    guard short.count + word.count + 1 < limit else { break }
    short += short.isEmpty ? String(word) : " \(word)"
  }
  if short.isEmpty { return title.prefix(limit - 1) + "…" }
  let weak: Set<String> = [
    "a", "an", "and", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "via", "with",
  ]
  while let space = short.lastIndex(of: " "),
    weak.contains(short[short.index(after: space)...].lowercased())
  {
    short = String(short[..<space])
  }
  return short + "…"
}

/// Breaks a text into lines no wider than `width` where words allow it, and as even as they can be.
func wrapped(
  _ text: String,
  width: Double,
  size: Double,
  metrics: FontMetrics,
  maxLines: Int
) -> [String] {
  var lines = filled(text, width: width, size: size, metrics: metrics, maxLines: maxLines)
  var narrower = width
  while lines.count > 1, narrower > width / 2 {
    narrower -= size / 2
    let even = filled(text, width: narrower, size: size, metrics: metrics, maxLines: .max)
    if even.count > lines.count { break }
    lines = even
  }
  return lines
}

/// Breaks a text into lines, each as full as `width` allows.
private func filled(
  _ text: String,
  width: Double,
  size: Double,
  metrics: FontMetrics,
  maxLines: Int
) -> [String] {
  var lines: [String] = []
  for word in singleLine(text).split(separator: " ") {
    if let last = lines.last,
      metrics.width(of: "\(last) \(word)", size: size) <= width || lines.count == maxLines
    {
      lines[lines.count - 1] = "\(last) \(word)"
    } else {
      lines.append(String(word))
    }
  }
  return lines
}
