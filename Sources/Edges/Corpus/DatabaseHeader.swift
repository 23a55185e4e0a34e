import Foundation

/// The first hundred bytes of a SQLite file, which tell whose it is before SQLite touches it.
enum DatabaseHeader {
  /// `cite` in ASCII; marks a database as ours (`PRAGMA application_id`).
  static let applicationID: UInt32 = 0x6369_7465

  /// Whether the file is still to be filled; throws when it belongs to somebody else.
  ///
  /// An absent or empty file is ours to fill. The application id is written before anything else,
  /// so a database without it was never ours.
  static func isNew(_ path: String) throws -> Bool {
    guard FileManager.default.fileExists(atPath: path) else { return true }
    guard let file = FileHandle(forReadingAtPath: path) else {
      throw CorpusError.unusable(path: path, reason: "it cannot be opened")
    }
    defer { try? file.close() }
    let header = Array(try file.read(upToCount: 100) ?? Data())
    if header.isEmpty { return true }
    guard header.count == 100, header.starts(with: Array("SQLite format 3\0".utf8)) else {
      throw CorpusError.notADatabase(path: path)
    }
    let id = header[68..<72].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    guard id == applicationID else { throw CorpusError.foreignDatabase(path: path) }
    return false
  }
}
