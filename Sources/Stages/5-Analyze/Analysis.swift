import Bibliography
import Centrality
import Corpus
import GraphCore
import Pipeline
import Topics

/// The result of the stage: a pure function of the snapshot, the resolutions and the settings.
struct Analysis {
  let graph: CSRGraph
  let measures: PaperMeasures
  let scores: [PaperScores]
  let topics: TopicAssignment
  let topicModel: TopicModel
  let audit: ListAudit

  init(
    of snapshot: Snapshot, _ resolutions: [Resolution], settings: AnalyzeSettings,
    progress: StageProgress
  ) {
    graph = CSRGraph(
      nodeCount: snapshot.papers.count,
      citations: snapshot.citations.lazy.map { ($0.citing, $0.cited) })
    progress.update(0, of: 3, "parts: measures")
    let measures = PaperMeasures(of: graph, snapshot, settings: settings)
    self.measures = measures
    progress.update(1, of: 3, "parts: topics")
    topicModel = Self.topics(of: graph, snapshot, measures, settings)
    progress.update(2, of: 3, "parts: audit")
  }
}
