import Foundation
import TestSupport
import Testing

/// What the list lacks, how well that is known, and what changed: on three small fields.
@Suite struct RecommendationTests {
  private func run(
    in folder: TemporaryFolder,
    to output: String,
    list: [[Int]],
    known: [Range<Int>] = [0..<40, 0..<40, 0..<40],
    settings: String = ""
  ) throws -> Program.Outcome {
    try SmallCorpus.write(
      to: folder.url,
      list: SmallCorpus.list(list),
      known: known,
      settings: settings
    )
    let outcome = try Program.citegraph.run(
      ["run", ".", "--offline", "--until", "recommend", "--output", output],
      in: folder.url
    )
    #expect(outcome.status == 0, "\(outcome.errors)")
    return outcome
  }

  private func text(_ folder: TemporaryFolder, _ path: String) throws -> String {
    try String(contentsOfFile: folder.path(path), encoding: .utf8)
  }

  @Test func `two runs on different lists and facts differ in every way`() throws {
    let folder = try TemporaryFolder()
    _ = try run(in: folder, to: "a", list: [[5, 9, 12, 20], [7, 11, 16]])
    _ = try run(
      in: folder,
      to: "b",
      list: [[5, 9, 12, 20, 30], [], [3, 8, 14]],
      known: [0..<36, 0..<0, 0..<40]
    )
    let diff = try Program.citegraph.run(["diff", "a", "b"], in: folder.url)
    #expect(diff.status == 0, "\(diff.errors)")
    for heading in [
      "## New recommendations", "## Recommendations gone", "## Topics", "## Papers in",
      "## Papers out",
    ] {
      #expect(diff.output.contains("\(heading)\n\n- "), "\(diff.output)")
    }
    #expect(diff.output.contains("- born: ") && diff.output.contains("- gone: "))
    struct Difference: Decodable {
      struct Paper: Decodable { var title: String }
      var papersIn: [Paper]
      var papersOut: [Paper]
      var recommendationsNew: [String]
    }
    let json = try Program.citegraph.run(["diff", "a", "b", "--json"], in: folder.url)
    let parsed = try JSONDecoder().decode(Difference.self, from: Data(json.output.utf8))
    #expect(parsed.papersIn.allSatisfy { $0.title.hasSuffix("graph compilers") })
    #expect(parsed.papersOut.contains { $0.title.hasSuffix("video analytics") })
    #expect(!parsed.recommendationsNew.isEmpty)
    let same = try Program.citegraph.run(["diff", "a", "a"], in: folder.url)
    #expect(same.output == "Nothing changed.\n")
  }

  @Test func `an evaluation prints tables with a verdict and draws charts`() throws {
    let folder = try TemporaryFolder()
    _ = try run(in: folder, to: "o", list: [[5, 9, 12, 20, 24], [7, 11, 16, 21, 25]])
    let later = SmallCorpus.list([[5, 9, 12, 20, 24, 30], [7, 11, 16, 21, 25, 26]])
    try Data(later.utf8).write(to: folder.url.appendingPathComponent("later.md"))
    let outcome = try Program.citegraph.run(
      ["evaluate", ".", "--output", "o", "--target", "later.md"],
      in: folder.url
    )
    #expect(outcome.status == 0, "\(outcome.errors)")
    for part in [
      "## Each entry hidden once", "## A fifth hidden, 20 times", "## What later.md adds",
      "\n10 hidden entries;", "\n2 hidden entries;", "\n- recall@20: ", "\n- MRR: ",
      "15 % above the best baseline",
    ] {
      #expect(outcome.output.contains(part), "\(outcome.output)")
    }
    #expect(try text(folder, "o/evaluate/evaluation.md").hasSuffix(outcome.output))
    for chart in ["leave-one-out", "hold-out", "target"] {
      #expect(try text(folder, "o/evaluate/recall-\(chart).svg").contains("personalized PageRank"))
      let png = try Data(
        contentsOf: URL(fileURLWithPath: folder.path("o/evaluate/recall-\(chart).png"))
      )
      #expect(png.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    }
    // Before 1990 nobody had cited anybody.
    let early = try Program.citegraph.run(
      ["evaluate", ".", "--output", "o", "--as-of", "1989"],
      in: folder.url
    )
    #expect(early.output.contains("| citegraph | 0.000 [0.000, 0.000] |"), "\(early.output)")
  }

  @Test func `a list of one paper is recommended from, and cannot be measured`() throws {
    let folder = try TemporaryFolder()
    _ = try run(in: folder, to: "o", list: [[12]])
    let page = try text(folder, "o/6-recommend/recommendations.md")
    #expect(page.contains("the 1 paper of the list that was found"), "\(page)")
    #expect(page.contains("standard weights"))
    #expect(try text(folder, "o/6-recommend/additions.patch").contains("\n+- "))
    let outcome = try Program.citegraph.run(["evaluate", ".", "--output", "o"], in: folder.url)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("Nothing can be hidden, so nothing can be measured."))
  }

  @Test func `filters of the pipeline file are obeyed`() throws {
    let folder = try TemporaryFolder()
    _ = try run(
      in: folder,
      to: "o",
      list: [[5, 9, 12, 20], [7, 11, 16]],
      settings: "recommend: { from-year: 1995, until-year: 1999, venues: [osdi], evidence: 3 }"
    )
    let table = CSVTable(
      try Data(contentsOf: URL(fileURLWithPath: folder.path("o/6-recommend/recommendations.csv")))
    )
    #expect(!table.rows.isEmpty)
    for row in table.rows {
      let year = try #require(row["year"].flatMap { Int($0) })
      #expect((1995...1999).contains(year))
    }
  }

  @Test func `papers that share no citation are said to tell little`() throws {
    let folder = try TemporaryFolder()
    // Far apart in fields of their own, with nothing in between known.
    _ = try run(
      in: folder,
      to: "o",
      list: [[12], [12], [12]],
      known: [12..<13, 12..<13, 12..<13]
    )
    let page = try text(folder, "o/6-recommend/recommendations.md")
    #expect(page.contains("No citation from or to any of them is known."), "\(page)")
    #expect(try text(folder, "o/6-recommend/additions.patch") == "")
  }
}
