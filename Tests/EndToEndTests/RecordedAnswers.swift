import Compression
import Foundation
import GRDB
import Testing

/// What the database of a run holds, read by SQL and by other parsers than the program's own.
struct RecordedAnswers {
  private struct Answer {
    var source: String
    var request: String
    var kind: String
    var status: Int
    var body: Data
    var rows: Int
  }

  private let answers: [Answer]
  /// What SQLite says of the file.
  let integrity: [String]

  init(_ path: String) throws {
    let queue = try DatabaseQueue(path: path)
    defer { try? queue.close() }
    (answers, integrity) = try queue.read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT source, request, kind, status, body_gz,
            (SELECT count(*) FROM answer_row WHERE answer_row.answer = answer.number) FROM answer
          """
      )
      let answers = try rows.map { row in
        Answer(
          source: row[0],
          request: row[1],
          kind: row[2],
          status: row[3],
          body: try Gzip.decompress(row[4], limit: 64 << 20),
          rows: row[5]
        )
      }
      let checks = try String.fetchAll(database, sql: "PRAGMA integrity_check")
      let strays = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check")
      return (answers, checks + strays.map { "\($0)" })
    }
  }

  /// The questions that are answered, as the program names them.
  var questions: Set<String> { Set(answers.map(\.request)) }

  /// Expects that every answer has the rows that its body holds.
  func expectRows(at location: SourceLocation = #_sourceLocation) throws {
    for answer in answers {
      let expected = try Self.rows(in: answer)
      #expect(answer.rows == expected, "\(answer.request)", sourceLocation: location)
    }
  }

  private static func rows(in answer: Answer) throws -> Int {
    if answer.status == 404 { return 0 }
    if answer.kind == "record" { return 1 }
    if answer.source == "arxiv" {
      return String(decoding: answer.body, as: UTF8.self).components(separatedBy: "<entry>").count
        - 1
    }
    let document = try JSONSerialization.jsonObject(with: answer.body, options: .fragmentsAllowed)
    let list = document as? [Any] ?? (document as? [String: Any])?["data"] as? [Any] ?? []
    guard answer.kind == "match" else { return list.count }
    return list.count { ($0 as? [String: Any])?["paperId"] is String }
  }
}
