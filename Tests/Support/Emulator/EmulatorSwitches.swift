/// What the two APIs are known, or disputed, to do differently from time to time.
public struct EmulatorSwitches: Sendable {
  /// Whether `/references` carries `citingPaperInfo`.
  public var hasCitingPaperInfo = true
  /// Whether a search without hits still has a `data` key.
  public var emptySearchHasData = false
  /// Whether `openAccessPdf` has licence and disclaimer.
  public var hasDisclaimer = true
  /// Whether a batch of which nothing is known is answered by nulls instead of 400.
  public var unknownBatchIsNulls = false
  /// The body of a title match without a match: `nil` for a 404.
  public var matchMiss: String?
  /// Whether the last page says `next: null`.
  public var lastPageHasNullNext = false
  /// Papers whose references the publisher withholds.
  public var withheld: Set<String> = []
  /// Keys that were merged into others: the answer carries the latter.
  public var merged: [String: String] = [:]
  /// Identifiers that make a whole batch fail with 500.
  public var poison: Set<String> = []
  /// Identifiers that the server calls malformed.
  public var malformed: Set<String> = []
  /// Nested rows that a batch may hold in sum.
  public var nestedLimit = 9_999
  /// The window of references and citations.
  public var window = 10_000
  /// Whether arXiv speaks the dialect used until 2025.
  public var legacyFeed = false
  /// The status of an arXiv error feed.
  public var errorFeedStatus = 400
  /// Requests that come closer than this are answered with 429 and counted.
  public var smallestGap: Duration?
  /// The `Retry-After` of such a 429.
  public var retryAfter: String?

  /// The defaults: what was seen last.
  public init() {}
}
