import GRDB

/// Why the database or a corpus folder cannot be used; the sentence says what to do next.
public enum CorpusError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The file is no SQLite database.
  case notADatabase(path: String)
  /// The file is the database of another program.
  case foreignDatabase(path: String)
  /// The database was written by a newer version.
  case newerSchema(path: String)
  /// The database contradicts itself.
  case damaged(path: String, reason: String)
  /// The database cannot be opened, read or written.
  case unusable(path: String, reason: String)
  /// A file of a corpus folder is not as it should be.
  case badCorpus(file: String, line: Int?, reason: String)

  /// The sentence shown to the user.
  public var description: String {
    switch self {
    case .notADatabase(let path):
      "\(path) is not a SQLite database and was left as it is; move it away or choose another "
        + "folder with --output"
    case .foreignDatabase(let path):
      "\(path) is the database of another program and was left as it is; choose another folder "
        + "with --output"
    case .newerSchema(let path):
      "\(path) was written by a newer version of citegraph; use that version or choose another "
        + "folder with --output"
    case .damaged(let path, let reason):
      "\(path) is damaged (\(reason)); move it away and run again"
    case .unusable(let path, let reason):
      "cannot use \(path): \(reason)"
    case .badCorpus(let file, let line, let reason):
      "\(file)\(line.map { ":\($0)" } ?? ""): \(reason)"
    }
  }

  init(_ error: DatabaseError, path: String) {
    let reason = error.message ?? error.resultCode.description
    switch error.resultCode {
    case .SQLITE_NOTADB: self = .notADatabase(path: path)
    case .SQLITE_CORRUPT: self = .damaged(path: path, reason: reason)
    default: self = .unusable(path: path, reason: reason)
    }
  }
}
