/// The settings of a pipeline; every one has a default.
public struct PipelineSettings: Codable, Equatable, Sendable {
  /// The name, which is also the name of the output folder.
  public var name: String
  /// The list: a path relative to the pipeline file, an https address, or `-` for standard input.
  public var list: String
  /// Who runs the pipeline, as an e-mail or web address; told to the sources.
  public var contact: String?
  /// The sources, in the order in which they are asked.
  public var sources: [SourceSetting] = [
    .semanticScholar(requestsPerSecond: nil), .arxiv(requestsPerSecond: nil),
  ]
  /// How the list is read.
  public var ingest = IngestSettings()
  /// How entries are matched.
  public var resolve = ResolveSettings()
  /// How far citations are followed.
  public var expand = ExpandSettings()
  /// How the graph is built.
  public var build = BuildSettings()
  /// How the graph is analyzed.
  public var analyze = AnalyzeSettings()
  /// What is recommended.
  public var recommend = RecommendSettings()
  /// What is drawn.
  public var render = RenderSettings()

  /// Makes settings with defaults for a list.
  public init(name: String, list: String) {
    self.name = name
    self.list = list
  }
}

/// A source of bibliographic facts.
public enum SourceSetting: Codable, Equatable, Sendable {
  /// A folder in the corpus format, relative to the pipeline file.
  case corpus(String)
  /// Semantic Scholar, asked at most so often; `nil` is what the source allows. More than that is
  /// for a server on this machine.
  case semanticScholar(requestsPerSecond: Double?)
  /// arXiv, in the same manner.
  case arxiv(requestsPerSecond: Double?)
}

/// How the list is read.
public struct IngestSettings: Codable, Equatable, Sendable {
  /// The format of the list.
  public enum Format: String, Codable, CaseIterable, Sendable {
    case auto, markdown, bibtex, ris, csl, plain
  }
  /// The format; `auto` goes by the name of the file and its first bytes.
  public var format = Format.auto

  /// The defaults.
  public init() {}
}

/// How entries are matched to papers.
public struct ResolveSettings: Codable, Equatable, Sendable {
  /// The confidence from which a match counts.
  public var accept = 0.9
  /// A file with decisions that win over the matcher, relative to the pipeline file.
  public var overrides: String?

  /// The defaults.
  public init() {}
}

/// How far citations are followed.
public struct ExpandSettings: Codable, Equatable, Sendable {
  /// Which lists are followed.
  public enum Direction: String, Codable, CaseIterable, Sendable {
    case references, citations, both
  }
  /// How many citations away from the list a paper may be.
  public var hops = 2
  /// How many papers the set may hold.
  public var papers = 5000
  /// How many requests may be sent.
  public var requests = 500
  /// Which lists are followed.
  public var direction = Direction.both

  /// The defaults.
  public init() {}
}

/// How the graph is built.
public struct BuildSettings: Codable, Equatable, Sendable {
  /// Whether preprint, proceedings and journal form become one paper.
  public var mergeVersions = true

  /// The defaults.
  public init() {}
}

/// How the graph is analyzed.
public struct AnalyzeSettings: Codable, Equatable, Sendable {
  /// The seed of every random choice.
  public var seed: UInt64 = 1
  /// The resolution of the topics; `nil` chooses it by stability.
  public var resolution: Double?
  /// How many resampled graphs the rank intervals come from.
  public var resamples = 100
  /// How much each kind of evidence counts in the relatedness of two papers.
  public var relatedness = RelatednessSettings()

  /// The defaults.
  public init() {}
}

/// How much each kind of evidence counts in the relatedness of two papers; a kind with weight 0 is
/// left out.
public struct RelatednessSettings: Codable, Equatable, Sendable {
  /// One paper cites the other.
  public var direct = 1.0
  /// Both cite the same papers.
  public var coupling = 1.0
  /// Both are cited by the same papers.
  public var cocitation = 0.5
  /// Their titles share words.
  public var text = 0.5

  /// The defaults, which were measured: see `RelatednessWeights`.
  public init() {}
}

/// What is recommended.
public struct RecommendSettings: Codable, Equatable, Sendable {
  /// How many papers.
  public var count = 50
  /// The oldest year, or `nil` for any.
  public var fromYear: Int?
  /// The latest year, or `nil` for any.
  public var untilYear: Int?
  /// How many citations must tie a paper to the list.
  public var evidence = 2
  /// The labels of the topics to recommend from; empty for all.
  public var topics: [String] = []
  /// Words of the names of the venues to recommend from; empty for all.
  public var venues: [String] = []

  /// The defaults.
  public init() {}
}

/// What is drawn.
public struct RenderSettings: Codable, Equatable, Sendable {
  /// A file format.
  public enum Format: String, Codable, CaseIterable, Sendable {
    case dot, svg, png, html
  }
  /// The formats to write.
  public var formats = Format.allCases
  /// How many papers carry a label on the map.
  public var labels = 60

  /// The defaults.
  public init() {}
}
