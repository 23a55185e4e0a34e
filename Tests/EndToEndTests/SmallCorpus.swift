import Foundation
import TestSupport
import Testing

/// Facts about three fields of forty papers each, whose papers cite earlier ones of their field.
struct SmallCorpus {
  private static let fields = ["prediction serving", "video analytics", "graph compilers"]
  private static let kinds = [
    "Adaptive", "Elastic", "Secure", "Robust", "Sparse", "Verified", "Portable", "Frugal",
  ]
  private static let things = ["batching", "caching", "scheduling", "placement", "profiling"]

  /// The title of a paper.
  static func title(_ field: Int, _ number: Int) -> String {
    "\(kinds[number % 8]) \(things[number / 8]) for \(fields[field])"
  }

  /// A list with a section per field.
  static func list(_ entries: [[Int]]) -> String {
    var lines = ["# Papers"]
    for (field, numbers) in entries.enumerated() where !numbers.isEmpty {
      lines += ["", "## \(fields[field].capitalized)", ""]
      lines += numbers.map { "- **\(title(field, $0))** by A. Author\($0), OSDI \(1990 + $0 / 2)" }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Writes list, facts and pipeline file into a folder; `known` tells which papers of each field
  /// are known.
  static func write(
    to folder: URL,
    list: String,
    known: [Range<Int>] = [0..<40, 0..<40, 0..<40],
    settings: String = ""
  ) throws {
    var papers: [String] = []
    var citations: [String] = []
    for (field, numbers) in known.enumerated() {
      for number in numbers {
        papers.append(
          "{\"id\":\"f\(field)n\(number)\",\"title\":\"\(title(field, number))\","
            + "\"year\":\(1990 + number / 2),\"venue\":\"OSDI\",\"authors\":[\"A. Author\(number)\"]}"
        )
        let cited = Set([number - 1, number - 2, number / 2, number / 3, number / 5])
        for earlier in cited.sorted() where earlier < number && numbers.contains(earlier) {
          citations.append(
            "{\"citing\":\"f\(field)n\(number)\",\"cited\":\"f\(field)n\(earlier)\"}"
          )
        }
      }
    }
    let corpus = folder.appendingPathComponent("corpus")
    try FileManager.default.createDirectory(at: corpus, withIntermediateDirectories: true)
    let gzip = try #require(Program.named("gzip"))
    for (name, lines) in [("papers", papers), ("citations", citations)] {
      let plain = corpus.appendingPathComponent("\(name).jsonl")
      try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: plain)
      #expect(try gzip.run(["-nf", plain.path]).status == 0)
    }
    let counts = "{\"papers\":\(papers.count),\"citations\":\(citations.count)}"
    try Data("{\"name\":\"small\",\"counts\":\(counts),\"sources\":[]}".utf8)
      .write(to: corpus.appendingPathComponent("corpus.json"))
    try Data(list.utf8).write(to: folder.appendingPathComponent("list.md"))
    try Data(
      """
      name: small
      list: list.md
      sources:
        - corpus: corpus
      analyze: { resamples: 10 }
      \(settings)
      """.utf8
    )
    .write(to: folder.appendingPathComponent("pipeline.yml"))
  }
}
