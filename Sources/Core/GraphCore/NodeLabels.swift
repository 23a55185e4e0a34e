/// The ids by which an edge list names the nodes of its graph.
public struct NodeLabels: Sendable, RandomAccessCollection {
  private enum Storage: Sendable {
    /// Node v is written as the number v.
    case counting(Int)
    case numbers([Int32])
    /// The words one after another, and where each ends.
    case words([UInt8], ends: [Int])
  }
  private let storage: Storage

  init(countingTo count: Int) { storage = .counting(count) }
  init(numbers: [Int32]) { storage = .numbers(numbers) }
  init(words: [UInt8], ends: [Int]) { storage = .words(words, ends: ends) }

  /// The first node.
  public var startIndex: Int { 0 }

  /// The number of nodes.
  public var endIndex: Int {
    switch storage {
    case .counting(let count): count
    case .numbers(let numbers): numbers.count
    case .words(_, let ends): ends.count
    }
  }

  /// The id of a node; bytes that are not UTF-8 are replaced.
  public subscript(node: Int) -> String {
    switch storage {
    case .counting: String(node)
    case .numbers(let numbers): String(numbers[node])
    case .words(let words, let ends):
      String(decoding: words[(node == 0 ? 0 : ends[node - 1])..<ends[node]], as: UTF8.self)
    }
  }
}
