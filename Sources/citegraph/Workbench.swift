import ArgumentParser
import Corpus
import Foundation
import Pipeline

/// Everything a command needs to work on a pipeline: its settings, its output folder, its database
/// and its stages, wired to the sources.
struct Workbench {
  let pipeline: PipelineFile
  let output: OutputFolder
  let store: CorpusStore
  let stages: [any Stage]
  let context: StageContext
  let wiring: SourceWiring

  /// Opens the output folder of a pipeline, which must exist.
  init(
    _ pipeline: PipelineFile,
    output: String?,
    mode: SourceWiring.Mode = .offline,
    progress: StageProgress = .silent,
    events: SourceEvents = SourceEvents()
  ) throws {
    self.pipeline = pipeline
    let folder = OutputFolder(path: output ?? "output/\(pipeline.settings.name)")
    self.output = folder
    store = try CorpusStore(path: folder.path(of: CorpusStore.fileName))
    wiring = try SourceWiring(pipeline, store: store, mode: mode, events: events)
    stages = Self.stages(wiring, store: store)
    context = StageContext(
      settings: pipeline.settings,
      base: pipeline.base,
      output: folder,
      progress: progress
    )
  }

  /// Opens the output of a pipeline that has run before.
  static func existing(_ argument: String, output: String?) throws -> Workbench {
    let pipeline = try PipelineFile.open(argument)
    let folder = output ?? "output/\(pipeline.settings.name)"
    guard FileManager.default.fileExists(atPath: "\(folder)/\(Ledger.file)") else {
      throw PipelineError.unreadable(
        path: folder,
        reason: "the pipeline has not run yet; start with: citegraph run \(argument)"
      )
    }
    return try Workbench(pipeline, output: output)
  }

  /// Where the fingerprints of saved state are kept.
  var marks: StageMarks {
    StageMarks(
      fingerprint: { [store] in try store.mark(of: $0.rawValue) },
      remember: { [store] in try store.setMark($1, of: $0.rawValue) }
    )
  }

  func runner(observe: @escaping @Sendable (Runner.Event) -> Void = { _ in }) -> Runner {
    Runner(stages: stages, context: context, marks: marks, observe: observe)
  }
}

/// The argument and the option that most commands share.
struct PipelineArguments: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "A pipeline or a list.",
      discussion: """
        A folder with a pipeline.yml (as given or below pipelines/), a .yml file, or directly a \
        list: .md, .bib, .ris, .json, .txt, an https address, or - for standard input.
        """
    )
  )
  var pipeline: String

  @Option(help: "The folder that receives the stage folders (default: output/<name>).")
  var output: String?
}
