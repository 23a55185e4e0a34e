/// Writes SVG 1.1: elements and text, escaped, with numbers in one form everywhere.
///
/// Text from outside enters only as text nodes and as `http` or `https` links, both escaped.
public struct SVGDocument: Sendable {
  private var body = ""
  private var open: [String] = []

  /// Starts a picture of the given size in pixels, painted over with `background`.
  public init(width: Double, height: Double, title: String, background: String) {
    body = """
      <?xml version="1.0" encoding="UTF-8"?>
      <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" \
      version="1.1" width="\(number(width))" height="\(number(height))" \
      viewBox="0 0 \(number(width)) \(number(height))" font-family="\(FontMetrics.families)">

      """
    open = ["svg"]
    element("title", text: title)
    element("rect", ["width": width, "height": height], ["fill": background])
  }

  /// Opens an element that holds what follows, until ``end()``.
  public mutating func begin(
    _ name: String,
    _ numbers: KeyValuePairs<String, Double> = [:],
    _ words: KeyValuePairs<String, String?> = [:]
  ) {
    tag(name, numbers, words)
    body += ">\n"
    open.append(name)
  }

  /// Closes the element opened last.
  public mutating func end() {
    if let name = open.popLast() { body += "</\(name)>\n" }
  }

  /// Writes an element with an optional text, and an optional tooltip; words that are `nil` are left
  /// out.
  public mutating func element(
    _ name: String,
    _ numbers: KeyValuePairs<String, Double> = [:],
    _ words: KeyValuePairs<String, String?> = [:],
    text: String? = nil,
    tooltip: String? = nil
  ) {
    tag(name, numbers, words)
    if text == nil, tooltip == nil {
      body += "/>\n"
      return
    }
    body += ">"
    if let tooltip { body += "<title>\(escapedXML(tooltip))</title>" }
    if let text { body += escapedXML(text) }
    body += "</\(name)>\n"
  }

  /// Opens a link around what follows, until ``end()``; false when the address is none to follow.
  public mutating func beginLink(_ address: String?) -> Bool {
    guard let address, isWebAddress(address) else { return false }
    begin("a", [:], ["xlink:href": address])
    return true
  }

  /// Writes one line of text whose baseline starts at a point, fitted to its measured width.
  public mutating func line(
    _ text: String,
    x: Double,
    y: Double,
    size: Double,
    fill: String,
    bold: Bool = false,
    anchor: TextAnchor = .start
  ) {
    let metrics = bold ? FontMetrics.bold : FontMetrics.regular
    tag(
      "text",
      ["x": x, "y": y, "font-size": size, "textLength": metrics.width(of: text, size: size)],
      ["fill": fill]
    )
    if anchor != .start { body += " text-anchor=\"\(anchor.rawValue)\"" }
    if bold { body += " font-weight=\"bold\"" }
    body += ">\(escapedXML(text))</text>\n"
  }

  /// Closes what is open and returns the file.
  public consuming func finish() -> String {
    while !open.isEmpty { end() }
    return body
  }

  private mutating func tag(
    _ name: String,
    _ numbers: KeyValuePairs<String, Double>,
    _ words: KeyValuePairs<String, String?>
  ) {
    body += "<\(name)"
    for (key, value) in numbers { body += " \(key)=\"\(number(value))\"" }
    for case (let key, let value?) in words { body += " \(key)=\"\(escapedXML(value))\"" }
  }
}
