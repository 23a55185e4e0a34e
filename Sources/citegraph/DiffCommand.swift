import ArgumentParser
import Corpus
import Foundation
import Pipeline
import RunComparison

/// `citegraph diff`: what changed from one run to another.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Tell what changed between two runs.",
    discussion: """
      Papers in and out, ranks that moved further than their intervals, topics born, merged and \
      renamed, recommendations new and gone. Nothing is written.
      """
  )

  @Argument(help: "The output folder of the earlier run.")
  var before: String

  @Argument(help: "The output folder of the later run.")
  var after: String

  @Flag(help: "Print JSON.")
  var json = false

  func run() throws {
    let (old, new) = try (Self.open(before), Self.open(after))
    defer {
      try? old.close()
      try? new.close()
    }
    let facts = try RunReading(old, new)
    let page = DifferencePage(RunDifference(from: facts.before, to: facts.after))
    if json {
      print(String(decoding: try OutputFolder.json(page.content), as: UTF8.self), terminator: "")
    } else {
      print(page.markdown, terminator: "")
    }
  }

  private static func open(_ folder: String) throws -> CorpusStore {
    let path = OutputFolder(path: folder).path(of: CorpusStore.fileName)
    guard FileManager.default.fileExists(atPath: path) else {
      throw PipelineError.unreadable(
        path: folder,
        reason: "it is not the output folder of a run; it has no \(CorpusStore.fileName)"
      )
    }
    return try CorpusStore(path: path)
  }
}
