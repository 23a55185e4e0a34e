import Foundation
import TestSupport
import Testing

/// Lists in every format, given to the built program as a user would give them.
@Suite struct ListInputTests {
  private struct Entry: Decodable {
    let title: String
    let year: Int?
  }

  static let lists: [(name: String, text: String)] = [
    (
      "list.md",
      "\u{FEFF}# L\r\n\r\n## Papers\r\n\r\n- [Paxos made plain](https://example.org/p.pdf) (2001)\r\n"
    ),
    ("list.bib", "@article{a,\n  title = {{P}axos made plain},\n  year = 2001\n}\n"),
    ("list.ris", "TY  - JOUR\nTI  - Paxos made plain\nPY  - 2001\nER  - \n"),
    (
      "list.json",
      "[{\"type\": \"article\", \"title\": \"Paxos made plain\", \"issued\": {\"date-parts\": [[2001]]}}]"
    ),
    ("list.txt", "# titles\nPaxos made plain (2001)\n"),
  ]

  @Test(arguments: lists) func `a file and standard input are read alike`(
    name: String,
    text: String
  ) throws {
    let folder = try TemporaryFolder()
    try Data(text.utf8).write(to: folder.url.appendingPathComponent(name))
    for (list, input) in [(folder.path(name), ""), ("-", text)] {
      let output = folder.path(list == "-" ? "piped" : "read")
      let outcome = try Program.citegraph.run(
        ["run", list, "--offline", "--until", "ingest", "--output", output],
        input: Data(input.utf8)
      )
      #expect(outcome.status == 0, "\(outcome.errors)")
      let saved = try Data(contentsOf: URL(fileURLWithPath: "\(output)/1-ingest/entries.json"))
      let entries = try JSONDecoder().decode([Entry].self, from: saved)
      #expect(entries.map(\.title) == ["Paxos made plain"])
      #expect(entries.map(\.year) == [2001])
    }
  }

  @Test func `explain shows why an entry was matched, and why not`() throws {
    let folder = try TemporaryFolder()
    let output = folder.path("o")
    let run = ["run", RunTests.list, "--offline", "--output", output, "--until"]
    func explained(_ query: String) throws -> String {
      let outcome = try Program.citegraph.run(["explain", RunTests.list, query, "--output", output])
      #expect(outcome.status == 0, "\(outcome.errors)")
      return outcome.output
    }
    #expect(try Program.citegraph.run(run + ["resolve"]).status == 0)
    #expect(try explained("InferLine").contains("the titles agree"))
    #expect(try explained("osquery").contains("no paper about it was found"))
    #expect(try Program.citegraph.run(run + ["build"]).status == 0)
    #expect(try explained("InferLine").contains("the titles agree"))
    #expect(try explained("Streaming Systems").contains("no source asked has a record of it"))
  }
}
