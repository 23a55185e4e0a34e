import ArgumentParser
import Compression
import Foundation
import GraphCore
import Pipeline

/// `citegraph measure`: the graph engine without the pipeline.
struct MeasureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure",
    abstract: "Compute measures of any citation graph.",
    discussion: """
      EDGES holds one citation a line: the citing and the cited paper's id, numbers or words, between \
      blanks; # begins a comment. Ids that are numbers are taken as the order of time. Self-citations \
      and repetitions are left out and counted. Each measure prints one JSON object.

      Measures:
      \(Measure.all.map { "  \($0.name): \($0.abstract)" }.joined(separator: "\n"))
      """
  )

  @Argument(help: "The edge list: a file, plain or .gz, or - for standard input.")
  var edges: String

  @Option(name: .customLong("measure"), parsing: .upToNextOption, help: "Which measures, or all.")
  var measures: [String]

  @Option(help: "How many threads work.")
  var threads = ProcessInfo.processInfo.activeProcessorCount

  @Option(help: "Decides what is drawn at random.")
  var seed: UInt64 = 1

  @Option(help: "The chance to follow a reference, below 1.")
  var damping = 0.5

  @Option(help: "The largest error of ranks, in the 1-norm.")
  var tolerance = 1e-10

  @Option(help: "Estimate betweenness and closeness from so many papers.")
  var pivots: Int?

  @Option(help: "How many papers are of similar age.")
  var window = 1000

  @Option(
    help: "CiteRank: the age, in papers, that divides the starting weight by e; a tenth of all."
  )
  var decay: Double?

  @Option(help: "How many graphs are drawn for rank intervals.")
  var resamples = 100

  @Option(parsing: .upToNextOption, help: "The papers to which personalized PageRank returns.")
  var from: [String] = []

  @Option(help: "How many papers or citations a summary names.")
  var top = 10

  @Option(help: "The largest error of top-betweenness, as a share of all pairs of papers.")
  var precision = 0.001

  @Option(help: "Resolution of leiden (1) and leiden-cpm (the density of the graph).")
  var resolution: Double?

  @Option(help: "Write all values to this file, tab-separated; of citations to FILE.citations.")
  var scores: String?

  @Flag(help: "Print JSON on a terminal too.")
  var json = false

  func validate() throws {
    let names = Measure.all.map(\.name)
    for name in measures where name != "all" && !names.contains(name) {
      throw ValidationError("'\(name)' is no measure; choose from \(names.joined(separator: ", "))")
    }
    guard threads > 0, window > 0, resamples > 0, top >= 0, pivots ?? 1 > 0, decay ?? 1 > 0 else {
      throw ValidationError("counts, --window and --decay must be positive")
    }
    guard resolution ?? 1 > 0, resolution ?? 1 < .infinity else {
      throw ValidationError("--resolution is a positive number")
    }
    guard damping >= 0, damping < 1, tolerance > 0, precision > 0 else {
      throw ValidationError("--damping lies in [0, 1), --tolerance and --precision are positive")
    }
  }

  func run() throws {
    let clock = ContinuousClock()
    var read: EdgeList?
    let loading = try clock.measure { read = try load() }
    guard let list = read else { return }
    let options = try options(for: list)
    var results: [MeasureResult] = []
    for measure in Measure.all where measures.contains("all") || measures.contains(measure.name) {
      var found: MeasureResult?
      let running = clock.measure { found = measure.run(list.graph, options) }
      guard let result = found else { continue }
      let report = ReportValue.object([
        ("measure", .text(measure.name)),
        ("n", .integer(list.graph.nodeCount)),
        ("m", .integer(list.graph.edgeCount)),
        ("self_citations", .integer(list.losses.selfCitations)),
        ("duplicates", .integer(list.losses.duplicates)),
        ("load_seconds", .number(loading / .seconds(1))),
        ("seconds", .number(running / .seconds(1))),
        ("threads", .integer(threads)),
        ("seed", .integer(Int(truncatingIfNeeded: seed))),
        ("summary", result.summary(of: list, count: top)),
      ])
      print(json || isatty(STDOUT_FILENO) == 0 ? report.json : report.readable)
      if scores != nil { results.append(result) }
    }
    if let scores { try write(results, of: list, to: scores) }
  }

  private func load() throws -> EdgeList {
    do {
      var data =
        edges == "-"
        ? try FileHandle.standardInput.readToEnd() ?? Data()
        : try Data(contentsOf: URL(fileURLWithPath: edges), options: .alwaysMapped)
      if data.starts(with: [0x1F, 0x8B]) { data = try Gzip.decompress(data, limit: 1 << 36) }
      return try EdgeList(parsing: data.span, threads: threads)
    } catch let error as EdgeListError {
      throw PipelineError.unreadable(path: edges, reason: error.description)
    } catch let error as GzipError {
      throw PipelineError.unreadable(path: edges, reason: error.description)
    } catch {
      throw PipelineError.unreadable(path: edges, reason: error.localizedDescription)
    }
  }

  private func options(for list: EdgeList) throws -> MeasureOptions {
    let sources = try from.map { name in
      guard let node = list.labels.firstIndex(of: name) else {
        throw ValidationError("--from: no paper of the edge list has the id '\(name)'")
      }
      return NodeID(node)
    }
    return MeasureOptions(
      threads: threads,
      seed: seed,
      damping: damping,
      tolerance: tolerance,
      window: window,
      decay: decay,
      pivots: pivots,
      resamples: resamples,
      resolution: resolution,
      from: sources,
      top: top,
      precision: precision
    )
  }

  private func write(_ results: [MeasureResult], of list: EdgeList, to path: String) throws {
    let papers = results.filter { $0.subject == .papers }
    let citations = results.filter { $0.subject == .citations }
    let tables = [
      (path, papers, MeasureResult.Subject.papers), (path + ".citations", citations, .citations),
    ]
    for (path, results, subject) in tables where !results.isEmpty {
      do {
        try MeasureResult.table(results, of: subject, in: list)
          .write(to: URL(fileURLWithPath: path), options: .atomic)
      } catch {
        throw PipelineError.unwritable(path: path, reason: error.localizedDescription)
      }
    }
  }
}
