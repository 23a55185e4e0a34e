import Foundation
import TestSupport

/// A small pipeline whose sources are emulators on this machine.
final class LiveScene: Sendable {
  /// What no file and no message may hold.
  static let secret = "k3y-that-stays-at-home"

  /// The bundled facts, as if Semantic Scholar and arXiv had them.
  private static let store = Result {
    try EmulatorStore(folder: Repository.root.path + "/pipelines/ml-systems/corpus")
  }

  let folder: TemporaryFolder
  let emulator: Emulator

  /// Writes the list and the pipeline file, and starts the emulators.
  init(requests: Int = 200, script: @escaping Emulator.Script = { $1 }) throws {
    let store = try Self.store.get()
    folder = try TemporaryFolder()
    emulator = try Emulator(
      store: store,
      semanticScholarScript: script,
      arxivScript: script
    )
    try write(Self.list(of: store), to: "list.md")
    try write(
      """
      name: small
      list: list.md
      sources:
        - semantic-scholar: { requests-per-second: 100 }
        - arxiv: { requests-per-second: 100 }
      expand: { hops: 1, papers: 80, requests: \(requests), direction: both }
      analyze: { seed: 1, resolution: 1.0, resamples: 5 }
      render: { formats: [dot] }
      """,
      to: "pipeline.yml"
    )
  }

  /// All requests so far.
  var requests: [ServerRequest] {
    emulator.semanticScholar.log.requests + emulator.arxiv.log.requests
  }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: folder.url.appendingPathComponent(name))
  }

  /// Runs the program in the folder.
  func citegraph(_ arguments: String...) throws -> Program.Outcome {
    try start(arguments).wait()
  }

  /// Starts the program, or one that starts it, in the folder; `environment` changes what is set for
  /// it.
  func start(
    _ arguments: [String],
    by program: Program = .citegraph,
    environment: [String: String] = [:]
  ) throws -> RunningProgram {
    let own = [
      "CITEGRAPH_S2_URL": emulator.semanticScholar.url,
      "CITEGRAPH_ARXIV_URL": emulator.arxiv.url,
      "SEMANTIC_SCHOLAR_API_KEY": Self.secret,
      "XDG_CACHE_HOME": folder.path("cache"),
    ]
    return try program.start(
      arguments,
      in: folder.url,
      environment: own.merging(environment) { $1 }
    )
  }

  /// The results below an output folder, without the records of how they came about.
  func results(below output: String) throws -> [String: Data] {
    try folder.contents(below: output).filter { name, _ in
      !name.hasPrefix("corpus.sqlite") && name != "ledger.json" && name != ".lock"
    }
  }

  /// Seven entries with arXiv links, six with title, authors and year, and one that nobody knows.
  private static func list(of store: EmulatorStore) -> String {
    let papers = store.papers.indices.filter { place in
      store.papers[place].isLinked && store.papers[place].year != nil
        && !store.papers[place].authors.isEmpty && store.titleWords[place].count > 4
        && (4...40).contains(store.references[place].count)
        && (1...40).contains(store.citations[place].count)
    }
    .map { store.papers[$0] }
    let linked = papers.filter { $0.arxiv != nil }.prefix(7)
    let printed = papers.filter { $0.arxiv == nil }.prefix(6)
    var lines = ["# A list", "", "## Papers", ""]
    for paper in linked {
      lines.append("- \(paper.title) [[Paper]](https://arxiv.org/abs/\(paper.arxiv ?? ""))")
    }
    for paper in printed {
      lines.append("- \(paper.title) [[Paper]](https://example.org/\(paper.id.prefix(6)).pdf)")
      lines.append("  - \(paper.authors.joined(separator: ", ")). *\(paper.year ?? 0)*")
    }
    lines.append("- A paper that neither of the sources has ever heard of at all")
    return lines.joined(separator: "\n") + "\n"
  }
}
