import ArgumentParser
import Corpus
import Foundation
import Pipeline

/// `citegraph status`: which results still stand, and why the others do not.
struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Show which stages are fresh or stale, and why."
  )

  @OptionGroup var arguments: PipelineArguments

  @Flag(help: "Print JSON.")
  var json = false

  private struct Line: Encodable {
    var stage: String
    var isFresh: Bool
    var reason: String?
    var summary: [String]
  }

  func run() throws {
    let bench = try Workbench.existing(arguments.pipeline, output: arguments.output)
    defer { try? bench.store.close() }
    let ledger = Ledger.load(from: bench.output)
    let lines = try bench.runner().status().map { stage, freshness in
      var reason: String?
      if case .stale(let why) = freshness { reason = why }
      return Line(
        stage: stage.rawValue,
        isFresh: freshness.isFresh,
        reason: reason,
        summary: ledger[stage]?.report.summary ?? []
      )
    }
    if json {
      print(String(decoding: try OutputFolder.json(lines), as: UTF8.self), terminator: "")
      return
    }
    for (number, line) in lines.enumerated() {
      let name = "\(number + 1) \(line.stage)".padding(toLength: 13, withPad: " ", startingAt: 0)
      let state = line.reason.map { "stale: \($0)" } ?? "fresh"
      print(name + Terminal.safe(state))
    }
  }
}
