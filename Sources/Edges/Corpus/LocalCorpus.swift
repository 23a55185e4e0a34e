public import Bibliography
import GRDB

/// A corpus folder as a source: answers without a network.
///
/// The folder is brought into the database once; from then on the database answers, until the
/// content of the folder changes. A corpus states no counts, so its lists are taken as they are: a
/// paper without rows has an ``ListState/empty`` list, which only says that none is known.
public struct LocalCorpus: BibliographicSource {
  /// The folder as the pipeline file names it.
  public let name: String
  /// A corpus answers from its own database.
  public var isLocal: Bool { true }
  /// What the folder says about itself.
  public let manifest: CorpusManifest
  /// The SHA-256 of its content, in hex.
  public let digest: String
  let store: CorpusStore
  let corpus: Int64
  let titles = CorpusTitles()

  /// Opens a folder, importing it when its content is new.
  ///
  /// A folder that is incomplete or contradicts itself is refused with file and line; nothing of it
  /// is imported.
  public init(folder path: String, name: String, store: CorpusStore) throws {
    let folder = try CorpusFolder(path: path)
    self.name = name
    self.store = store
    manifest = folder.manifest
    digest = folder.digest
    corpus = try store.importCorpus(folder, label: name)
  }

  /// Looks up records by identifier; of several with one DOI, arXiv id or corpus number the first
  /// of the file answers.
  public func records(for ids: [ExternalID]) async throws -> [SourceAnswer<PaperRecord>] {
    try store.read { database in
      try ids.map { id in
        guard let (column, value) = Self.key(of: id) else { return .notFound }
        let statement = try database.cachedStatement(
          sql: """
            SELECT \(RecordRow.columns) FROM corpus_record r
            WHERE r.\(column) = ? AND r.corpus = ? ORDER BY r.id LIMIT 1
            """
        )
        let row = try Row.fetchOne(statement, arguments: [value, corpus])
        return try row.map { .found(try RecordRow.record($0)) } ?? .notFound
      }
    }
  }

  private static func key(of id: ExternalID) -> (column: String, value: DatabaseValue)? {
    switch id {
    case .paper(let key): ("key", key.value.databaseValue)
    case .corpus(let number): ("corpus_id", number.databaseValue)
    case .arxiv(let number): ("arxiv", number.databaseValue)
    case .doi(let doi):
      // arXiv gives every preprint a DOI made of its id.
      if doi.hasPrefix("10.48550/arxiv.") {
        ("arxiv", doi.dropFirst("10.48550/arxiv.".count).description.databaseValue)
      } else {
        ("doi", doi.databaseValue)
      }
    case .acl, .pubmed, .pubmedCentral: nil
    }
  }
}

/// The columns of a record of a corpus and the value they make.
enum RecordRow {
  static let columns =
    "r.id, r.key, r.corpus_id, r.doi, r.arxiv, r.title, r.year, r.venue, r.authors"

  static func record(_ row: Row) throws -> PaperRecord {
    PaperRecord(
      id: PaperID(row[1]),
      corpusID: row[2],
      doi: row[3],
      arxiv: row[4],
      title: row[5],
      year: row[6],
      venue: row[7],
      authors: try JSONText.decodeNames(row[8])
    )
  }
}
