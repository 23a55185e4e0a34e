import Foundation
import GRDB
import TestSupport
import Testing

/// Runs where the machine gives little: few open files, little memory, one processor, a full disk, a
/// reader that goes away, a database that somebody reads.
@Suite(.serialized) struct ScarcityTests {
  private static let run = "run \(RunTests.list) --offline --until build"

  /// Runs a line of shell with the program as `$CITEGRAPH`.
  private func shell(_ line: String) throws -> Program.Outcome {
    let shell = try #require(Program.named("bash"))
    return try shell.run(["-c", line], environment: ["CITEGRAPH": Program.citegraph.path])
  }

  @Test(arguments: ["ulimit -n 32", "ulimit -v 1000000", "taskset -c 0 true"])
  func `a run with little is the same run`(limit: String) throws {
    let folder = try TemporaryFolder()
    let single = limit.hasPrefix("taskset") ? "taskset -c 0" : ""
    for (name, line) in [("little", "\(limit) && exec \(single)"), ("plenty", "exec")] {
      let outcome = try shell("\(line) $CITEGRAPH \(Self.run) --output \(folder.path(name))")
      #expect(outcome.status == 0, "\(outcome.errors)")
    }
    for file in ["2-resolve/resolution.json", "3-expand/expansion.json", "4-build/graph.json"] {
      let little = try Data(contentsOf: folder.url.appendingPathComponent("little/\(file)"))
      let plenty = try Data(contentsOf: folder.url.appendingPathComponent("plenty/\(file)"))
      #expect(little == plenty, "\(file)")
    }
  }

  @Test func `a file that may grow no further is told and loses nothing`() throws {
    let folder = try TemporaryFolder()
    let run = "$CITEGRAPH \(Self.run) --output \(folder.path("o"))"
    // 500 blocks of 1024 bytes; the signal is ignored, so that writing fails as on a full disk.
    let full = try shell("trap '' XFSZ; ulimit -f 500; \(run)")
    #expect(full.status == 2 || full.status == 4, "\(full.status)")
    #expect(full.errors.hasPrefix("citegraph: "), "\(full.errors)")
    let next = try shell(run)
    #expect(next.status == 0, "\(next.errors)")
  }

  @Test func `a reader that goes away ends nothing but the printing`() throws {
    let folder = try TemporaryFolder()
    let outcome = try shell(
      "$CITEGRAPH \(Self.run) --output \(folder.path("o")) | true; echo ${PIPESTATUS[0]}"
    )
    #expect(["0\n", "141\n"].contains(outcome.output), "\(outcome.output)")
    #expect(!outcome.errors.contains("Fatal") && !outcome.errors.contains("Crash"))
    #expect(try shell("$CITEGRAPH \(Self.run) --output \(folder.path("o"))").status == 0)
  }

  @Test func `somebody who reads the database does not stop a run`() async throws {
    let folder = try TemporaryFolder()
    let run = "$CITEGRAPH \(Self.run) --output \(folder.path("o"))"
    #expect(try shell(run).status == 0)
    let database = try DatabaseQueue(path: folder.path("o/corpus.sqlite"))
    try await database.read { reader in
      let papers = try Int.fetchOne(reader, sql: "SELECT count(*) FROM record")
      #expect(papers ?? 0 > 0)
      let again = try shell("\(run) --force")
      #expect(again.status == 0, "\(again.errors)")
    }
  }
}
