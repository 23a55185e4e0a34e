import Bibliography
import Centrality
import Corpus
import GraphCore
import Pipeline
import Similarity
import Topics

/// The result of the stage: a pure function of the snapshot, the resolutions and the settings.
struct Analysis {
  let graph: CSRGraph
  let measures: PaperMeasures
  let scores: [PaperScores]
  let topicModel: TopicModel
  let robustness: TopicRobustness
  let topics: TopicAssignment
  let evolution: TopicEvolution
  let sections: [ListSection]
  let audit: ListAudit

  init(
    of snapshot: Snapshot,
    _ resolutions: [Resolution],
    expansion: Expansion,
    settings: AnalyzeSettings,
    progress: StageProgress
  ) {
    graph = CSRGraph(
      nodeCount: snapshot.papers.count,
      citations: snapshot.citations.lazy.map { ($0.citing, $0.cited) }
    )
    progress.update(0, of: 3, "parts: measures and rank intervals")
    measures = PaperMeasures(
      of: graph,
      snapshot,
      reasons: CitationReasons.stated(in: expansion, for: graph, of: snapshot),
      settings: settings
    )
    scores = Self.scores(measures, order: measures.order)
    progress.update(1, of: 3, "parts: topics")
    let options = TopicOptions(
      weights: RelatednessWeights(settings.relatedness),
      resolution: settings.resolution,
      seed: settings.seed
    )
    let titles = IndexedTitles(snapshot.papers.map(\.title), options: options)
    topicModel = findTopics(
      graph: graph,
      titles: titles,
      years: snapshot.papers.map(\.year),
      importance: measures.scores,
      options: options
    )
    // Topics take much longer to find than ranks: a twentieth of the trials, with fewer seeds each.
    var trial = options
    trial.seeds = 3
    robustness = TopicRobustness(
      of: topicModel,
      graph: graph,
      titles: titles,
      importance: measures.scores,
      options: trial,
      trials: settings.resamples / 20
    )
    topics = Self.assignment(of: topicModel, snapshot)
    evolution = TopicEvolution(
      of: topicModel.topicOfPaper,
      count: topicModel.topics.count,
      years: snapshot.papers.map(\.year)
    )
    progress.update(2, of: 3, "parts: list audit")
    sections = Self.sections(of: snapshot, resolutions)
    audit = ListAudit(sections: sections, model: topicModel)
  }

  /// One line on what was found.
  var summary: String {
    let topics = topicModel.topics.count
    guard topics > 1 else { return "\(scores.count) papers ranked; no topic structure found" }
    return "\(scores.count) papers ranked; \(topics) topics in \(topicModel.fields.count) fields"
  }

  /// Papers by rank, best first.
  var ranking: [PaperScores] { scores.sorted { $0.rank < $1.rank } }

  private static func scores(_ measures: PaperMeasures, order: [Int]) -> [PaperScores] {
    let values = measures.scores
    var ranks = [Int](repeating: 0, count: order.count)
    for (place, node) in order.enumerated() { ranks[node] = place + 1 }
    let onMainPath = Set(measures.mainPath.nodes)
    return values.indices.map { node in
      let mark = measures.marks[node]
      // Ties share a rank in the intervals; in the table every paper has a place of its own.
      let low = min(Int(measures.intervals.low[node]), ranks[node])
      let high = max(Int(measures.intervals.high[node]), ranks[node])
      return PaperScores(
        node: Int32(node),
        rank: ranks[node],
        rankLow: low,
        rankHigh: high,
        score: values[node],
        relevance: measures.consensus.relevance[node],
        importance: measures.consensus.importance[node],
        localCitations: Int(measures.localCitations[node]),
        ageRescaledPageRank: measures.ageRescaledPageRank[node],
        pageRank: measures.pageRank[node],
        citeRank: measures.citeRank[node],
        betweenness: measures.betweenness[node],
        core: Int(measures.core[node]),
        intermediacy: measures.intermediacy[node],
        isOnMainPath: onMainPath.contains(Int32(node)),
        disruption: measures.disruption[node],
        isSurvey: mark == .surveyByTitle || mark == .surveyByReferences,
        isNoPaper: mark?.isNoPaper == true
      )
    }
  }

  /// Topics keep their numbers; fields, the larger topics that they are part of, follow them.
  private static func assignment(of model: TopicModel, _ snapshot: Snapshot) -> TopicAssignment {
    var inList = [Int](repeating: 0, count: model.topics.count)
    for node in snapshot.listNodes {
      if let topic = model.topicOfPaper[Int(node)] { inList[topic] += 1 }
    }
    let topics = model.topics.map { topic in
      TopicRecord(
        id: topic.id,
        parent: model.topics.count + topic.field,
        label: topic.label,
        keyTerms: topic.keyTerms,
        papers: topic.papers.count,
        inList: inList[topic.id],
        firstYear: topic.years?.first,
        medianYear: topic.years?.median,
        lastYear: topic.years?.last,
        topPapers: topic.representatives
      )
    }
    let fields = model.fields.map { field in
      TopicRecord(
        id: model.topics.count + field.id,
        label: field.label,
        papers: field.paperCount,
        inList: field.topics.reduce(0) { $0 + inList[$1] },
        firstYear: field.topics.compactMap { model.topics[$0].years?.first }.min(),
        lastYear: field.topics.compactMap { model.topics[$0].years?.last }.max(),
        topPapers: Array(
          field.topics.flatMap { model.topics[$0].representatives.prefix(1) }.prefix(3)
        )
      )
    }
    return TopicAssignment(topics: topics + fields, topicOf: model.topicOfPaper)
  }

  /// The sections of the list in order, with the papers that their entries resolved to.
  private static func sections(
    of snapshot: Snapshot,
    _ resolutions: [Resolution]
  ) -> [ListSection] {
    var nodes = [Int32?](repeating: nil, count: resolutions.count)
    for (node, entries) in snapshot.entries.enumerated() {
      for entry in entries where nodes.indices.contains(entry) { nodes[entry] = Int32(node) }
    }
    var sections: [ListSection] = []
    for (entry, resolution) in resolutions.enumerated() {
      guard let node = nodes[entry] else { continue }
      let path = resolution.entry.section
      if let place = sections.firstIndex(where: { $0.path == path }) {
        if !sections[place].papers.contains(node) { sections[place].papers.append(node) }
      } else {
        sections.append(ListSection(path: path, papers: [node]))
      }
    }
    return sections
  }
}
