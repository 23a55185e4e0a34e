import Bibliography
import Corpus
import GraphCore
import Pipeline
import Recommendation

/// The recommendations for a list, and what is known about how far to trust them.
struct ProposalSet: Sendable {
  /// Best first.
  let proposals: [Proposal]
  /// How many papers of the list were found.
  let listCount: Int
  /// How many of them cite or are cited by anything known.
  let connectedCount: Int
  /// The weights of the signals.
  let weights: SignalWeights
  /// Whether the weights were learned from the list.
  let isLearned: Bool
  /// The year before which a paper is a foundation.
  let medianYear: Int?
  /// What the sources recommend themselves.
  let suggestions: SourceSuggestions
  /// The topics that the settings name and the field lacks.
  let unknownTopics: [String]

  /// Ranks the papers of a snapshot that are not in the list.
  init(
    _ snapshot: Snapshot,
    _ resolutions: [Resolution],
    noPapers: [NodeID],
    topics: TopicAssignment = TopicAssignment(topics: [], topicOf: []),
    suggestions: SourceSuggestions = SourceSuggestions(),
    settings: RecommendSettings
  ) {
    let papers = snapshot.papers
    let list = snapshot.listNodes
    let graph = CSRGraph(
      nodeCount: papers.count,
      citations: snapshot.citations.lazy.map { ($0.citing, $0.cited) }
    )
    let recommender = Recommender(
      graph: graph,
      titles: TitleIndex(papers.map(\.title)),
      excluded: noPapers
    )
    self.suggestions = suggestions
    let learned = WeightLearning.weights(for: list, with: recommender)
    isLearned = learned != .standard
    weights = suggestions.nodes.isEmpty ? learned : learned.withSource
    let filter = RecommendationFilter(settings, topics: topics)
    unknownTopics = filter.unknownTopics
    let period = ListPeriod(of: list, years: papers.map(\.year), graph: graph)
    medianYear = period.median
    listCount = list.count
    connectedCount = list.count { graph.inDegree(of: $0) + graph.outDegree(of: $0) > 0 }
    var known = KnownTitles(resolutions, list.map { papers[Int($0)] })
    let additions = recommender.additions(
      to: list,
      weights: weights,
      count: settings.count,
      evidence: settings.evidence,
      suggested: suggestions.nodes
    ) { filter.accepts($0, papers[Int($0)]) && known.insert(papers[Int($0)]) }
    let sections = ListSections(resolutions, snapshot)
    let places = sections.places(
      of: additions,
      titles: additions.map { papers[Int($0.node)].title }
    )
    proposals = zip(additions, places).enumerated().map { index, pair in
      let (addition, placement) = pair
      return Proposal(
        rank: index + 1,
        paper: papers[Int(addition.node)],
        addition: addition,
        isFoundation: period.isFoundation(addition.node),
        section: placement.map { sections.headings[$0.section] } ?? [],
        confidence: placement?.confidence ?? 0,
        sentence: ReasonSentence.write(
          addition.ties,
          sources: suggestions.nodes.contains(addition.node) ? suggestions.sources : []
        ) {
          ReasonSentence.shortName(of: papers[Int($0)].title)
        },
        because: addition.ties.prefix(5).map { papers[Int($0.listPaper)] }
      )
    }
  }

  /// The recommendations as the database keeps them.
  var records: [RecommendationRecord] {
    proposals.map { proposal in
      RecommendationRecord(
        rank: proposal.rank,
        score: proposal.addition.score,
        node: proposal.addition.node,
        isFoundation: proposal.isFoundation,
        section: proposal.section,
        signals: proposal.addition.standings.map {
          RecommendationRecord.Signal(name: $0.signal.name, rank: $0.rank, value: $0.value)
        },
        because: proposal.addition.ties.prefix(5).map(\.listPaper),
        sentence: proposal.sentence
      )
    }
  }

  /// What came of the stage, on one line.
  func summary(inPatch count: Int) -> String {
    if listCount == 0 { return "no paper of the list was found, so nothing can be recommended" }
    if proposals.isEmpty { return "no paper is tied to the list closely enough" }
    let foundations = proposals.count(where: \.isFoundation)
    return "\(proposals.count) recommendations: \(foundations) foundations, "
      + "\(proposals.count - foundations) newer; \(count) in the patch"
  }
}
