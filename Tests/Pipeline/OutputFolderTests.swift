import Foundation
import Pipeline
import Testing

@Suite struct OutputFolderTests {
  @Test func `a file is written whole and read back`() throws {
    try withTemporaryFolder { folder in
      try folder.write("first", to: "1-ingest/a.txt")
      try folder.write("second", to: "1-ingest/a.txt")
      #expect(try folder.read("1-ingest/a.txt") == Data("second".utf8))
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path(of: "1-ingest"))
      #expect(names == ["a.txt"])
    }
  }

  @Test func `what a killed run left behind is swept`() throws {
    try withTemporaryFolder { folder in
      try folder.write("kept", to: "7-render/map.svg")
      let stray = folder.path(of: "7-render/.unfinished-1-map.svg")
      #expect(FileManager.default.createFile(atPath: stray, contents: Data("half".utf8)))
      try folder.prepare()
      #expect(!FileManager.default.fileExists(atPath: stray))
      #expect(try folder.read("7-render/map.svg") == Data("kept".utf8))
    }
  }

  @Test func `JSON has sorted keys and plain slashes`() throws {
    let data = try OutputFolder.json(["b": "x/y", "a": "é"])
    #expect(String(decoding: data, as: UTF8.self) == "{\n  \"a\" : \"é\",\n  \"b\" : \"x/y\"\n}\n")
  }

  @Test func `a folder that cannot be created is named`() throws {
    try withTemporaryFolder { folder in
      try folder.write("a file", to: "taken")
      let inside = OutputFolder(path: folder.path(of: "taken/output"))
      #expect {
        try inside.prepare()
      } throws: { error in
        guard case PipelineError.unwritable(inside.path, _) = error else { return false }
        return true
      }
    }
  }

  @Test func `one run holds the folder at a time`() throws {
    try withTemporaryFolder { folder in
      let lock = try OutputLock(folder)
      let owner = String(ProcessInfo.processInfo.processIdentifier)
      #expect(throws: PipelineError.locked(folder: folder.path, owner: owner)) {
        try OutputLock(folder)
      }
      withExtendedLifetime(lock) {}
    }
    try withTemporaryFolder { folder in
      _ = try OutputLock(folder)
      _ = try OutputLock(folder)
    }
  }
}

/// Runs `body` with an output folder that is removed afterwards.
func withTemporaryFolder<Result>(_ body: (OutputFolder) throws -> Result) throws -> Result {
  let path = NSTemporaryDirectory() + "citegraph-\(UUID().uuidString)"
  let folder = OutputFolder(path: path)
  try folder.prepare()
  defer { try? FileManager.default.removeItem(atPath: path) }
  return try body(folder)
}
