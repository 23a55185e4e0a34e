/// Which way citations are followed.
public enum CitationDirection: String, Hashable, Sendable, Codable, CaseIterable {
  /// The papers that a paper cites.
  case references
  /// The papers that cite a paper.
  case citations
}

/// Whether a source's list of references or citations can be taken as it stands.
public enum ListState: String, Hashable, Sendable, Codable, CaseIterable {
  /// The list as the source has it.
  case listed
  /// The source knows of none.
  case empty
  /// The publisher forbids showing them.
  case withheld
  /// The source's window ended before the list did.
  case capped
  /// The list is shorter than the source's own count.
  case partial
  /// The source does not know the paper.
  case unknown
}

/// One row of a list of references or citations.
public struct CitationRow: Hashable, Sendable {
  /// The record at the other end; a row without a key names a work that the source has not linked.
  public var record: PaperRecord?
  /// The title of an unlinked row.
  public var unlinkedTitle: String?
  /// Why it is cited (`background`, `methodology`, `result`), where the source says so.
  public var intents: [String]
  /// Whether the source calls the citation influential.
  public var isInfluential: Bool

  /// Makes a row for a linked record.
  public init(record: PaperRecord, intents: [String] = [], isInfluential: Bool = false) {
    self.record = record
    self.intents = intents
    self.isInfluential = isInfluential
  }

  /// Makes a row for a work that the source has not linked.
  public init(unlinkedTitle: String) {
    self.unlinkedTitle = unlinkedTitle
    intents = []
    isInfluential = false
  }
}

/// What a source answers about the references or the citations of one paper.
public struct CitationList: Hashable, Sendable {
  /// The rows in the source's order.
  public var rows: [CitationRow]
  /// Whether the rows are all there is.
  public var state: ListState
  /// How many the source states.
  public var stated: Int?

  /// Makes an answer.
  public init(rows: [CitationRow], state: ListState, stated: Int? = nil) {
    self.rows = rows
    self.state = state
    self.stated = stated
  }
}

/// What came of one question to a source.
public enum SourceAnswer<Value: Sendable>: Sendable {
  /// The source's answer.
  case found(Value)
  /// The source says that it has no such paper.
  case notFound
  /// The source could not be asked now; the reason is for a person to read. Never stored.
  case deferred(String)
}

extension SourceAnswer: Equatable where Value: Equatable {}

/// Somewhere that answers bibliographic questions: a local corpus, Semantic Scholar, arXiv.
///
/// Answers come in the order of the questions. A question that fails is answered with
/// ``SourceAnswer/deferred(_:)``; only a refusal that concerns the source as a whole throws.
public protocol BibliographicSource: Sendable {
  /// The name used in the pipeline file and in reports.
  var name: String { get }

  /// Whether a question costs neither a request nor time to speak of.
  var isLocal: Bool { get }

  /// Looks up records by identifier, all questions in as few requests as the source allows.
  func records(for ids: [ExternalID]) async throws -> [SourceAnswer<PaperRecord>]

  /// Records whose titles resemble the title of each entry, for our own rules to judge; an empty
  /// list means that nothing similar is known.
  func candidates(for entries: [ListEntry]) async throws -> [SourceAnswer<[PaperRecord]>]

  /// The references or citations of papers.
  func lists(
    of papers: [PaperID],
    _ direction: CitationDirection
  ) async throws -> [SourceAnswer<CitationList>]

  /// For each work, given by its records, how many papers are known that it cites or that cite it.
  func countsOfNeighbors(
    of works: [[PaperID]],
    _ direction: CitationDirection
  ) async throws -> [Int]

  /// Papers that the source itself recommends to readers of `papers`, best first.
  func recommendations(
    for papers: [PaperID],
    limit: Int
  ) async throws -> SourceAnswer<[PaperRecord]>
}

extension BibliographicSource {
  /// Most sources are asked over a network.
  public var isLocal: Bool { false }

  /// Most sources count by listing.
  public func countsOfNeighbors(
    of works: [[PaperID]],
    _ direction: CitationDirection
  ) async throws -> [Int] {
    var counts: [Int] = []
    for versions in works {
      var known: Set<PaperID> = []
      for case .found(let list) in try await lists(of: versions, direction) {
        known.formUnion(list.rows.compactMap { $0.record?.id })
      }
      counts.append(known.count)
    }
    return counts
  }
}
