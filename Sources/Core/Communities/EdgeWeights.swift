/// What the edges of a level weigh, in as little memory as they allow.
///
/// Citations counted as ties weigh 1 each, which takes no memory; sums of them are whole numbers of
/// four bytes. Other weights take eight.
enum EdgeWeights: Sendable, Equatable {
  /// Every edge weighs 1.
  case ones
  /// Whole numbers, one for each neighbor of each node.
  case counts([Int32])
  /// Any numbers, one for each neighbor of each node.
  case numbers([Double])

  /// Whether every edge weighs 1.
  var areOnes: Bool { if case .ones = self { true } else { false } }

  /// The weight of the edge to the neighbor at an index.
  subscript(index: Int) -> Double {
    @inline(__always) get {
      switch self {
      case .ones: 1
      case .counts(let counts): Double(counts[index])
      case .numbers(let numbers): numbers[index]
      }
    }
  }

  /// The largest weight; 1 when there are no edges.
  var largest: Double {
    switch self {
    case .ones: 1
    case .counts(let counts): counts.max().map(Double.init) ?? 1
    case .numbers(let numbers): numbers.max() ?? 1
    }
  }

  /// The mean weight; 1 when there are no edges.
  var mean: Double {
    switch self {
    case .counts(let counts) where !counts.isEmpty:
      counts.reduce(0) { $0 + Double($1) } / Double(counts.count)
    case .numbers(let numbers) where !numbers.isEmpty:
      numbers.reduce(0, +) / Double(numbers.count)
    default: 1
    }
  }
}
