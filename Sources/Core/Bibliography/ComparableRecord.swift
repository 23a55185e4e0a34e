/// A record with its title and authors prepared for many comparisons.
struct ComparableRecord {
  let record: PaperRecord
  let title: NormalizedTitle
  let authors: [AuthorName]
  let tellingWords: Int

  init(_ record: PaperRecord) {
    self.init(record, title: TitleNormalizer.normalize(record.title))
  }

  init(_ record: PaperRecord, title: NormalizedTitle) {
    self.record = record
    self.title = title
    authors = record.authors.prefix(40).compactMap(AuthorName.init)
    tellingWords = title.tellingCount
  }

  func agreement(with other: ComparableRecord) -> AuthorAgreement {
    AuthorAgreement.of(authors, other.authors)
  }

  func overlap(with other: ComparableRecord) -> Double {
    AuthorAgreement.overlap(authors, other.authors)
  }

  /// The authors of both among the authors of either, from 0 to 1.
  func shared(with other: ComparableRecord) -> Double {
    let smaller = Double(min(authors.count, other.authors.count))
    let common = overlap(with: other) * smaller
    return common / (Double(authors.count + other.authors.count) - common)
  }

  /// Whether the record names a venue that is no preprint server.
  var isPublished: Bool { record.venue.map { !Paper.isPreprintServer($0) } ?? false }

  func yearGap(to other: ComparableRecord) -> Int? {
    guard let a = record.year, let b = other.record.year else { return nil }
    return abs(a - b)
  }

  /// The years as the end of a reason: `, 2018`, `, 2016 and 2018`, or nothing.
  func years(with other: ComparableRecord) -> String {
    guard let a = record.year, let b = other.record.year else { return "" }
    return a == b ? ", \(a)" : ", \(min(a, b)) and \(max(a, b))"
  }
}
