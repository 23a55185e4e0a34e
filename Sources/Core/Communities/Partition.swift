public import GraphCore

/// A division of the nodes of a graph into communities without overlap.
///
/// Communities are numbered by descending size, equal sizes by their smallest member, so that equal
/// divisions have equal labels however they were found.
public struct Partition: Sendable, Equatable {
  /// The community of each node: 0 ..< ``communityCount``.
  public let labels: [Int32]
  /// The number of nodes of each community, descending.
  public let sizes: [Int]

  /// Renumbers any labels; nodes with equal labels are in one community.
  ///
  /// - Complexity: O(*n* + *k* log *k*) for *k* communities, if labels are 0 ..< *n*.
  public init(labels: [Int32]) {
    let (dense, count) = Self.dense(labels)
    var counts = [Int](repeating: 0, count: count)
    for label in dense { counts[Int(label)] += 1 }
    // Dense labels ascend with the smallest member, so a stable order by size is all it takes.
    let order = (0..<count).sorted { counts[$0] != counts[$1] ? counts[$0] > counts[$1] : $0 < $1 }
    var rank = [Int32](repeating: 0, count: count)
    for (position, community) in order.enumerated() { rank[community] = Int32(position) }
    self.labels = dense.map { rank[Int($0)] }
    self.sizes = order.map { counts[$0] }
  }

  /// The number of communities.
  public var communityCount: Int { sizes.count }

  /// The number of nodes.
  public var nodeCount: Int { labels.count }

  /// The nodes of every community, ascending.
  public func members() -> [[NodeID]] {
    var members = sizes.map { size in
      var nodes: [NodeID] = []
      nodes.reserveCapacity(size)
      return nodes
    }
    for node in labels.indices { members[Int(labels[node])].append(NodeID(node)) }
    return members
  }

  /// Renumbers labels to 0 ..< count in the order of their first node.
  package static func dense(_ labels: [Int32]) -> (labels: [Int32], count: Int) {
    let isSmall = labels.allSatisfy { $0 >= 0 && $0 < labels.count }
    var count: Int32 = 0
    var dense = labels
    if isSmall {
      var number = [Int32](repeating: -1, count: labels.count)
      for index in labels.indices {
        let label = Int(labels[index])
        if number[label] < 0 {
          number[label] = count
          count += 1
        }
        dense[index] = number[label]
      }
    } else {
      var number: [Int32: Int32] = [:]
      for index in labels.indices {
        if let known = number[labels[index]] {
          dense[index] = known
        } else {
          number[labels[index]] = count
          dense[index] = count
          count += 1
        }
      }
    }
    return (dense, Int(count))
  }
}
