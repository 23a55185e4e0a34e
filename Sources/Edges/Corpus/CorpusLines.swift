import Bibliography
import Foundation

/// A line of a text file, with its place for error messages.
struct TextLine {
  let file: String
  let number: Int
  let bytes: Data

  func problem(_ reason: String) -> CorpusError {
    .badCorpus(file: file, line: number, reason: reason)
  }

  /// The lines that are not blank.
  static func split(_ data: Data, file: String) -> [TextLine] {
    let text = [UInt8](data)
    var lines: [TextLine] = []
    var number = 0
    var start = 0
    while start < text.count {
      number += 1
      var end = start
      var isBlank = true
      while end < text.count, text[end] != UInt8(ascii: "\n") {
        if text[end] > UInt8(ascii: " ") { isBlank = false }
        end += 1
      }
      if !isBlank {
        lines.append(TextLine(file: file, number: number, bytes: Data(text[start..<end])))
      }
      start = end + 1
    }
    return lines
  }
}

/// A line that is JSON, but not what it should be.
struct LineProblem: Error {
  let reason: String
}

/// A line of `papers.jsonl`.
struct PaperLine: Codable {
  var id: String
  var corpusID: Int64?
  var doi: String?
  var arxiv: String?
  var title: String
  var year: Int?
  var venue: String?
  var authors: [String]?

  private enum CodingKeys: String, CodingKey {
    case id, doi, arxiv, title, year, venue, authors
    case corpusID = "corpus_id"
  }

  init(_ record: PaperRecord) {
    id = record.id.value
    corpusID = record.corpusID
    doi = record.doi
    arxiv = record.arxiv
    title = record.title
    year = record.year
    venue = record.venue
    authors = record.authors.isEmpty ? nil : record.authors
  }

  static func parse(_ bytes: Data) throws -> PaperRecord {
    let line = try JSONDecoder().decode(PaperLine.self, from: bytes)
    guard !line.id.isEmpty else { throw LineProblem(reason: "\"id\" is empty") }
    guard !line.title.isEmpty else { throw LineProblem(reason: "\"title\" is empty") }
    return PaperRecord(
      id: PaperID(line.id),
      corpusID: line.corpusID,
      doi: line.doi?.lowercased(),
      arxiv: line.arxiv,
      title: line.title,
      year: line.year,
      venue: line.venue.flatMap { $0.isEmpty ? nil : $0 },
      authors: line.authors ?? []
    )
  }
}

/// A line of `citations.jsonl`.
struct CitationLine: Codable {
  var citing: String
  var cited: String

  static func parse(_ bytes: Data) throws -> CitationLine {
    try JSONDecoder().decode(CitationLine.self, from: bytes)
  }
}
