/// A kind of tie between a paper and the list.
public enum Signal: Int, CaseIterable, Sendable, Hashable, Codable {
  /// Both are cited by the same papers.
  case coCitation
  /// It is cited beside many papers of the list, each counting with the root of its share.
  case breadth
  /// Both cite the same papers.
  case coupling
  /// One cites the other.
  case directLink
  /// A reader who follows citations from the list, either way, comes by.
  case walk
  /// Their titles share rare words.
  case title
  /// The source itself recommends it to readers of the list.
  case source

  /// The name used in tables.
  public var name: String {
    switch self {
    case .coCitation: "co-citation"
    case .breadth: "co-citation breadth"
    case .coupling: "coupling"
    case .directLink: "direct link"
    case .walk: "walk"
    case .title: "title"
    case .source: "source"
    }
  }
}
