import Corpus
import Pipeline

extension Workbench {
  /// The stages, wired to the database and the sources of the pipeline.
  static func stages(
    _ pipeline: PipelineFile, store: CorpusStore, isOffline: Bool
  ) throws -> [any Stage] {
    []
  }
}
