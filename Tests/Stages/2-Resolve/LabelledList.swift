import Bibliography
import Foundation
import Markdown
import TestSupport

/// A list written by hand, with the right answer for each of its entries.
struct LabelledList {
  struct Answer {
    var line: Int
    var kind: EntryKind
    /// A record of the right work, or `nil` when the corpus has none.
    var record: PaperID?
  }

  let name: String
  let entries: [ListEntry]
  let answers: [Answer]

  /// The lists of a half, `tuning` or `held-out`, by name.
  static func all(_ half: String) throws -> [LabelledList] {
    let folder = Repository.root.appendingPathComponent("Tests/Fixtures/lists/\(half)")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    return try files.filter { $0.hasSuffix(".md") }.map { file in
      let table = folder.appendingPathComponent(file.dropLast(3) + ".tsv")
      let rows = try String(contentsOf: table, encoding: .utf8).split(separator: "\n").dropFirst()
      return LabelledList(
        name: String(file.dropLast(3)),
        // A list in which nothing is found is one whose entries were all missed.
        entries: (try? ListFile.entries(
          in: Array(Data(contentsOf: folder.appendingPathComponent(file))),
          name: file
        )) ?? [],
        answers: rows.compactMap(answer)
      )
    }
  }

  /// `line`, kind, key of a record or `-`, and the record's title for the reader.
  private static func answer(_ row: Substring) -> Answer? {
    let cells = row.split(separator: "\t", omittingEmptySubsequences: false)
    guard cells.count == 4, let line = Int(cells[0]),
      let kind = EntryKind(rawValue: String(cells[1]))
    else { return nil }
    return Answer(line: line, kind: kind, record: cells[2] == "-" ? nil : PaperID(String(cells[2])))
  }
}
