/// Reads paragraphs whose lines each begin with the name of a field.
///
/// ```text
/// Title: Rows of Bees
/// Authors: Ann Lee, Bo Rim
/// Year: 1994
/// ```
enum KeyedLines {
  /// The title, where the first line holds it and another one a field that is known.
  static func title(_ lines: [InlineLine]) -> InlineLine? {
    guard lines.count >= 2, let first = lines.first,
      let key = ListItems.key(first.text),
      ["title", "paper", "name", "标题", "题目", "论文"].contains(key),
      lines.dropFirst().contains(where: { isField($0) })
    else { return nil }
    var line = first
    while let run = line.runs.first {
      if let colon = run.text.firstIndex(where: { ":：".contains($0) }) {
        line.runs[0].text = String(run.text[colon...].dropFirst())
        break
      }
      line.runs.removeFirst()
    }
    return line.text.contains(" ") ? line : nil
  }

  private static func isField(_ line: InlineLine) -> Bool {
    ListItems.key(line.text).map(ListVocabulary.keys.contains) ?? false
  }
}
