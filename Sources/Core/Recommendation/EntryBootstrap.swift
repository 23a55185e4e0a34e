import GraphCore

/// Intervals of means over hidden entries, by drawing entries anew.
///
/// An entry is hidden in several trials, and what is found out about it in one says much about the
/// others: what varies from list to list is the entries. So all results of an entry are drawn
/// together, as often as there are entries, and the interval holds 90 % of 1,000 such means.
///
/// > B. Efron. "Bootstrap methods: another look at the jackknife." *Ann. Stat.* 7(1):1–26, 1979.
/// > doi:10.1214/aos/1176344552
/// > A. C. Davison, D. V. Hinkley. *Bootstrap Methods and their Application.* Cambridge University
/// > Press, 1997, section 3.8 (resampling of clusters). doi:10.1017/CBO9780511802843
///
/// - Complexity: O(1,000 · *e*) time for *e* entries.
struct EntryBootstrap {
  /// The number of the entry of each result, trial by trial.
  private let entryOf: [Int]
  private let counts: [Double]
  private let draws: [[Int]]

  init(_ trials: [[HeldOutRank]], seed: UInt64) {
    var numbers: [NodeID: Int] = [:]
    var counts: [Double] = []
    entryOf = trials.flatMap { $0 }.map { rank in
      let number = numbers[rank.entry] ?? counts.count
      if number == counts.count {
        numbers[rank.entry] = number
        counts.append(0)
      }
      counts[number] += 1
      return number
    }
    self.counts = counts
    let size = counts.count
    draws = (size == 0 ? 0..<0 : 0..<1000).map { draw in
      var generator = SeededGenerator(seed: seed, stream: UInt64(draw))
      return (0..<size).map { _ in generator.below(size) }
    }
  }

  /// The mean of a value for each result, trial by trial.
  func figure(_ values: [Double]) -> RetrievalQuality.Figure {
    guard !draws.isEmpty else { return RetrievalQuality.Figure(value: 0, low: 0, high: 0) }
    var sums = counts.map { _ in 0.0 }
    for (entry, value) in zip(entryOf, values) { sums[entry] += value }
    let spread = draws.map { draw in
      draw.reduce(0) { $0 + sums[$1] } / draw.reduce(0) { $0 + counts[$1] }
    }.sorted()
    return RetrievalQuality.Figure(
      value: sums.reduce(0, +) / counts.reduce(0, +),
      low: spread[spread.count / 20],
      high: spread[spread.count - 1 - spread.count / 20]
    )
  }
}
