package import Bibliography

/// The part of a response that answers one question, on its way to the store.
package struct PartialAnswer: Sendable {
  package var key: String
  package var kind: QuestionKind
  package var status: Int
  package var body: [UInt8]
  package var rows: [CitationRow]

  /// An answer and the records that it holds.
  package init(_ key: String, _ kind: QuestionKind, _ body: [UInt8], rows: [CitationRow]) {
    self.key = key
    self.kind = kind
    self.status = 200
    self.body = body
    self.rows = rows
  }

  /// The source's word that it has no such paper.
  package init(absent key: String, _ kind: QuestionKind) {
    self.key = key
    self.kind = kind
    status = 404
    body = []
    rows = []
  }
}
