import Foundation
import TestSupport
import Testing

/// The main job, done by the built program as a user would do it.
@Suite(.serialized) struct RunTests {
  static let list = "pipelines/ml-systems"

  @Test func `two processes write the same bytes, and a second run does nothing`() throws {
    let folder = try TemporaryFolder()
    let first = try run(to: folder.path("a"))
    #expect(first.status == 0, "\(first.errors)")
    let second = try run(
      to: folder.path("b"),
      environment: ["LC_ALL": "tr_TR.UTF-8", "TZ": "Asia/Tokyo"]
    )
    #expect(second.status == 0, "\(second.errors)")
    let contents = try folder.contents(below: "a")
    let others = try folder.contents(below: "b")
    #expect(contents.keys.sorted() == others.keys.sorted())
    for (name, data) in contents where name != ".lock" {
      #expect(others[name] == data, "\(name) differs")
    }
    let again = try run(to: folder.path("a"))
    #expect(again.status == 0)
    #expect(again.errors.split(separator: "\n").count { $0.contains("nothing to do") } == 7)
    #expect(
      again.output.replacing(folder.path("a"), with: "")
        == first.output.replacing(folder.path("a"), with: "")
    )
    let after = try folder.contents(below: "a")
    for (name, data) in contents where name != ".lock" {
      #expect(after[name] == data, "\(name) was touched by a run with nothing to do")
    }
  }

  @Test func `a run that could ask nobody says so`() throws {
    let folder = try TemporaryFolder()
    try Data("# List\n\n- A paper about something [[Paper]](https://example.org/x.pdf)\n".utf8)
      .write(to: folder.url.appendingPathComponent("list.md"))
    let outcome = try Program.citegraph.run(["run", "list.md", "--offline"], in: folder.url)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("no source could be asked"))
    #expect(FileManager.default.fileExists(atPath: folder.path("output/list/report.md")))
  }

  private func run(
    to output: String,
    environment: [String: String] = [:]
  ) throws -> Program.Outcome {
    try Program.citegraph.run(
      ["run", Self.list, "--offline", "--output", output],
      environment: environment
    )
  }
}
