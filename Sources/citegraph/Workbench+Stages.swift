import Analyze
import Build
import Corpus
import Expand
import Ingest
import Pipeline
import Recommend
import Render
import Resolve

extension Workbench {
  /// The stages, wired to the database and to the sources of the pipeline.
  static func stages(_ wiring: SourceWiring, store: CorpusStore) -> [any Stage] {
    [
      IngestStage(source: wiring.list),
      ResolveStage(sources: wiring.sources, inputs: wiring.inputs),
      ExpandStage(sources: wiring.sources, store: store, inputs: wiring.inputs),
      BuildStage(store: store),
      AnalyzeStage(store: store),
      RecommendStage(store: store, sources: wiring.sources),
      RenderStage(store: store, provenance: wiring.provenance),
    ]
  }
}
