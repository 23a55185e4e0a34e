/// A map to explore in a browser: one page that holds everything and asks nobody for anything.
public struct Explorer: Sendable {
  /// A paper of the page.
  public struct Paper: Sendable {
    /// Full title.
    public var title: String
    /// Authors, as one line.
    public var authors: String
    /// Where it appeared.
    public var venue: String
    /// Year of publication.
    public var year: Int?
    /// The index of its topic.
    public var topic: Int?
    /// Its place on the map.
    public var place: SIMD2<Float>
    /// Area of its mark, 0 to 1.
    public var score: Double
    /// Whether the list has it.
    public var isListed: Bool
    /// Whether it is recommended.
    public var isRecommended: Bool
    /// Figures shown in the panel, such as a rank with its interval.
    public var facts: [(name: String, value: String)]
    /// Why it is recommended, one reason a line.
    public var reasons: [String]
    /// The most related papers, by their places in the page.
    public var neighbors: [Int]
    /// Ways out, with their names.
    public var links: [(name: String, address: String)]

    /// A paper of the page; set what is known.
    public init(
      title: String,
      authors: String = "",
      venue: String = "",
      year: Int? = nil,
      topic: Int? = nil,
      place: SIMD2<Float>,
      score: Double,
      isListed: Bool = false,
      isRecommended: Bool = false,
      facts: [(name: String, value: String)] = [],
      reasons: [String] = [],
      neighbors: [Int] = [],
      links: [(name: String, address: String)] = []
    ) {
      self.title = title
      self.authors = authors
      self.venue = venue
      self.year = year
      self.topic = topic
      self.place = place
      self.score = score
      self.isListed = isListed
      self.isRecommended = isRecommended
      self.facts = facts
      self.reasons = reasons
      self.neighbors = neighbors
      self.links = links
    }
  }

  /// The words around.
  public var captions: Captions
  /// Names of topics, largest first.
  public var topics: [String]
  /// All papers.
  public var papers: [Paper]

  /// A page of papers.
  public init(captions: Captions, topics: [String], papers: [Paper]) {
    self.captions = captions
    self.topics = topics
    self.papers = papers
  }

  /// The page as HTML.
  ///
  /// Its own policy allows one script and one style sheet, known by their hashes, and no request at
  /// all; the data stand in a block that is never run.
  public func html() -> String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
    script-src 'sha256-\(explorerScriptHash)'; style-src 'sha256-\(explorerStyleHash)'; \
    base-uri 'none'; form-action 'none'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(escapedXML(captions.title))</title>
    <style>\(explorerStyle)</style>
    </head>
    <body>
    \(explorerBody(captions))
    <script type="application/json" id="data">\(json)</script>
    <script>\(explorerScript)</script>
    </body>
    </html>

    """
  }

  /// The data in short keys: one array a paper keeps twenty thousand of them small.
  private var json: String {
    let rows = papers.map { paper in
      var row = "[\(quoted(paper.title)),\(quoted(paper.authors)),\(quoted(paper.venue)),"
      row += "\(paper.year.map { "\($0)" } ?? "null"),\(paper.topic ?? -1),"
      row += "\(number(Double(paper.place.x))),\(number(Double(paper.place.y))),"
      row += "\(number(paper.score * 100)),"
      row += "\((paper.isListed ? 1 : 0) + (paper.isRecommended ? 2 : 0)),"
      row +=
        "[\(paper.facts.map { "[\(quoted($0.name)),\(quoted($0.value))]" }.joined(separator: ","))],"
      row += "[\(paper.reasons.map(quoted).joined(separator: ","))],"
      row += "[\(paper.neighbors.map { "\($0)" }.joined(separator: ","))],"
      let links = paper.links.filter { isWebAddress($0.address) }
      row +=
        "[\(links.map { "[\(quoted($0.name)),\(quoted($0.address))]" }.joined(separator: ","))]]"
      return row
    }
    let light = Theme.light.topics.map { quoted($0.hex) }.joined(separator: ",")
    let dark = Theme.dark.topics.map { quoted($0.hex) }.joined(separator: ",")
    return "{\"topics\":[\(topics.map(quoted).joined(separator: ","))],\"light\":[\(light)],"
      + "\"dark\":[\(dark)],\"papers\":[\n\(rows.joined(separator: ",\n"))]}"
  }

  /// A JSON string that is safe inside a script element.
  private func quoted(_ text: String) -> String {
    var json = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": json += "\\\""
      case "\\": json += "\\\\"
      case "\u{0}"..<"\u{20}", "<", ">", "&", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        json += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: json.unicodeScalars.append(scalar)
      }
    }
    return json + "\""
  }
}
