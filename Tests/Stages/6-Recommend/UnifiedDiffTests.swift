import Foundation
import GraphCore
import TestSupport
import Testing

@testable import Recommend

/// Diffs are judged by `git apply`, which is told to accept them only as they are.
struct UnifiedDiffTests {
  private func applied(_ diff: String, to text: String) throws -> String {
    let folder = try TemporaryFolder()
    let file = folder.url.appendingPathComponent("list.md")
    try Data(text.utf8).write(to: file)
    try Data(diff.utf8).write(to: folder.url.appendingPathComponent("p.patch"))
    let git = try #require(Program.named("git"))
    // Without a repository around, as for somebody who only has the two files.
    let run = try git.run(
      ["apply", "--whitespace=nowarn", "p.patch"],
      in: folder.url,
      environment: ["GIT_CEILING_DIRECTORIES": folder.url.deletingLastPathComponent().path]
    )
    #expect(run.status == 0, "\(run.errors)\n\(diff)")
    return String(decoding: try Data(contentsOf: file), as: UTF8.self)
  }

  /// Inserts without any diff.
  private func inserted(_ insertions: [UnifiedDiff.Insertion], into text: String) -> String {
    // Bytes, because a carriage return and a line feed are one character.
    var lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(decoding: Array($0), as: UTF8.self) }
    let isClosed = lines.last == ""
    if isClosed { lines.removeLast() }
    for insertion in insertions.reversed() {
      lines.insert(contentsOf: insertion.lines, at: insertion.after)
    }
    return lines.joined(separator: "\n") + (isClosed ? "\n" : "")
  }

  @Test(arguments: [UInt64(1), 2, 3, 4, 5, 6])
  func gitAppliesThem(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let count = 1 + generator.below(30)
    let end = seed % 2 == 0 ? "\r" : ""
    let text =
      (0..<count).map { _ in ["a", "", "- b", "  c"][generator.below(4)] + end }
      .joined(separator: "\n") + (seed % 3 == 0 ? "x" : "\n")
    let lineCount = ListText(text).lines.count
    let places = Set((0..<4).map { _ in generator.below(lineCount + 1) }).sorted()
    let insertions = places.map { place in
      UnifiedDiff.Insertion(after: place, lines: ["new \(place)\(end)", "more\(end)"])
    }
    let diff = UnifiedDiff.write(insertions, into: ListText(text), file: "list.md")
    #expect(try applied(diff, to: text) == inserted(insertions, into: text))
  }

  @Test func theEndOfAFileWithoutLineFeedStaysWithoutOne() throws {
    let diff = UnifiedDiff.write(
      [.init(after: 2, lines: ["c"])],
      into: ListText("a\nb"),
      file: "list.md"
    )
    #expect(try applied(diff, to: "a\nb") == "a\nb\nc")
  }

  @Test func nothingToInsertIsNoDiff() {
    #expect(UnifiedDiff.write([], into: ListText("a\n"), file: "list.md").isEmpty)
  }
}
