/// The scores of one paper, as *Analyze* found them; `nil` where a measure is not defined for it.
public struct PaperScores: Hashable, Sendable, Codable {
  /// The paper.
  public var node: Int32
  /// The rank by ``score``, from 1.
  public var rank: Int
  /// The best rank of its 90 % interval.
  public var rankLow: Int
  /// The worst rank of its 90 % interval.
  public var rankHigh: Int
  /// How seminal the paper is for the list.
  public var score: Double
  /// How close it is to the list.
  public var relevance: Double
  /// How important it is regardless of the list.
  public var importance: Double
  /// How many papers of the graph cite it.
  public var localCitations: Int
  /// PageRank compared with papers of similar age, in standard deviations.
  public var ageRescaledPageRank: Double?
  /// PageRank.
  public var pageRank: Double
  /// CiteRank.
  public var citeRank: Double?
  /// Betweenness.
  public var betweenness: Double?
  /// The largest k such that it is in the k-core.
  public var core: Int
  /// Intermediacy between the list and the roots of the field.
  public var intermediacy: Double?
  /// Whether the main path passes through it.
  public var isOnMainPath: Bool
  /// The disruption index.
  public var disruption: Double?
  /// Whether the record looks like a survey.
  public var isSurvey: Bool
  /// Whether the record looks like something else than a paper, such as the name of a venue.
  public var isNoPaper: Bool

  /// Makes scores; what is not given is not known.
  public init(
    node: Int32,
    rank: Int,
    rankLow: Int,
    rankHigh: Int,
    score: Double,
    relevance: Double,
    importance: Double,
    localCitations: Int,
    ageRescaledPageRank: Double? = nil,
    pageRank: Double,
    citeRank: Double? = nil,
    betweenness: Double? = nil,
    core: Int,
    intermediacy: Double? = nil,
    isOnMainPath: Bool = false,
    disruption: Double? = nil,
    isSurvey: Bool = false,
    isNoPaper: Bool = false
  ) {
    self.node = node
    self.rank = rank
    self.rankLow = rankLow
    self.rankHigh = rankHigh
    self.score = score
    self.relevance = relevance
    self.importance = importance
    self.localCitations = localCitations
    self.ageRescaledPageRank = ageRescaledPageRank
    self.pageRank = pageRank
    self.citeRank = citeRank
    self.betweenness = betweenness
    self.core = core
    self.intermediacy = intermediacy
    self.isOnMainPath = isOnMainPath
    self.disruption = disruption
    self.isSurvey = isSurvey
    self.isNoPaper = isNoPaper
  }
}
