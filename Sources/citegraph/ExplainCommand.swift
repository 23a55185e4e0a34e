import ArgumentParser
import Bibliography
import Corpus
import Foundation
import Pipeline

/// `citegraph explain`: everything known about one paper.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Tell everything known about one paper or entry of the list.",
    discussion: """
      How it was matched, its ranks and their intervals, its topic, its neighbors, and why it is \
      recommended; of an entry without a paper, why none was found and which came closest.
      """
  )

  @Argument(help: "A pipeline or a list that has run.")
  var pipeline: String

  @Argument(help: "A title or a part of one, a DOI, an arXiv identifier or a record key.")
  var paper: String

  @Option(help: "The folder with the stage folders (default: output/<name>).")
  var output: String?

  @Flag(help: "Print JSON.")
  var json = false

  func run() throws {
    let bench = try Workbench.existing(pipeline, output: output)
    defer { try? bench.store.close() }
    let evidence = try PaperEvidence(bench)
    let matches = evidence.matches(paper)
    guard let node = matches.first else {
      return try explainEntry(bench)
    }
    if json {
      print(
        String(decoding: try OutputFolder.json(evidence.account(of: node)), as: UTF8.self),
        terminator: ""
      )
      return
    }
    print(evidence.page(of: node))
    if matches.count > 1 {
      print("\nAlso found:")
      for other in matches.dropFirst().prefix(8) {
        print("  \(evidence.name(of: other))")
      }
    }
  }

  /// Entries that have no paper in the graph, or none yet.
  private func explainEntry(_ bench: Workbench) throws {
    let matches = EntryEvidence(bench).matches(paper)
    guard let entry = matches.first else {
      throw PipelineError.unreadable(
        path: paper,
        reason: "no paper or entry of this run has such a title or identifier"
      )
    }
    if json {
      print(String(decoding: try OutputFolder.json(entry), as: UTF8.self), terminator: "")
      return
    }
    print(EntryEvidence.page(of: entry))
    if matches.count > 1 {
      print("\nAlso found:")
      for other in matches.dropFirst().prefix(8) { print("  \(Terminal.safe(other.entry.title))") }
    }
  }
}
