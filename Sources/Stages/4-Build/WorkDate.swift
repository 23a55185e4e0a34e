/// Where a work stands in time, for numbering only; a year that is not known is not made up.
struct WorkDate: Comparable {
  private enum Place: Int {
    case beforeYear, year, afterYear
  }

  private var year: Int
  private var place: Place

  /// Orders by year, and within a year undated works that it cites before the dated ones, undated
  /// works that cite it after them.
  static func < (left: WorkDate, right: WorkDate) -> Bool {
    (left.year, left.place.rawValue) < (right.year, right.place.rawValue)
  }

  /// The dates of works with some years and citations.
  ///
  /// A work cannot be younger than those that cite it, so an undated one stands before the oldest
  /// dated work that cites it; one that no dated work cites stands after the youngest dated work
  /// that it cites; one without dated neighbors stands at the end.
  static func of(
    years: [Int?],
    citations: some Sequence<(Int, Int)>
  ) -> [WorkDate] {
    var oldestCiting = [Int?](repeating: nil, count: years.count)
    var youngestCited = [Int?](repeating: nil, count: years.count)
    for (citing, cited) in citations {
      if let year = years[citing] {
        oldestCiting[cited] = min(oldestCiting[cited] ?? year, year)
      }
      if let year = years[cited] {
        youngestCited[citing] = max(youngestCited[citing] ?? year, year)
      }
    }
    return years.indices.map { work in
      if let year = years[work] { return WorkDate(year: year, place: .year) }
      if let year = oldestCiting[work] { return WorkDate(year: year, place: .beforeYear) }
      if let year = youngestCited[work] { return WorkDate(year: year, place: .afterYear) }
      return WorkDate(year: .max, place: .afterYear)
    }
  }
}
