/// A topic of the field: a group of papers with a label.
public struct TopicRecord: Hashable, Sendable, Codable {
  /// The number of the topic.
  public var id: Int
  /// The larger topic that it is part of.
  public var parent: Int?
  /// The label, readable as a heading.
  public var label: String
  /// The terms that tell it from other topics, strongest first.
  public var keyTerms: [String]
  /// How many papers it has.
  public var papers: Int
  /// How many of them are in the list.
  public var inList: Int
  /// The earliest year of its papers.
  public var firstYear: Int?
  /// The median year of its papers.
  public var medianYear: Int?
  /// The latest year of its papers.
  public var lastYear: Int?
  /// Its most seminal papers, best first.
  public var topPapers: [Int32]

  /// Makes a topic.
  public init(
    id: Int,
    parent: Int? = nil,
    label: String,
    keyTerms: [String] = [],
    papers: Int,
    inList: Int = 0,
    firstYear: Int? = nil,
    medianYear: Int? = nil,
    lastYear: Int? = nil,
    topPapers: [Int32] = []
  ) {
    self.id = id
    self.parent = parent
    self.label = label
    self.keyTerms = keyTerms
    self.papers = papers
    self.inList = inList
    self.firstYear = firstYear
    self.medianYear = medianYear
    self.lastYear = lastYear
    self.topPapers = topPapers
  }
}

/// The topics of the field and where each paper belongs.
public struct TopicAssignment: Hashable, Sendable, Codable {
  /// The topics, by ascending id.
  public var topics: [TopicRecord]
  /// The finest topic of each node; `nil` for papers outside any topic.
  public var topicOf: [Int?]

  /// Makes an assignment.
  public init(topics: [TopicRecord], topicOf: [Int?]) {
    self.topics = topics
    self.topicOf = topicOf
  }
}
