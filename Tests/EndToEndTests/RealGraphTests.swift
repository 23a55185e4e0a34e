import Foundation
import TestSupport
import Testing

/// The citations of the bundled corpus, measured by `citegraph measure` and by igraph, NetworkX and
/// NetworKit.
///
/// `real_graph.py` made the table: of every measure the first values, and 64 sums of all values with
/// random signs. For signs independent of the errors e, E|Σ ±e| ≥ ‖e‖₂/√2 (Khintchine), so 64 sums
/// that agree to s leave no room for ‖e‖₂ much above s, nor ‖e‖₁ above s·√n.
@Suite struct RealGraphTests {
  private struct Table: Decodable {
    struct Values: Decodable {
      let first: [Double]
      let sums: [Double]
    }
    let papers: Int
    let citations: Int
    let dropped_from_cycles: Int
    let seeds: [Int]
    let measures: [String: Values]
  }

  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()

  private func table() throws -> Table {
    let data = try Data(contentsOf: Self.folder.appendingPathComponent("real-graph.json"))
    return try JSONDecoder().decode(Table.self, from: data)
  }

  /// The columns of the tables of papers and citations, by name.
  private func columns(of measures: [String], _ options: [String]) throws -> [String: [Double]] {
    let folder = try TemporaryFolder()
    let path = folder.url.appendingPathComponent("scores.tsv").path
    let edges = Self.folder.appendingPathComponent("real-graph.txt.gz").path
    let outcome = try Program.citegraph.run(
      ["measure", edges, "--scores", path, "--tolerance", "1e-13", "--measure"] + measures + options
    )
    try #require(outcome.status == 0, "\(outcome.errors)")
    var columns: [String: [Double]] = [:]
    for path in [path, path + ".citations"] where FileManager.default.fileExists(atPath: path) {
      let rows = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
        .map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
      for (place, name) in (rows.first ?? []).enumerated() {
        // A citation that was dropped from a cycle has no count: the logarithm is −∞.
        columns[String(name)] = rows.dropFirst().compactMap { Double($0[place]) }
          .filter(\.isFinite)
      }
    }
    return columns
  }

  /// Sums of values, whose signs are the bits of a hash of the row (SplitMix64).
  private func sums(_ values: [Double]) -> [Double] {
    var sums = [Double](repeating: 0, count: 64)
    for (row, value) in values.enumerated() {
      var word = UInt64(row + 1) &* 0x9E37_79B9_7F4A_7C15
      word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
      word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
      word ^= word >> 31
      for bit in 0..<64 { sums[bit] += word >> UInt64(bit) & 1 == 0 ? value : -value }
    }
    return sums
  }

  private func check(_ names: [String], _ columns: [String: [Double]], relative: Bool) throws {
    let table = try table()
    for name in names {
      let expected = try #require(table.measures[name])
      let values = try #require(columns[name])
      let size = relative ? values.reduce(0) { $0 + $1 * $1 }.squareRoot() : 1
      let root = Double(values.count).squareRoot()
      let worst = zip(sums(values), expected.sums).map { abs($0 - $1) }.max() ?? .infinity
      #expect(worst * root < 1e-9 * size, "\(name): \(worst)")
      for (value, other) in zip(values, expected.first) {
        #expect(abs(value - other) <= 1e-9 * (relative ? max(1, other) : 1), "\(name)")
      }
    }
  }

  @Test func `PageRank, CiteRank, personalized PageRank and HITS agree to 1e-9 in the 1-norm`()
    throws
  {
    let table = try table()
    let columns = try columns(
      of: ["pagerank", "citerank", "personalized-pagerank", "hits"],
      ["--from"] + table.seeds.map(String.init)
    )
    #expect(columns["pagerank"]?.count == table.papers)
    try check(
      ["pagerank", "citerank", "personalized-pagerank", "authority", "hub"],
      columns,
      relative: false
    )
  }

  @Test func `betweenness agrees to 1e-9 along citations and along ties`() throws {
    let columns = try columns(of: ["betweenness", "betweenness-ties"], [])
    try check(["betweenness", "betweenness-ties"], columns, relative: true)
  }

  @Test func `cores and search path counts are the same`() throws {
    let table = try table()
    let columns = try columns(of: ["core", "spc"], [])
    #expect(sums(try #require(columns["core"])) == table.measures["core"]?.sums)
    // A path count of thousands of bits is written as its logarithm, to the last digits of a double.
    #expect(columns["log2-spc"]?.count == table.citations - table.dropped_from_cycles)
    try check(["log2-spc"], columns, relative: true)
  }
}
