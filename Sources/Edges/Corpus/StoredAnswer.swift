public import Bibliography
public import Foundation

/// An answer of a network source as it came, kept so that no question is asked twice, and what was
/// parsed from it.
public struct StoredAnswer: Hashable, Sendable {
  /// The source that answered.
  public var source: String
  /// The question, as a key that is equal for equal questions and holds no secret.
  public var request: String
  /// The kind of the question; answers of different kinds age differently.
  public var kind: String
  /// The HTTP status.
  public var status: Int
  /// When it was answered, in seconds since 1970.
  public var time: Int64
  /// The decoded body.
  public var body: Data
  /// The records that the body holds, in its order; saved with the body, not read back with it.
  public var rows: [CitationRow]

  /// Makes an answer.
  public init(
    source: String,
    request: String,
    kind: String,
    status: Int,
    time: Int64,
    body: Data,
    rows: [CitationRow] = []
  ) {
    self.source = source
    self.request = request
    self.kind = kind
    self.status = status
    self.time = time
    self.body = body
    self.rows = rows
  }
}
