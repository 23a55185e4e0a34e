/// What became of a topic between two runs.
public enum TopicChange: Sendable, Equatable {
  /// No topic of the earlier run resembles it.
  case born(String)
  /// Most of its papers are now in a topic that continues another one.
  case merged(String, into: String)
  /// Its papers went apart.
  case gone(String)
  /// It goes on under another label.
  case renamed(String, to: String)

  /// How much two topics must share, as papers in both by papers in either, to be one topic.
  static let same = 0.3

  /// The changes: of the later run's topics in their order, then of the earlier run's.
  ///
  /// Topics are paired by the largest shares first, each at most once, counting only papers that
  /// both runs know.
  static func between(_ before: [RunFacts.Topic], _ after: [RunFacts.Topic]) -> [TopicChange] {
    let known = Set(before.flatMap(\.papers)).intersection(after.flatMap(\.papers))
    let old = before.map { known.intersection($0.papers) }
    let new = after.map { known.intersection($0.papers) }
    var pairs: [(share: Double, old: Int, new: Int)] = []
    for (i, left) in old.enumerated() {
      for (j, right) in new.enumerated() {
        let both = left.intersection(right).count
        let share = Double(both) / Double(max(1, left.count + right.count - both))
        if share >= same { pairs.append((share, i, j)) }
      }
    }
    pairs.sort { ($1.share, $0.old, $0.new) < ($0.share, $1.old, $1.new) }
    var continued: [Int: Int] = [:]
    var origin: [Int: Int] = [:]
    for pair in pairs where continued[pair.old] == nil && origin[pair.new] == nil {
      continued[pair.old] = pair.new
      origin[pair.new] = pair.old
    }
    var changes: [TopicChange] = []
    for (index, topic) in after.enumerated() {
      if let source = origin[index] {
        let label = before[source].label
        if label != topic.label { changes.append(.renamed(label, to: topic.label)) }
      } else {
        changes.append(.born(topic.label))
      }
    }
    for (index, topic) in before.enumerated() where continued[index] == nil {
      let target = new.indices.first {
        2 * old[index].intersection(new[$0]).count > old[index].count
      }
      changes.append(
        target.map { .merged(topic.label, into: after[$0].label) } ?? .gone(topic.label)
      )
    }
    return changes
  }
}
