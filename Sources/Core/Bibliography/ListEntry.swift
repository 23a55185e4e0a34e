/// What an entry of a list is.
public enum EntryKind: String, Hashable, Sendable, Codable, CaseIterable {
  case paper, book, thesis, software, dataset, course, talk, blog, other
}

/// One entry of a list, with everything that the list says about it.
public struct ListEntry: Hashable, Sendable, Codable {
  /// The line of the file where the entry starts; the first line is 1.
  public var line: Int
  /// The headings above the entry, outermost first.
  public var section: [String]
  /// The title, cleaned of markup, braces and tags.
  public var title: String
  /// The entry as the list prints it: its inline text, whitespace collapsed.
  public var text: String
  /// All links of the entry and of its sub-bullets, in order.
  public var links: [EntryLink]
  /// Authors as the list prints them, in order; empty when it names none.
  public var authors: [String]
  /// The venue as the list prints it.
  public var venue: String?
  /// The year that the list gives.
  public var year: Int?
  /// What remains of the sub-bullets: the list's own summary.
  public var note: String?
  /// What the entry seems to be, before any source was asked.
  public var kind: EntryKind
  /// Why it seems so, in a few words.
  public var kindReason: String

  /// Makes an entry; line and title must be known.
  public init(
    line: Int,
    section: [String] = [],
    title: String,
    text: String = "",
    links: [EntryLink] = [],
    authors: [String] = [],
    venue: String? = nil,
    year: Int? = nil,
    note: String? = nil,
    kind: EntryKind = .paper,
    kindReason: String = ""
  ) {
    self.line = line
    self.section = section
    self.title = title
    self.text = text
    self.links = links
    self.authors = authors
    self.venue = venue
    self.year = year
    self.note = note
    self.kind = kind
    self.kindReason = kindReason
  }
}
