/// How many requests a run needs at least, and how long they take at the allowed pace.
public struct RequestPlan: Hashable, Sendable {
  /// What is left to ask.
  public struct Need: Hashable, Sendable {
    /// Identifiers to look up in Semantic Scholar.
    public var identifiers = 0
    /// Entries without identifier, each for one title match in Semantic Scholar.
    public var titles = 0
    /// Papers whose references or citations are asked for, each direction counted.
    public var lists = 0
    /// The rows of those lists together, as stated by the records.
    public var rows = 0
    /// The batches into which those lists fall, where they are not asked for all at once.
    public var batches = 0
    /// The lengths of the lists that are too long for a batch.
    public var longLists: [Int] = []
    /// Questions for recommendations.
    public var recommendations = 0
    /// Identifiers to look up in arXiv.
    public var arxivIdentifiers = 0
    /// Titles to look up in arXiv.
    public var arxivTitles = 0

    /// Nothing.
    public init() {}
  }

  /// Requests to one endpoint.
  public struct Line: Hashable, Sendable {
    /// The name of the source.
    public var source: String
    /// The path of the endpoint.
    public var endpoint: String
    /// How many requests.
    public var requests: Int
    /// About how many bytes the answers have, unpacked, going by answers on record.
    public var bytes: Int
  }

  private static let recordBytes = 1_000
  private static let rowBytes = 600
  private static let arxivEntryBytes = 2_400

  /// The requests by endpoint, endpoints without any left out.
  public let lines: [Line]

  /// Plans for a need.
  public init(for need: Need) {
    let s2 = SemanticScholarSource.name
    let nested = max(
      need.batches,
      Self.parts(need.lists, SemanticScholarRequests.batchLimit),
      Self.parts(need.rows, SemanticScholarRequests.nestedRows)
    )
    let pages = need.longLists.reduce(0) { sum, rows in
      sum + Self.parts(min(rows, SemanticScholarRequests.window - 1), 1_000)
    }
    let pageRows = need.longLists.reduce(0) {
      $0 + min($1, SemanticScholarRequests.window - 1)
    }
    let records = need.identifiers + need.lists
    let all: [(String, String, Int, bytes: Int)] = [
      (
        s2, "/graph/v1/paper/batch",
        Self.parts(need.identifiers, SemanticScholarRequests.batchLimit) + nested,
        records * Self.recordBytes + need.rows * Self.rowBytes
      ),
      (s2, "/graph/v1/paper/search/match", need.titles, need.titles * Self.recordBytes),
      (s2, "/graph/v1/paper/{id}/references, /citations", pages, pageRows * Self.rowBytes),
      (
        s2, "/recommendations/v1/papers/", need.recommendations,
        need.recommendations * 100 * Self.recordBytes
      ),
      (
        ArxivSource.name, "/api/query",
        Self.parts(need.arxivIdentifiers, ArxivRequests.blockLimit) + need.arxivTitles,
        (need.arxivIdentifiers + need.arxivTitles) * Self.arxivEntryBytes
      ),
    ]
    lines = all.filter { $0.2 > 0 }
      .map { Line(source: $0.0, endpoint: $0.1, requests: $0.2, bytes: $0.bytes) }
  }

  /// All requests.
  public var requests: Int { lines.reduce(0) { $0 + $1.requests } }

  /// About how many bytes all answers have.
  public var bytes: Int { lines.reduce(0) { $0 + $1.bytes } }

  /// All requests to a source.
  public func requests(to source: String) -> Int {
    lines.reduce(0) { $0 + ($1.source == source ? $1.requests : 0) }
  }

  /// The time that the pace alone demands; both sources are asked at the same time.
  public func shortestTime(hasKey: Bool) -> Duration {
    max(
      SemanticScholarSource.interval(hasKey: hasKey) * requests(to: SemanticScholarSource.name),
      ArxivSource.interval * requests(to: ArxivSource.name)
    )
  }

  private static func parts(_ count: Int, _ size: Int) -> Int { (count + size - 1) / size }
}
