/// Reads paragraphs whose lines are numbered in brackets or as footnotes, each a work.
///
/// ```text
/// [1] Architecture of the IBM System/360, 1964
///     - First proposal of the idea
/// [2] Parallel operation in the Control Data 6600, 1964
/// ```
enum NumberedLines {
  /// The lines in groups, each begun by a numbered one; none when they do not read like works.
  static func groups(_ lines: [InlineLine]) -> [[InlineLine]] {
    guard let first = lines.first, isNumbered(first) else { return [] }
    var groups: [[InlineLine]] = []
    for line in lines {
      if isNumbered(line) {
        groups.append([line])
      } else {
        groups[groups.count - 1].append(line)
      }
    }
    let printed = groups.count { ReferenceLine.printsYear($0[0]) || !$0[0].links.isEmpty }
    return printed * 2 > groups.count ? groups : []
  }

  private static func isNumbered(_ line: InlineLine) -> Bool {
    guard let run = line.runs.first, run.link == nil, run.look == .plain else { return false }
    let text = run.text.drop { $0 == " " }
    guard text.first == "[" else { return false }
    let number = text.dropFirst()
    let digits = (number.first == "^" ? number.dropFirst() : number).prefix(while: \.isNumber)
    let behind = text[digits.endIndex...]
    return (1...4).contains(digits.count) && (behind.hasPrefix("] ") || behind.hasPrefix("]: "))
  }
}
