import Bibliography

/// Writes RIS records, one tag a line, CRLF as the format asks.
func writeRIS(_ papers: [Paper]) -> String {
  var text = ""
  for paper in papers {
    func add(_ tag: String, _ value: String?) {
      guard let value else { return }
      let line = String(
        String.UnicodeScalarView(value.unicodeScalars.map { $0.value < 0x20 ? " " : $0 })
      )
      text += "\(tag)  - \(line)\r\n"
    }
    add("TY", paper.venue == nil ? "GEN" : "CPAPER")
    add("TI", paper.title)
    for author in paper.authors {
      let (given, family) = split(name: author)
      add("AU", given.map { "\(family), \($0)" } ?? family)
    }
    add("PY", paper.year.map(String.init))
    add("T2", paper.venue)
    add("DO", paper.doi)
    add("UR", paper.arxiv.map { "https://arxiv.org/abs/\($0)" })
    add("ID", paper.id.value)
    text += "ER  - \r\n\r\n"
  }
  return text
}
