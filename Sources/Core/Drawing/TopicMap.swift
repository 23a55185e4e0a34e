/// What a topic map shows: papers with their places, topics, ties and captions, as plain values.
public struct TopicMap: Sendable {
  /// A paper on the map.
  public struct Paper: Sendable {
    /// The database key, for tools that read the DOT.
    public var key: String
    /// Where the layout put it.
    public var place: SIMD2<Float>
    /// Area of the mark, 0 to 1.
    public var score: Double
    /// The index of its topic, if it has one.
    public var topic: Int?
    /// Year of publication.
    public var year: Int?
    /// Full title, for the tooltip.
    public var title: String
    /// "Vaswani 2017", if the authors are known.
    public var authorYear: String?
    /// Where the mark leads.
    public var link: String?
    /// Whether the list has it: drawn with a ring.
    public var isListed: Bool
    /// Whether it is recommended: drawn as a diamond.
    public var isRecommended: Bool
    /// Share of its references that are known, 0 to 1.
    public var completeness: Double?
    /// Further lines of the tooltip, such as the rank and its interval.
    public var notes: [String]

    /// A paper without captions; set what is known.
    public init(
      key: String,
      place: SIMD2<Float>,
      score: Double,
      topic: Int?,
      year: Int?,
      title: String,
      authorYear: String? = nil,
      link: String? = nil,
      isListed: Bool = false,
      isRecommended: Bool = false,
      completeness: Double? = nil,
      notes: [String] = []
    ) {
      self.key = key
      self.place = place
      self.score = score
      self.topic = topic
      self.year = year
      self.title = title
      self.authorYear = authorYear
      self.link = link
      self.isListed = isListed
      self.isRecommended = isRecommended
      self.completeness = completeness
      self.notes = notes
    }

    /// Whether a reader of the list looks for it.
    var isSought: Bool { isListed || isRecommended }

    /// Title, year and notes, one a line.
    var tooltip: String {
      ([title + (year.map { " (\($0))" } ?? "")] + notes).joined(separator: "\n")
    }

    /// The beginning of the title and the year, for maps of so many papers that size matters.
    var shortTooltip: String {
      shortTitle(title, limit: 24) + (year.map { " (\($0))" } ?? "")
    }
  }

  /// A line between two papers, by their places in ``papers``.
  public struct Tie: Sendable, Equatable {
    /// One end.
    public var from: Int
    /// The other end.
    public var to: Int
    /// Strength; the strongest ties are drawn.
    public var weight: Double

    /// A tie between two papers.
    public init(from: Int, to: Int, weight: Double) {
      self.from = from
      self.to = to
      self.weight = weight
    }
  }

  /// Title of the picture.
  public var title: String
  /// The line below: what is shown, as of when.
  public var subtitle: String
  /// Where the data come from, at the foot.
  public var source: String
  /// All papers; their order breaks ties of importance.
  public var papers: [Paper]
  /// Names of topics, largest first.
  public var topics: [String]
  /// Candidates for lines.
  public var ties: [Tie]

  /// A map of papers.
  public init(
    title: String,
    subtitle: String,
    source: String,
    papers: [Paper],
    topics: [String],
    ties: [Tie] = []
  ) {
    self.title = title
    self.subtitle = subtitle
    self.source = source
    self.papers = papers
    self.topics = topics
    self.ties = ties
  }
}
