import Bibliography

extension InlineLine {
  /// The works of a bullet that links several titles, as in `[A](…) (1981) and [B](…) (1990): …`;
  /// the line itself when it names one.
  ///
  /// Titles are joined by a comma, an `and` or the like, with at most a bracket before it; a link
  /// inside a sentence about the first work is no work of its own.
  func works() -> [InlineLine] {
    guard links.count >= 2 else { return [self] }
    var starts: [Int] = []
    var between = ""
    var last: Int?
    for (offset, run) in runs.enumerated() {
      guard let link = run.link else {
        between += run.isBreak ? " " : run.text
        continue
      }
      if link == last { continue }
      let isTitle =
        links[link].label.split(separator: " ").count >= 3
        && !ListVocabulary.isLabel(links[link].label)
        && links[link].kind != .code && links[link].kind != .blog
      if starts.isEmpty {
        guard isTitle, between.split(separator: " ").count <= 2 else { return [self] }
        starts.append(offset)
      } else if isTitle, InlineLine.joins(between) {
        starts.append(offset)
      } else if isTitle {
        return [self]
      }
      last = link
      between = ""
    }
    guard starts.count >= 2 else { return [self] }
    return starts.indices.map { index in
      let end = index + 1 < starts.count ? starts[index + 1] : runs.count
      return part(index == 0 ? 0..<end : starts[index]..<end)
    }
  }

  private static func joins(_ text: String) -> Bool {
    var rest = Substring(text.collapsed())
    if rest.first == "(", let end = rest.firstIndex(of: ")") {
      rest = rest[rest.index(after: end)...].drop { $0 == " " }
    }
    return ["and", "and the", "and The", "&", ",", ";", ", and", "/", "+"].contains(String(rest))
  }

  /// The runs of a range, with the links that stand in it.
  func part(_ range: Range<Int>) -> InlineLine {
    var line = InlineLine()
    line.line = self.line
    var moved: [Int: Int] = [:]
    for run in runs[range] {
      var run = run
      if let link = run.link {
        if moved[link] == nil {
          moved[link] = line.links.count
          line.links.append(links[link])
        }
        run.link = moved[link]
      }
      line.runs.append(run)
    }
    return line
  }
}
