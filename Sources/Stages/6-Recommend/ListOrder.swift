import Bibliography

/// Where a new entry belongs in a section: in its place when the section is sorted, else at its end.
///
/// A section counts as sorted when at least four entries follow one order without exception.
enum ListOrder {
  private static let enough = 4

  /// How many of the section's entries stand before the paper.
  static func index(of paper: Paper, in section: [ListEntry]) -> Int {
    guard section.count >= enough else { return section.count }
    let titles = section.map { $0.title.lowercased() }
    if zip(titles, titles.dropFirst()).allSatisfy({ $0 <= $1 }) {
      let title = paper.title.lowercased()
      return titles.firstIndex { $0 > title } ?? section.count
    }
    let years = section.compactMap(\.year)
    guard years.count == section.count, let year = paper.year, Set(years).count > 1 else {
      return section.count
    }
    if zip(years, years.dropFirst()).allSatisfy({ $0 <= $1 }) {
      return years.firstIndex { $0 > year } ?? section.count
    }
    if zip(years, years.dropFirst()).allSatisfy({ $0 >= $1 }) {
      return years.firstIndex { $0 < year } ?? section.count
    }
    return section.count
  }
}
