public import GraphCore

/// The time of a list, which tells foundations from newer work.
///
/// Foundations appeared before the median year of the list's papers. A paper without a year is no
/// newer than the oldest paper that cites it.
public struct ListPeriod: Sendable {
  /// The median year of the list's papers; `nil` when none has a year.
  public let median: Int?
  private let latest: [Int?]

  /// Takes the period of `list`; `years` has a value per node.
  public init(of list: [NodeID], years: [Int?], graph: CSRGraph) {
    let known = list.compactMap { years[Int($0)] }.sorted()
    median = known.isEmpty ? nil : known[known.count / 2]
    latest = years.indices.map { node in
      years[node] ?? graph.citations(of: NodeID(node)).compactMap { years[Int($0)] }.min()
    }
  }

  /// The year of a paper, or the latest in which it can have appeared.
  public func latestYear(of node: NodeID) -> Int? { latest[Int(node)] }

  /// Whether a paper is older than the list.
  public func isFoundation(_ node: NodeID) -> Bool {
    guard let median, let year = latest[Int(node)] else { return false }
    return year < median
  }
}
