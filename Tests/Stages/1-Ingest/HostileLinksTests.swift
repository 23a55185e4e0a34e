import Bibliography
import Foundation
import Ingest
import Pipeline
import Synchronization
import TestSupport
import Testing

/// Links of a list are read for what they say and never followed (row 63 of the fault matrix).
@Suite struct HostileLinksTests {
  /// `#` stands for a number.
  static let shapes = [
    "http://127.0.0.1:#/", "http://[::1]:#/admin", "file:///etc/passwd?#",
    "http://169.254.169.254/latest/meta-data/#", "https://localhost\\@evil.example/#",
    "https://user:pass@10.0.0.1/#.pdf", "gopher://127.0.0.1:6379/_#", "//evil.example/#",
    "https://0x7f000001/#", "javascript:alert(#)", "https://doi.org.evil.example/10.1000/#",
    "HTTPS://ARXIV.ORG.evil.example/abs/1706.03762?#",
  ]

  @Test func aThousandHostileLinksAreReadAndNoneIsAsked() async throws {
    let lines = (0..<1_000).map { number in
      let url = Self.shapes[number % Self.shapes.count].replacing("#", with: "\(number)")
      return "- [A title of paper number \(number)](<\(url)>)\n"
    }
    let folder = try TemporaryFolder()
    let base = folder.path("")
    let list = folder.path("list.md")
    try Data(("# L\n\n## Papers\n\n" + lines.joined()).utf8).write(to: URL(fileURLWithPath: list))
    let output = OutputFolder(path: folder.path("out"))
    try output.prepare()
    let asked = Mutex(0)
    let source = ListSource { _ in
      asked.withLock { $0 += 1 }
      return []
    }
    let settings = PipelineSettings(name: "hostile", list: "list.md")
    let context = StageContext(settings: settings, base: base, output: output)
    _ = try await IngestStage(source: source).run(context)
    let entries = try output.readJSON([ListEntry].self, from: IngestStage.file)
    #expect(entries.count > 500)
    // A DOI counts wherever it stands; another host's name in front of arXiv's does not.
    #expect(!entries.flatMap(\.links).contains { $0.kind == .arxiv })
    #expect(asked.withLock { $0 } == 0)
  }

  /// Reading a list cannot reach the network: what it is made of imports nothing that could.
  @Test(arguments: [
    "Sources/Core/Bibliography", "Sources/Core/GraphCore", "Sources/Edges/Markdown",
    "Sources/Stages/1-Ingest",
  ])
  func readingImportsNoTransport(_ folder: String) throws {
    let allowed: Set<String> = [
      "Bibliography", "CMarkGFM", "Dispatch", "Foundation", "GraphCore", "Markdown", "Pipeline",
      "Synchronization",
    ]
    for file in try Repository.swiftFiles(below: folder) {
      let text = try String(contentsOf: file, encoding: .utf8)
      let imports = text.split(separator: "\n").filter {
        $0.contains("import ") && !$0.hasPrefix("//")
      }
      let modules = imports.compactMap { line -> String? in
        let words = line.split(separator: " ")
        return words.firstIndex(of: "import").map { String(words[$0 + 1]) }
      }
      #expect(modules.allSatisfy(allowed.contains), "\(file.lastPathComponent): \(modules)")
      #expect(!text.contains("URLSession") && !text.contains("Data(contentsOf"))
    }
  }
}
