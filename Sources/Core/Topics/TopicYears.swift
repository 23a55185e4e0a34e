/// When the papers of a topic appeared.
public struct TopicYears: Sendable, Equatable {
  /// The year of the oldest paper.
  public let first: Int
  /// The median year; of an even number of papers the earlier of the middle two.
  public let median: Int
  /// The year of the newest paper.
  public let last: Int
  /// How much more of the recent papers than of the earlier ones belong to the topic: the ratio of
  /// the two shares, each with one paper added so that small topics do not jump.
  public let growth: Double

  /// Summarizes the years of one topic; nil when no year is known.
  ///
  /// - Parameters:
  ///   - years: The known years of the topic's papers.
  ///   - all: The known years of all papers.
  ///   - recent: The first year that counts as recent.
  init?(_ years: [Int], all: [Int], recent: Int) {
    let sorted = years.sorted()
    guard let first = sorted.first, let last = sorted.last else { return nil }
    self.first = first
    self.last = last
    median = sorted[(sorted.count - 1) / 2]
    func share(_ isIncluded: (Int) -> Bool) -> Double {
      Double(years.count(where: isIncluded) + 1) / Double(all.count(where: isIncluded) + 1)
    }
    growth = share { $0 >= recent } / share { $0 < recent }
  }

  /// The first year of the newest fifth of all papers.
  static func recentStart(of all: [Int]) -> Int {
    let sorted = all.sorted()
    return sorted.isEmpty ? 0 : sorted[sorted.count * 4 / 5]
  }
}
