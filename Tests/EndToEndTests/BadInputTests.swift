import Foundation
import TestSupport
import Testing

/// Bad input ends with exit code 2, one sentence that names the file, and nothing overwritten.
@Suite struct BadInputTests {
  private func refused(
    _ arguments: [String],
    in folder: TemporaryFolder,
    naming words: [String],
    at location: SourceLocation = #_sourceLocation
  ) throws {
    let output = arguments.contains("--output") ? [] : ["--output", folder.path("output")]
    let outcome = try Program.citegraph.run(
      ["run", "--offline"] + arguments + output,
      in: folder.url
    )
    #expect(outcome.status == 2, "\(outcome.errors)", sourceLocation: location)
    #expect(outcome.output == "", sourceLocation: location)
    let lines = outcome.errors.split(separator: "\n").filter { $0.hasPrefix("citegraph: ") }
    #expect(lines.count == 1, "\(outcome.errors)", sourceLocation: location)
    for word in words {
      #expect(outcome.errors.contains(word), "\(outcome.errors)", sourceLocation: location)
    }
  }

  @Test func `a list that is missing`() throws {
    let folder = try TemporaryFolder()
    try refused(["none.md"], in: folder, naming: ["none.md"])
    try Data("list: none.md".utf8).write(to: folder.url.appendingPathComponent("p.yml"))
    try refused(["p.yml"], in: folder, naming: ["none.md"])
  }

  @Test(arguments: [
    ("empty", Data()), ("binary", Data([0x50, 0x4B, 3, 4, 0, 0, 1, 0, 255])),
    ("latin-1", Data([0x23, 0x20, 0x63, 0x61, 0x66, 0xE9, 0x0A])),
    ("too large", Data(repeating: 0x61, count: 101 << 20)),
  ])
  func `a list that is`(kind: String, data: Data) throws {
    let folder = try TemporaryFolder()
    try data.write(to: folder.url.appendingPathComponent("list.md"))
    try refused(["list.md"], in: folder, naming: ["list.md"])
  }

  @Test(arguments: [
    ("list: list.md\nexpnd: {}", ["p.yml:2", "expnd", "expand"]),
    ("list: list.md\nexpand: { hops: many }", ["p.yml:2", "hops"]),
    ("name: x", ["p.yml", "list"]),
    ("list: [", ["p.yml"]),
  ])
  func `a pipeline file with a mistake`(text: String, words: [String]) throws {
    let folder = try TemporaryFolder()
    try Data("# List\n\n- A paper\n".utf8).write(to: folder.url.appendingPathComponent("list.md"))
    try Data(text.utf8).write(to: folder.url.appendingPathComponent("p.yml"))
    try refused(["p.yml"], in: folder, naming: words)
  }

  @Test(arguments: [
    (#"{"id":"a","title":"A"}|{"id":"b""#, #"{"citing":"a","cited":"a"}"#, "papers.jsonl.gz:2"),
    (#"{"id":"a","title":"A"}|{"id":"a","title":"B"}"#, "", "papers.jsonl.gz:2"),
    (#"{"id":"a","title":"A"}"#, #"{"citing":"a","cited":"z"}"#, "citations.jsonl.gz:1"),
  ])
  func `a corpus with a mistake`(papers: String, citations: String, place: String) throws {
    let folder = try TemporaryFolder()
    let corpus = folder.url.appendingPathComponent("corpus")
    try FileManager.default.createDirectory(at: corpus, withIntermediateDirectories: true)
    let gzip = try #require(Program.named("gzip"))
    var counts: [String] = []
    for (name, text) in [("papers", papers), ("citations", citations)] {
      let lines = text.isEmpty ? "" : text.replacing("|", with: "\n") + "\n"
      counts.append("\"\(name)\":\(lines.count { $0 == "\n" })")
      let plain = corpus.appendingPathComponent("\(name).jsonl")
      try Data(lines.utf8).write(to: plain)
      #expect(try gzip.run(["-n", plain.path]).status == 0)
    }
    try Data(
      "{\"name\":\"bad\",\"counts\":{\(counts.joined(separator: ","))},\"sources\":[]}".utf8
    )
    .write(to: corpus.appendingPathComponent("corpus.json"))
    try Data("# List\n\n- A paper\n".utf8).write(to: folder.url.appendingPathComponent("list.md"))
    try Data("list: list.md\nsources:\n  - corpus: corpus\n".utf8)
      .write(to: folder.url.appendingPathComponent("p.yml"))
    try refused(["p.yml"], in: folder, naming: [place])
  }

  @Test func `an output folder that cannot be written`() throws {
    let folder = try TemporaryFolder()
    try Data("# List\n\n- A paper\n".utf8).write(to: folder.url.appendingPathComponent("list.md"))
    try Data("a file".utf8).write(to: folder.url.appendingPathComponent("taken"))
    try refused(
      ["list.md", "--output", folder.path("taken/output")],
      in: folder,
      naming: ["taken/output"]
    )
    #expect(try Data(contentsOf: folder.url.appendingPathComponent("taken")) == Data("a file".utf8))
  }

  @Test func `a database of another program`() throws {
    let folder = try TemporaryFolder()
    try Data("# List\n\n- A paper\n".utf8).write(to: folder.url.appendingPathComponent("list.md"))
    let output = folder.url.appendingPathComponent("output")
    try FileManager.default.createDirectory(at: output, withIntermediateDirectories: true)
    let file = output.appendingPathComponent("corpus.sqlite")
    try Data("not a database at all, but somebody's notes".utf8).write(to: file)
    let before = try Data(contentsOf: file)
    try refused(["list.md"], in: folder, naming: ["corpus.sqlite"])
    #expect(try Data(contentsOf: file) == before)
  }

  @Test(arguments: [
    (["run"], "pipeline"), (["run", "x", "--from", "nowhere"], "nowhere"),
    (["run", "x", "--from", "render", "--until", "ingest"], "--until"), (["paint"], "paint"),
  ])
  func `a command line with a mistake`(arguments: [String], word: String) throws {
    let outcome = try Program.citegraph.run(arguments)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains(word))
  }

  @Test(arguments: [["--help"], ["--version"], ["help", "run"]])
  func `help is no error`(arguments: [String]) throws {
    let outcome = try Program.citegraph.run(arguments)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("citegraph"))
  }
}
