/// How a line of the source is set: what two lines have in common that their author meant for the same.
struct LineForm: Hashable {
  /// What marks the beginning of a line.
  enum Marker: Hashable {
    case none, bullet, number
    case heading(level: Int)
    /// An element of HTML that is set as a heading is: `<summary>`, `<h3>`.
    case element(String)

    /// Whether a line is no heading.
    var isText: Bool { if case .heading = self { false } else { true } }
  }

  /// How the text behind the marker begins.
  enum Look: Hashable { case plain, bold, emphasis, link, tag, quote }

  let marker: Marker
  /// Columns before the marker; a tab counts four.
  let indent: Int
  /// How the text begins; lines with a marker are one form whatever it is.
  let look: Look

  /// The form of a line and the text behind its marker; `nil` for what begins no work: nothing, a row of a
  /// table, a tag, a picture, a ruler.
  static func read(_ line: Substring) -> (form: LineForm, content: Substring)? {
    let bytes = line.utf8
    var start = bytes.startIndex
    var indent = 0
    while start < bytes.endIndex, bytes[start] == 0x20 || bytes[start] == 0x09 {
      indent += bytes[start] == 0x09 ? 4 : 1
      start = bytes.index(after: start)
    }
    var rest = line[start...]
    if bytes[start...].first == UInt8(ascii: "<") { return element(rest) }
    let marker = cutMarker(&rest)
    guard let first = rest.utf8.first, !Self.closed.contains(first), !rest.hasPrefix("![") else {
      return nil
    }
    let look = marker == .none ? look(of: rest) : .plain
    return (LineForm(marker: marker, indent: marker.isText ? indent : 0, look: look), rest)
  }

  /// The text of an element that stands on a line of its own.
  private static func element(_ line: Substring) -> (form: LineForm, content: Substring)? {
    var rest = line
    if rest.hasPrefix("<details"), let end = rest.firstIndex(of: ">") {
      rest = rest[rest.index(after: end)...].drop { $0 == " " }
    }
    guard
      let name = elements.first(where: { rest.hasPrefix("<\($0)>") || rest.hasPrefix("<\($0) ") }),
      let open = rest.firstIndex(of: ">"), let close = rest.firstRange(of: "</\(name)>"),
      open < close.lowerBound
    else { return nil }
    let form = LineForm(marker: .element(name), indent: 0, look: .plain)
    return (form, rest[rest.index(after: open)..<close.lowerBound])
  }

  private static let elements = ["summary", "h2", "h3", "h4", "h5", "h6"]

  /// `|`, `=`, a fence, and what is left of a ruler or of an empty bullet.
  private static let closed = Set("|=`~-".utf8)

  private static func cutMarker(_ text: inout Substring) -> Marker {
    let bytes = text.utf8
    guard let first = bytes.first else { return .none }
    var behind = bytes.index(after: bytes.startIndex)
    var marker = Marker.none
    switch first {
    case UInt8(ascii: "#"):
      let level = bytes.prefix { $0 == first }.count
      behind = bytes.index(bytes.startIndex, offsetBy: level)
      marker = level <= 6 ? .heading(level: level) : .none
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"): marker = .bullet
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "["), UInt8(ascii: "("):
      let opened = first == UInt8(ascii: "[") || first == UInt8(ascii: "(")
      let digits = bytes.dropFirst(opened ? 1 : 0).prefix { 0x30...0x39 ~= $0 }
      guard (1...3).contains(digits.count), digits.endIndex < bytes.endIndex else { return .none }
      behind = bytes.index(after: digits.endIndex)
      let closes = opened ? "])" : ".)"
      guard closes.utf8.contains(bytes[digits.endIndex]) else { return .none }
      if behind < bytes.endIndex, 0x30...0x39 ~= bytes[behind] { return .none }
      marker = .number
    default: return .none
    }
    guard marker != .none, behind < bytes.endIndex else { return .none }
    if marker != .number, bytes[behind] != 0x20, bytes[behind] != 0x09 { return .none }
    text = text[behind...].drop { $0 == " " || $0 == "\t" }
    return marker
  }

  private static func look(of text: Substring) -> Look {
    if text.hasPrefix("**") || text.hasPrefix("__") { return .bold }
    switch text.first {
    case "*", "_": return .emphasis
    case "[": return text.contains("](") ? .link : .tag
    case "【", "(", "（": return .tag
    case "\"", "“", "《", "「": return .quote
    default: return .plain
    }
  }
}
