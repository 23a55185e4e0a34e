import Bibliography
import Pipeline

/// Writes a paper as an entry in the style of a list.
struct EntryWriter: Sendable {
  let style: ListStyle

  /// The lines of an entry whose bullet is written as `prefix`.
  func lines(for paper: Paper, prefix: String) -> [String] {
    let title = MarkdownText.inline(Self.trimmed(paper.title))
    let address = PaperAddress.of(paper)
    var line = prefix
    switch style.link {
    case .title:
      let text = style.titleMark + title + style.titleMark
      line += address.flatMap(MarkdownText.target).map { "[\(text)](\($0))" } ?? text
    case .word(let word, let doubled):
      line += style.titleMark + title + style.titleMark
      if let target = address.flatMap(MarkdownText.target) {
        let label = MarkdownText.inline(word)
        line += doubled ? " [[\(label)]](\(target))" : " [\(label)](\(target))"
      }
    }
    switch style.details {
    // Without an address there is nothing else to find the paper by.
    case .none where address != nil: return [line]
    case .none, .behind:
      let date = VenueAndYear.text(of: paper)
      guard let people = authors(paper, inverted: false) else {
        return [date.map { "\(line) (\($0))" } ?? line]
      }
      return ["\(line) by \(people)" + (date.map { ", \($0)" } ?? "")]
    case .below(let below):
      let marked = VenueAndYear.text(of: paper).map {
        style.venueMarks.open + $0 + style.venueMarks.close
      }
      let people = authors(paper, inverted: style.invertsNames).map {
        $0.hasSuffix(".") ? $0 : $0 + "."
      }
      let parts = [people, marked].compactMap { $0 }
      guard !parts.isEmpty else { return [line] }
      let indent = String(prefix.prefix { $0 == " " || $0 == "\t" })
      return [line, indent + below + parts.joined(separator: " ")]
    }
  }

  private func authors(_ paper: Paper, inverted: Bool) -> String? {
    guard let first = paper.authors.first else { return nil }
    let name = inverted ? Self.familyNameFirst(first) : first
    switch paper.authors.count {
    case 1: return MarkdownText.inline(name)
    case 2: return MarkdownText.inline("\(name)\(inverted ? "," : "") and \(paper.authors[1])")
    default: return MarkdownText.inline("\(name)\(inverted ? "," : "") et al.")
    }
  }

  private static func familyNameFirst(_ name: String) -> String {
    let words = name.split(separator: " ")
    guard let last = words.last, words.count > 1, !name.contains(",") else { return name }
    return "\(last), \(words.dropLast().joined(separator: " "))"
  }

  private static func trimmed(_ title: String) -> String {
    title.hasSuffix(".") && !title.hasSuffix("..") ? String(title.dropLast()) : title
  }
}
