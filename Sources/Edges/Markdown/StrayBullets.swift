/// Moves bullets to where their author saw them: under the numbered item from which Markdown parts them;
/// beside the bullet above where they are one space out of line; to the margin where they are indented so
/// far that Markdown takes them for code.
///
/// ```text
/// 1. Local Bees
/// - Paper: *Where bees are found*, https://…
/// ```
///
/// A numbered item owns what is indented as far as its text. Bullets nearer to the margin begin a list
/// of their own, though whoever writes them straight below an item tells about it.
/// - Complexity: O(*n*), *n* bytes.
enum StrayBullets {
  /// The text with such bullets, and what follows them up to an empty line, indented.
  static func indented(_ text: String) -> String {
    let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
    var shifts: [(line: Int, by: Int)] = []
    var item: (margin: Int, text: Int)?
    var shift = 0
    var bullet: Int?
    // Whether a list is open at the margin, and how far bullets are indented where none is.
    var (isOpen, base, isBehindBlank) = (false, 0, true)
    var isFenced = false
    for (number, line) in lines.enumerated() {
      let margin = line.prefix { $0 == 0x20 }.count
      let rest = line.dropFirst(margin)
      if rest.first == UInt8(ascii: "`"), rest.starts(with: "```".utf8) { isFenced.toggle() }
      let isItem = isBullet(rest) || numbering(rest) != nil
      if margin < 4, !rest.isEmpty {
        if isItem {
          (isOpen, base) = (true, 0)
        } else if margin == 0, isBehindBlank || rest.first == UInt8(ascii: "#") {
          (isOpen, base) = (false, 0)
        }
      }
      let isBehindText = !isBehindBlank
      isBehindBlank = rest.isEmpty || rest.first == UInt8(ascii: "#")
      if !isFenced, !isOpen, margin >= 4, isItem, base > 0 || !isBehindText {
        if base == 0 { base = margin }
        shifts.append((number, -min(base, margin)))
        continue
      }
      if isFenced || rest.isEmpty || rest.first == UInt8(ascii: "#") {
        (item, shift) = (nil, 0)
      } else if let width = numbering(rest), margin < 4 {
        (item, shift) = ((margin, margin + width), 0)
      } else if let bullet, isBullet(rest), margin >= 4, margin > bullet, margin < bullet + 2 {
        shifts.append((number, bullet - margin))
        continue
      } else if let item {
        if shift == 0, isBullet(rest), margin >= item.margin, margin < item.text {
          shift = item.text - margin
        }
        if shift > 0 { shifts.append((number, shift)) }
      }
      bullet = isBullet(rest) ? margin : nil
    }
    guard !shifts.isEmpty else { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + shifts.count * 4)
    var next = 0
    for (number, line) in lines.enumerated() {
      if number > 0 { bytes.append(0x0A) }
      if next < shifts.count, shifts[next].line == number {
        let shift = shifts[next].by
        bytes += Array(repeating: 0x20, count: max(shift, 0))
        bytes += line.dropFirst(max(-shift, 0))
        next += 1
        continue
      }
      bytes += line
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// How far the text of a numbered item stands behind its margin; `nil` for other lines.
  private static func numbering(_ line: Substring.UTF8View) -> Int? {
    let digits = line.prefix(while: \.isDigit)
    guard (1...3).contains(digits.count) else { return nil }
    let behind = line[digits.endIndex...]
    guard behind.first == UInt8(ascii: ".") || behind.first == UInt8(ascii: ")") else { return nil }
    let spaces = behind.dropFirst().prefix { $0 == 0x20 }.count
    return (1...4).contains(spaces) ? digits.count + 1 + spaces : nil
  }

  private static func isBullet(_ line: Substring.UTF8View) -> Bool {
    line.first.map { "-*+".utf8.contains($0) } ?? false && line.dropFirst().first == 0x20
  }
}
