public import Bibliography

/// An answer of a source as it came, with what is needed to give it again.
public struct RecordedAnswer: Hashable, Sendable {
  /// The source that answered.
  public var source: String
  /// The question: equal for equal questions, whatever requests carried them; holds no secret.
  public var request: String
  /// The kind of the question, which decides how long the answer stays good.
  public var kind: QuestionKind
  /// 200, or 404 for a considered "no such paper".
  public var status: Int
  /// When it was answered, in seconds since 1970.
  public var time: Int64
  /// The body; of a batch, the part that answers this question.
  public var body: [UInt8]
  /// The records parsed from the body, in its order; kept with it, and empty where it is read back.
  public var rows: [CitationRow]

  /// Makes an answer.
  public init(
    source: String,
    request: String,
    kind: QuestionKind,
    status: Int,
    time: Int64,
    body: [UInt8],
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

/// What a question asks for.
public enum QuestionKind: String, Hashable, Sendable, CaseIterable {
  /// One record.
  case record
  /// References or citations of a record, whole or one page.
  case list
  /// Records with a title like this.
  case match
  /// Recommendations.
  case recommendation
}
