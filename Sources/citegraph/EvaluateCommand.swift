import ArgumentParser
import Bibliography
import Corpus
import Foundation
import GraphCore
import Markdown
import Pipeline
import Recommendation

/// `citegraph evaluate`: how well the recommender finds entries of the list that were hidden.
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Measure the recommendations on this list.",
    discussion: """
      Entries of the list are hidden, one at a time and a fifth at a time, and have to be found \
      again among all other papers; what other tools do is measured beside. With --target, a later \
      version of the list is to be foreseen; --as-of forgets citations made after a year. Tables \
      and charts are also saved in the folder evaluate below the output folder.
      """
  )

  @Argument(help: "A pipeline or a list that has run.")
  var pipeline: String

  @Option(help: "The folder with the stage folders (default: output/<name>).")
  var output: String?

  @Option(name: .customLong("as-of"), help: "Only citations made up to the end of this year.")
  var asOf: Int?

  @Option(help: "A later version of the list, whose additions are to be foreseen.")
  var target: String?

  @Flag(help: "Print JSON.")
  var json = false

  func run() throws {
    let bench = try Workbench.existing(pipeline, output: output)
    defer { try? bench.store.close() }
    let snapshot = try bench.store.loadSnapshot()
    let years = snapshot.papers.map(\.year)
    var graph = CSRGraph(
      nodeCount: snapshot.papers.count,
      citations: snapshot.citations.lazy.map { ($0.citing, $0.cited) }
    )
    if let asOf { graph = graph.asOf(asOf, years: years) }
    let list = snapshot.listNodes
    let noPapers = try bench.store.loadScores().filter(\.isNoPaper).map(\.node)
    let excluded = noPapers.filter { !snapshot.isInList($0) }
    let titles = TitleIndex(snapshot.papers.map(\.title))
    let seed = bench.pipeline.settings.analyze.seed
    var trials = [
      ("Each entry hidden once", HoldOut.leaveOneOut(list)),
      ("A fifth hidden, 20 times", HoldOut.fifths(list, repeats: 20, seed: seed)),
    ]
    if let target {
      let hidden = try later(target, snapshot)
      trials.append(("What \(target) adds", [HoldOut(shown: list, hidden: hidden)]))
    }
    let evaluations = trials.map { title, trials in
      let hidden = trials.filter { !$0.hidden.isEmpty && !$0.shown.isEmpty }
      let evaluation = RecommenderEvaluation(
        hidden,
        graph: graph,
        titles: titles,
        excluded: excluded,
        seed: seed,
        threads: ProcessInfo.processInfo.activeProcessorCount
      )
      return (title: title, evaluation: evaluation)
    }
    let files = EvaluationFiles(name: bench.pipeline.settings.name, seed: seed)
    let paths = try files.save(evaluations, to: bench.output)
    if json {
      let content = evaluations.map { title, evaluation in
        Content(
          trials: title,
          methods: evaluation.rows.map { Content.Row(method: $0.method, quality: $0.quality) },
          comparisons: evaluation.comparisons
        )
      }
      print(String(decoding: try OutputFolder.json(content), as: UTF8.self), terminator: "")
    } else {
      print(EvaluationTable.markdown(evaluations), terminator: "")
      Terminal.complain("Saved " + paths.map(bench.output.path).joined(separator: ", "))
    }
  }

  private struct Content: Encodable {
    struct Row: Encodable {
      var method: String
      var quality: RetrievalQuality
    }
    var trials: String
    var methods: [Row]
    var comparisons: [PairedComparison]
  }

  /// The papers of the snapshot that a later version of the list names and this one does not.
  private func later(_ path: String, _ snapshot: Snapshot) throws -> [NodeID] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw PipelineError.unreadable(path: path, reason: "there is no such list")
    }
    let entries: [ListEntry]
    do {
      entries = try ListFile.entries(in: Array(data), name: path)
    } catch {
      throw PipelineError.badSetting(file: error.file, line: error.line, reason: error.reason)
    }
    let wanted = Set(entries.map { TitleNormalizer.normalize($0.title).compact })
    return snapshot.papers.indices.map(NodeID.init).filter { node in
      let title = TitleNormalizer.normalize(snapshot.papers[Int(node)].title).compact
      return !snapshot.isInList(node) && wanted.contains(title)
    }
  }
}
