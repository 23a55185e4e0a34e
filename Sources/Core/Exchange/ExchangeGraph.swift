public import Bibliography

/// A citation graph with what is known of its papers, ready to be written for another program.
public struct ExchangeGraph: Sendable {
  /// A property of papers, with one value per paper.
  public struct Column: Sendable {
    /// The values, all of one type; `nil` where the property is not known.
    public enum Values: Sendable {
      case numbers([Double?])
      case integers([Int?])
      case texts([String?])
      case flags([Bool])
    }
    /// The name, lower case with underscores.
    public var name: String
    /// The values in node order.
    public var values: Values

    /// Makes a column.
    public init(_ name: String, _ values: Values) {
      self.name = name
      self.values = values
    }
  }

  /// The name of the graph.
  public var name: String
  /// The papers in node order.
  public var papers: [Paper]
  /// The citations, from citing to cited node.
  public var citations: [(citing: Int, cited: Int)]
  /// Further properties of the papers, such as scores.
  public var columns: [Column]
  /// The number of each paper's cluster, from 0, for programs that color by cluster.
  public var clusters: [Int?]
  /// Where each paper stands on the map, for programs that take positions; empty when unknown.
  public var positions: [(x: Double, y: Double)]

  /// Makes a graph.
  public init(
    name: String,
    papers: [Paper],
    citations: [(citing: Int, cited: Int)],
    columns: [Column] = [],
    clusters: [Int?] = [],
    positions: [(x: Double, y: Double)] = []
  ) {
    self.name = name
    self.papers = papers
    self.citations = citations
    self.columns = columns
    self.clusters = clusters
    self.positions = positions
  }

  /// What every paper has, followed by the further columns.
  public var allColumns: [Column] {
    [
      Column("key", .texts(papers.map(\.id.value))),
      Column("title", .texts(papers.map(\.title))),
      Column("year", .integers(papers.map(\.year))),
      Column("venue", .texts(papers.map(\.venue))),
      Column("authors", .texts(papers.map { $0.authors.joined(separator: "; ") })),
      Column("doi", .texts(papers.map(\.doi))),
      Column("arxiv", .texts(papers.map(\.arxiv))),
      Column("global_citations", .integers(papers.map(\.citationCount))),
    ] + columns
  }
}

extension ExchangeGraph.Column {
  /// The type of the values, by the name that GraphML and GEXF share.
  var xmlType: String {
    switch values {
    case .numbers: "double"
    case .integers: "long"
    case .texts: "string"
    case .flags: "boolean"
    }
  }

  /// The value of a node as text, or `nil`.
  func text(_ node: Int) -> String? {
    switch values {
    case .numbers(let values): values[node].flatMap { $0.isFinite ? "\($0)" : nil }
    case .integers(let values): values[node].map(String.init)
    case .texts(let values): values[node]
    case .flags(let values): values[node] ? "true" : "false"
    }
  }
}
