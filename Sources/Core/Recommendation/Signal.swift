/// A kind of tie between a paper and the list.
public enum Signal: Int, CaseIterable, Sendable, Hashable, Codable {
  /// Both are cited by the same papers.
  case coCitation
  /// Both cite the same papers.
  case coupling
  /// One cites the other.
  case directLink
  /// Their titles share rare words.
  case title

  /// The name used in tables.
  public var name: String {
    switch self {
    case .coCitation: "co-citation"
    case .coupling: "coupling"
    case .directLink: "direct link"
    case .title: "title"
    }
  }
}
