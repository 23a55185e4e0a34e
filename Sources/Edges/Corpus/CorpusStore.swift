import GRDB

/// The database of a pipeline: everything fetched and derived, in one SQLite file.
///
/// Each stage saves what it derived in one transaction and replaces what it had saved before; a
/// later stage reads it as plain values. Write-ahead log and `synchronous=FULL`: what a call has
/// saved survives a killed process and a power cut. Rows derived from a local corpus carry no times,
/// so two runs on the same input give the same bytes once the database is closed.
///
/// One connection, used by one thread at a time; the calls block.
public final class CorpusStore: Sendable {
  /// The name of the file in an output folder.
  public static let fileName = "corpus.sqlite"

  /// Where the file is.
  public let path: String
  private let queue: DatabaseQueue

  /// Opens the database, creating or migrating it.
  ///
  /// A file of another program, a damaged one or one from a newer version is refused and left as
  /// it is.
  public init(path: String) throws {
    self.path = path
    let isNew = try DatabaseHeader.isNew(path)
    do {
      var configuration = Configuration()
      configuration.label = Self.fileName
      configuration.busyMode = .timeout(5)
      queue = try DatabaseQueue(path: path, configuration: configuration)
      let migrator = Self.migrator
      if try !isNew && queue.read({ try migrator.hasBeenSuperseded($0) }) {
        throw CorpusError.newerSchema(path: path)
      }
      try queue.writeWithoutTransaction { database in
        if isNew {
          try database.execute(sql: "PRAGMA application_id = \(DatabaseHeader.applicationID)")
        }
        try database.execute(sql: "PRAGMA journal_mode = WAL")
        try database.execute(sql: "PRAGMA synchronous = FULL")
        // 64 MiB, so that an import of a large corpus does not read its own pages again.
        try database.execute(sql: "PRAGMA cache_size = -65536")
      }
      try migrator.migrate(queue)
    } catch let error as DatabaseError {
      throw CorpusError(error, path: path)
    }
  }

  /// Moves everything into the one file and closes it.
  public func close() throws {
    do {
      try queue.writeWithoutTransaction { database in
        try database.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
      }
      try queue.close()
    } catch let error as DatabaseError {
      throw CorpusError(error, path: path)
    }
  }

  func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
    do {
      return try queue.read(body)
    } catch let error as DatabaseError {
      throw CorpusError(error, path: path)
    } catch is DecodingError {
      throw CorpusError.damaged(path: path, reason: "a value is not what this version writes")
    }
  }

  /// Runs `body` in one transaction.
  func write<Value>(_ body: (Database) throws -> Value) throws -> Value {
    do {
      return try queue.write(body)
    } catch let error as DatabaseError {
      throw CorpusError(error, path: path)
    }
  }
}
