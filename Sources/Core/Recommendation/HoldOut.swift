public import GraphCore

/// One trial of an evaluation: part of the list is hidden and has to be found from the rest.
public struct HoldOut: Sendable, Equatable {
  /// The entries that are shown, ascending.
  public var shown: [NodeID]
  /// The entries that are hidden, ascending.
  public var hidden: [NodeID]

  /// Makes a trial.
  public init(shown: [NodeID], hidden: [NodeID]) {
    self.shown = shown
    self.hidden = hidden
  }

  /// Hides every entry once, alone; of a list of more than `most`, that many at even distances.
  public static func leaveOneOut(_ list: [NodeID], most: Int = .max) -> [HoldOut] {
    let count = min(list.count, most)
    return (0..<count).map { $0 * list.count / count }.map { index in
      var shown = list
      let hidden = shown.remove(at: index)
      return HoldOut(shown: shown, hidden: [hidden])
    }
  }

  /// Hides a fifth of the entries, chosen at random, `repeats` times.
  public static func fifths(
    _ list: [NodeID],
    repeats: Int,
    seed: UInt64
  ) -> [HoldOut] {
    guard list.count > 1 else { return [] }
    let size = max(1, (list.count + 2) / 5)
    return (0..<repeats).map { trial in
      var generator = SeededGenerator(seed: seed, stream: UInt64(trial))
      var order = list
      for index in 0..<size {
        order.swapAt(index, index + generator.below(order.count - index))
      }
      return HoldOut(
        shown: order.dropFirst(size).sorted(),
        hidden: order.prefix(size).sorted()
      )
    }
  }
}
