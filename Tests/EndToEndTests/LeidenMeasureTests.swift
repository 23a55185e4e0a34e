import Foundation
import TestSupport
import Testing

/// `citegraph measure --measure leiden`, on two triangles joined by one citation.
@Suite struct LeidenMeasureTests {
  private struct Report: Decodable {
    struct Summary: Decodable {
      let modularity: Double?
      let cpm: Double?
      let communities: Int
      let largest: Int
    }
    let summary: Summary
  }

  private func summary(_ arguments: [String]) throws -> Report.Summary {
    let outcome = try Program.citegraph.run(
      ["measure", "-", "--json"] + arguments,
      input: Data("1 0\n2 0\n2 1\n3 2\n4 3\n5 3\n5 4\n".utf8)
    )
    try #require(outcome.status == 0, "\(outcome.errors)")
    return try JSONDecoder().decode(Report.self, from: Data(outcome.output.utf8)).summary
  }

  @Test func `modularity finds the triangles`() throws {
    let found = try summary(["--measure", "leiden"])
    // Six of seven edges inside; each side has half of the summed degree.
    #expect(abs((found.modularity ?? 0) - (6.0 / 7 - 2 * 0.5 * 0.5)) < 1e-9)
    #expect((found.communities, found.largest) == (2, 3))
  }

  @Test func `CPM finds them at a density between that of the triangles and of the whole`() throws {
    let found = try summary(["--measure", "leiden-cpm", "--resolution", "0.5"])
    #expect(abs((found.cpm ?? 0) - (6 - 0.5 * (3 + 3))) < 1e-9)
    #expect((found.communities, found.largest) == (2, 3))
  }

  @Test(arguments: ["0", "-1", "inf", "nan"])
  func `a resolution that is no positive number is refused`(resolution: String) throws {
    let outcome = try Program.citegraph.run(
      ["measure", "-", "--measure", "leiden", "--resolution=\(resolution)"],
      input: Data("1 0\n".utf8)
    )
    #expect(outcome.status == 2)
  }
}
