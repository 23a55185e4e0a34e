import Foundation
import TestSupport
import Testing

/// `citegraph measure` as its users run it.
@Suite struct MeasureTests {
  /// Four papers, 3 the youngest.
  static let edges = Data("# citing cited\n1 0\n2 0\n2 1\r\n3 2\n3 2\n3 3\n".utf8)

  private struct Report: Decodable {
    struct Summary: Decodable { let top: [[String: Value]] }
    let measure: String
    let n: Int
    let m: Int
    let load_seconds: Double
    let seconds: Double
    let threads: Int
    let self_citations: Int
    let duplicates: Int
    let summary: Summary
  }

  private enum Value: Decodable, Equatable {
    case text(String)
    case number(Double)
    case none

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let text = try? container.decode(String.self) {
        self = .text(text)
      } else if let number = try? container.decode(Double.self) {
        self = .number(number)
      } else {
        self = .none
      }
    }
  }

  private func reports(_ arguments: [String], input: Data = edges) throws -> [Report] {
    let outcome = try Program.citegraph.run(["measure"] + arguments, input: input)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return try outcome.output.split(separator: "\n").map {
      try JSONDecoder().decode(Report.self, from: Data($0.utf8))
    }
  }

  @Test func `each measure prints one object`() throws {
    let all = try reports(["-", "--measure", "all", "--threads", "2"])
    #expect(all.count > 15)
    #expect(Set(all.map(\.measure)).count == all.count)
    for report in all {
      #expect((report.n, report.m) == (4, 4))
      #expect((report.self_citations, report.duplicates) == (1, 1))
      #expect(report.threads == 2)
    }
    let citations = try #require(all.first { $0.measure == "citations" })
    #expect(citations.summary.top.first == ["id": .text("0"), "citations": .number(2)])
  }

  @Test func `all values go into a table, and threads do not change it`() throws {
    let folder = try TemporaryFolder()
    let tables = try ["1", "2"].map { threads in
      let path = folder.url.appendingPathComponent("scores-\(threads).tsv").path
      _ = try reports([
        "-", "--measure", "core", "hits", "spc", "--threads", threads, "--scores", path,
      ])
      return try [path, path + ".citations"].map { try String(contentsOfFile: $0, encoding: .utf8) }
    }
    #expect(tables[0] == tables[1])
    let papers = tables[0][0].split(separator: "\n")
    #expect(papers[0] == "id\tauthority\thub\tcore")
    #expect(papers.count == 5)
    // 3 ─▶ 2 ─▶ 0 and 3 ─▶ 2 ─▶ 1 ─▶ 0: two paths, both over the citation of 2 by 3.
    #expect(
      tables[0][1] == "citing\tcited\tlog2-spc\n1\t0\t0\n2\t0\t0\n2\t1\t0\n3\t2\t1\n"
    )
  }

  @Test(arguments: [
    ("1 2\n3\n", "pagerank", "line 2: expected two ids"), ("1 2\n", "pagerang", "is no measure"),
  ])
  func `bad input is named`(text: String, measure: String, message: String) throws {
    let outcome = try Program.citegraph.run(
      ["measure", "-", "--measure", measure],
      input: Data(text.utf8)
    )
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains(message))
  }

  @Test func `a hub's papers are ranked whatever their ids look like`() throws {
    let lines = (0..<2000).map { "paper/\u{1F600}\($0)\"\\ hub\n" }.joined()
    let report = try #require(
      try reports(["-", "--measure", "pagerank", "--top", "1"], input: Data(lines.utf8)).first
    )
    #expect(report.n == 2001)
    #expect(report.summary.top.first?["id"] == .text("hub"))
  }

  @Test(arguments: [
    ("", 0, 0), ("# nothing\n", 0, 0), ("7 7\n", 1, 0), ("1 2\n2 3\n3 1\n", 3, 3),
    ("0 1\n1 2\n", 3, 2), ("a b\nb a\nb a\n", 2, 2),
  ])
  func `every measure is defined on few papers, on cycles and of citations into the future`(
    text: String,
    papers: Int,
    citations: Int
  ) throws {
    let all = try reports(["-", "--measure", "all"], input: Data(text.utf8))
    #expect(all.count > 15)
    for report in all { #expect((report.n, report.m) == (papers, citations)) }
  }

  // As `make test` runs it: a build without optimization takes a minute to read the lines.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["CITEGRAPH"] != nil))
  func `a hub with a million citations`() throws {
    let count = 1_000_000
    var text = Data()
    text.reserveCapacity(count * 12)
    for paper in 1...count { text.append(contentsOf: "\(paper) 0\n".utf8) }
    let measures = [
      "citations", "pagerank", "age-rescaled-pagerank", "citerank", "hits", "core",
      "spc", "rank-intervals", "coupling", "top-betweenness", "components",
    ]
    let found = try reports(["-", "--top", "1", "--measure"] + measures, input: text)
    #expect(found.count == measures.count)
    for report in found {
      #expect((report.n, report.m) == (count + 1, count))
      #expect(report.seconds < 20, "\(report.measure)")
    }
    for measure in ["citations", "pagerank", "hits", "top-betweenness"] {
      let report = try #require(found.first { $0.measure == measure })
      #expect(report.summary.top.first?["id"] == .text("0"))
    }
  }
}
