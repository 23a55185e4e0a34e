import Foundation
import TestSupport
import Testing

/// The rules of the house that the compiler does not check.
@Suite struct ArchitectureTests {
  static let stages = ["Ingest", "Resolve", "Expand", "Build", "Analyze", "Recommend", "Render"]
  static let graphModules = [
    "GraphCore", "Centrality", "Similarity", "Communities", "Topics", "Recommendation", "Layout",
  ]

  @Test(arguments: ["Sources/Stages", "Tests/Stages"])
  func `the stages stand in order`(folder: String) throws {
    let path = Repository.root.appendingPathComponent(folder).path
    let names = try FileManager.default.contentsOfDirectory(atPath: path).sorted()
    #expect(names == Self.stages.enumerated().map { "\($0 + 1)-\($1)" })
  }

  @Test func `pipeline files name the stages in order`() throws {
    let folder = Repository.root.appendingPathComponent("pipelines")
    let pipelines = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(!pipelines.isEmpty)
    for name in pipelines {
      let file = folder.appendingPathComponent("\(name)/pipeline.yml")
      let text = try String(contentsOf: file, encoding: .utf8)
      let keys = text.split(separator: "\n").compactMap { line in
        line.firstIndex(of: ":").map { String(line[..<$0]) }
      }
      let named = keys.filter { Self.stages.map { $0.lowercased() }.contains($0) }
      #expect(named == Self.stages.map { $0.lowercased() }, "\(name)/pipeline.yml")
    }
  }

  @Test func `stages do not import one another`() throws {
    for file in try Repository.swiftFiles(below: "Sources/Stages") {
      let foreign = try imports(of: file).filter(Self.stages.contains)
      #expect(foreign == [], "\(file.lastPathComponent)")
    }
  }

  @Test(arguments: graphModules)
  func `graph modules know neither Foundation nor the edges`(module: String) throws {
    let allowed = Set(Self.graphModules + ["Dispatch", "Synchronization", "Glibc", "Darwin"])
    for file in try Repository.swiftFiles(below: "Sources/Core/\(module)") {
      #expect(try imports(of: file).filter { !allowed.contains($0) } == [], "\(file.path)")
    }
  }

  @Test func `each C library is imported by one module`() throws {
    var importers: [String: Set<String>] = [:]
    let folder = Repository.root.appendingPathComponent("Sources/SystemLibraries").path
    let libraries = try FileManager.default.contentsOfDirectory(atPath: folder)
    for file in try Repository.swiftFiles(below: "Sources") {
      for library in try imports(of: file) where libraries.contains(library) {
        importers[library, default: []].insert(file.deletingLastPathComponent().path)
      }
    }
    for library in libraries {
      #expect(importers[library]?.count == 1, "\(library)")
    }
  }

  @Test func `only the executable knows stages and live edges together`() throws {
    for file in try Repository.swiftFiles(below: "Sources")
    where !file.path.contains("/Sources/citegraph/") && !file.path.contains("CurlTransport/") {
      #expect(try !imports(of: file).contains("CurlTransport"), "\(file.lastPathComponent)")
    }
  }

  @Test func `files stay small and well named`() throws {
    for folder in ["Sources", "Tests"] {
      for file in try Repository.swiftFiles(below: folder) {
        let text = try String(contentsOf: file, encoding: .utf8)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let isExplained = lines.prefix(5).contains { $0.contains("One file because") }
        #expect(lines.count <= 351 || isExplained, "\(file.lastPathComponent): \(lines.count)")
        let name = file.deletingPathExtension().lastPathComponent
        #expect(!["Utils", "Helpers", "Common", "Manager"].contains { name.hasSuffix($0) })
      }
    }
  }

  @Test func `nothing on a data path ends the process`() throws {
    // Spelled in pieces so that this file does not find itself.
    let forbidden = ["try" + "!", "as" + "!", "fatal" + "Error("]
    for file in try Repository.swiftFiles(below: "Sources") {
      let text = try String(contentsOf: file, encoding: .utf8)
      for word in forbidden { #expect(!text.contains(word), "\(file.lastPathComponent)") }
    }
  }

  /// The modules that a file imports.
  private func imports(of file: URL) throws -> [String] {
    try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      guard let place = words.firstIndex(of: "import"), place <= 2, place + 1 < words.count,
        words[..<place].allSatisfy({ ["public", "package", "internal", "@testable"].contains($0) })
      else { return nil }
      return String(words[place + 1].prefix { $0 != "." })
    }
  }
}
