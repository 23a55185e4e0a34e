import ArgumentParser
import Bibliography
import Corpus
import Exchange
import Foundation
import Pipeline

/// `citegraph export`: hands the graph or its papers to another program.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the graph or its papers for another program.",
    discussion: """
      graphml, gexf, pajek, vosviewer, dot, jsonl hold papers and citations; bibtex, ris, csl-json \
      hold papers; csv makes a folder with papers.csv and citations.csv; corpus makes a folder that \
      a pipeline can name as its source, so that the graph can be made again without a network.
      """
  )

  @OptionGroup var arguments: PipelineArguments

  @Option(help: "One of \(formats.joined(separator: ", ")).")
  var format: String

  @Option(help: "Where to write: a file, a folder for csv and corpus, or - for standard output.")
  var to: String

  @Flag(help: "Export the papers of the list only.")
  var listOnly = false

  private static let formats = ExchangeFormat.allCases.map(\.rawValue) + folders
  private static let folders = ["csv", "corpus"]

  func validate() throws {
    guard Self.formats.contains(format) else {
      throw ValidationError(
        "'\(format)' is no format; choose one of \(Self.formats.joined(separator: ", "))"
      )
    }
    if Self.folders.contains(format) && to == "-" {
      throw ValidationError("\(format) needs a folder: --to FOLDER")
    }
    if format == "corpus" && listOnly {
      throw ValidationError("a corpus holds the papers around the list; leave out --list-only")
    }
  }

  func run() throws {
    let bench = try Workbench.existing(arguments.pipeline, output: arguments.output)
    defer { try? bench.store.close() }
    if format == "corpus" {
      let archive = try CorpusArchive(
        try bench.store.loadExpansion(),
        name: bench.pipeline.settings.name,
        date: try bench.wiring.date(),
        sources: bench.wiring.origins
      )
      let folder = OutputFolder(path: to)
      for file in archive.files { try folder.write(file.content, to: file.name) }
      return
    }
    let graph = try ExchangeGraph(bench, listOnly: listOnly)
    guard let format = ExchangeFormat(rawValue: format) else {
      let folder = OutputFolder(path: to)
      try folder.write(Self.papers(graph), to: "papers.csv")
      try folder.write(Self.citations(graph), to: "citations.csv")
      return
    }
    let text = format.write(graph)
    if to == "-" {
      print(text, terminator: "")
    } else {
      let path = to as NSString
      let parent = path.deletingLastPathComponent
      try OutputFolder(path: parent.isEmpty ? "." : parent)
        .write(text, to: path.lastPathComponent)
    }
  }

  private static func papers(_ graph: ExchangeGraph) -> Data {
    let columns = graph.allColumns
    var table = CSVWriter(columns: ["node"] + columns.map(\.name))
    for node in graph.papers.indices {
      let cells = columns.map { column in
        switch column.values {
        case .numbers(let values): CSVField.number(values[node])
        case .integers(let values): CSVField.integer(values[node])
        case .texts(let values): CSVField.text(values[node])
        case .flags(let values): CSVField.flag(values[node])
        }
      }
      table.add([.integer(node)] + cells)
    }
    return table.data
  }

  private static func citations(_ graph: ExchangeGraph) -> Data {
    var table = CSVWriter(columns: ["citing", "cited"])
    for (citing, cited) in graph.citations { table.add([.integer(citing), .integer(cited)]) }
    return table.data
  }
}

extension ExchangeGraph {
  /// The graph of a finished run, with scores and topics as columns.
  fileprivate init(_ bench: Workbench, listOnly: Bool) throws {
    let snapshot = try bench.store.loadSnapshot()
    let scores = try bench.store.loadScores()
    let topics = try bench.store.loadTopics()
    let all = snapshot.papers.indices
    let kept = all.filter { !listOnly || !snapshot.entries[$0].isEmpty }
    var places = [Int?](repeating: nil, count: all.count)
    for (place, node) in kept.enumerated() { places[node] = place }
    var columns = [
      Column("in_list", .flags(kept.map { !snapshot.entries[$0].isEmpty })),
      Column("hop", .integers(kept.map { snapshot.hops[$0] })),
    ]
    if scores.count == all.count {
      let chosen = kept.map { scores[$0] }
      columns += [
        Column("rank", .integers(chosen.map(\.rank))),
        Column("score", .numbers(chosen.map(\.score))),
        Column("relevance", .numbers(chosen.map(\.relevance))),
        Column("importance", .numbers(chosen.map(\.importance))),
        Column("local_citations", .integers(chosen.map(\.localCitations))),
        Column("age_rescaled_pagerank", .numbers(chosen.map(\.ageRescaledPageRank))),
        Column("pagerank", .numbers(chosen.map(\.pageRank))),
        Column("citerank", .numbers(chosen.map(\.citeRank))),
        Column("betweenness", .numbers(chosen.map(\.betweenness))),
        Column("core", .integers(chosen.map(\.core))),
      ]
    }
    var clusters: [Int?] = []
    if topics.topicOf.count == all.count {
      let labels = Dictionary(uniqueKeysWithValues: topics.topics.map { ($0.id, $0.label) })
      clusters = kept.map { topics.topicOf[$0] }
      columns.append(Column("topic", .texts(clusters.map { $0.flatMap { labels[$0] } })))
    }
    self.init(
      name: bench.pipeline.settings.name,
      papers: kept.map { snapshot.papers[$0] },
      citations: snapshot.citations.compactMap { citation in
        guard let citing = places[Int(citation.citing)], let cited = places[Int(citation.cited)]
        else { return nil }
        return (citing, cited)
      },
      columns: columns,
      clusters: clusters
    )
  }
}
