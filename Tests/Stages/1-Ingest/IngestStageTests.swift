import Bibliography
import Foundation
import Ingest
import Pipeline
import Synchronization
import Testing

@Suite struct IngestStageTests {
  private func run(
    _ bytes: [UInt8]?,
    name: String = "list.md",
    source: ListSource = ListSource()
  ) async throws -> ([ListEntry], StageReport) {
    let base = FileManager.default.temporaryDirectory
      .appendingPathComponent("ingest-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: base) }
    let output = OutputFolder(path: base + "/out")
    try output.prepare()
    if let bytes { try Data(bytes).write(to: URL(fileURLWithPath: "\(base)/\(name)")) }
    let settings = PipelineSettings(name: "test", list: name)
    let context = StageContext(settings: settings, base: base, output: output)
    let stage = IngestStage(source: source)
    #expect(try stage.inputs(context).map(\.name) == [name])
    let report = try await stage.run(context)
    return (try output.readJSON([ListEntry].self, from: IngestStage.file), report)
  }

  @Test func savesEveryEntry() async throws {
    let list = "# L\n\n## Papers\n\n- [A title of a paper](https://arxiv.org/abs/1706.03762)\n"
    let (entries, report) = try await run(Array(list.utf8))
    #expect(entries.map(\.title) == ["A title of a paper"])
    #expect(entries.first?.links.first?.identifier == .arxiv("1706.03762"))
    #expect(report.summary == ["1 entries: 1 paper"])
  }

  @Test(
    arguments: [
      ([UInt8]("".utf8), nil, "empty"), (Array(" \n\n".utf8), nil, "empty"),
      ([0x2D, 0x20, 0x61, 0x0A, 0x00], 2, "binary"), ([0x2D, 0x20, 0x0A, 0xC3, 0x28], 2, "UTF-8"),
      (Array("%PDF-1.7".utf8), 1, "PDF"), ([0xFF, 0xFE, 0x41, 0x00], 1, "UTF-16"),
      (Array("Just prose.\n\n# And a heading\n".utf8), nil, "no entry"),
    ] as [([UInt8], Int?, String)]
  )
  func badListsNameFileAndLine(_ bytes: [UInt8], _ line: Int?, _ word: String) async throws {
    let error = await #expect(throws: PipelineError.self) { try await run(bytes) }
    guard case .badSetting(let file, let at, let reason) = try #require(error) else {
      Issue.record("another error: \(String(describing: error))")
      return
    }
    #expect(file.hasSuffix("list.md"))
    #expect(at == line)
    #expect(reason.contains(word))
  }

  @Test func aMissingListAndAListWithoutNetworkAreRefused() async {
    await #expect(throws: PipelineError.self) { try await run(nil) }
    await #expect(throws: PipelineError.self) {
      try await run(nil, name: "https://example.org/a.md")
    }
  }

  @Test(arguments: [
    ("https://github.com/a/b", "https://raw.githubusercontent.com/a/b/HEAD/README.md"),
    (
      "https://github.com/a/b/blob/main/x/y.md", "https://raw.githubusercontent.com/a/b/main/x/y.md"
    ),
    ("https://github.com/a/b/", "https://raw.githubusercontent.com/a/b/HEAD/README.md"),
    ("https://github.com/a/b.git", "https://raw.githubusercontent.com/a/b/HEAD/README.md"),
    (
      "https://github.com/a/b?tab=readme#papers",
      "https://raw.githubusercontent.com/a/b/HEAD/README.md"
    ),
    ("https://github.com/a/b/raw/v1/x.md", "https://raw.githubusercontent.com/a/b/v1/x.md"),
    ("https://github.com/a/b/tree/main/x", "https://github.com/a/b/tree/main/x"),
    ("https://github.com/a", "https://github.com/a"),
    ("https://github.com.evil.example/a/b", "https://github.com.evil.example/a/b"),
    ("https://example.org/list.md", "https://example.org/list.md"),
  ])
  func theFileBehindAnAddressIsFetched(_ address: String, _ asked: String) async throws {
    let source = ListSource { url in
      #expect(url == asked)
      return Array("- [A title of a paper](https://arxiv.org/abs/1706.03762)\n".utf8)
    }
    #expect(try await run(nil, name: address, source: source).0.count == 1)
  }

  @Test(arguments: ["readme.md", "docs/README.md", "README.org"])
  func aReadmeOfAnotherNameIsFound(_ name: String) async throws {
    let source = ListSource { url in
      url == "https://raw.githubusercontent.com/a/b/HEAD/\(name)"
        ? Array("- [A title of a paper](https://arxiv.org/abs/1706.03762)\n".utf8) : nil
    }
    let address = "https://github.com/a/b"
    #expect(try await run(nil, name: address, source: source).0.count == 1)
  }

  @Test(arguments: [("https://github.com/a/b", 8), ("https://github.com/a/b/blob/main/x.md", 1)])
  func aListThatIsNowhereIsAskedForAFewTimesOnly(_ address: String, _ most: Int) async throws {
    let asked = Mutex<[String]>([])
    let source = ListSource { url in
      asked.withLock { $0.append(url) }
      return nil
    }
    await #expect(throws: PipelineError.self) {
      try await run(nil, name: address, source: source)
    }
    let urls = asked.withLock { $0 }
    #expect(urls.count == most)
    #expect(Set(urls).count == most)
  }
}
