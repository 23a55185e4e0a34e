package import HTTP

/// A question and the request that carries it.
package struct Question: Sendable {
  package var kind: QuestionKind
  package var request: HTTPRequest

  package init(_ kind: QuestionKind, _ request: HTTPRequest) {
    self.kind = kind
    self.request = request
  }

  /// The key under which the answer is kept: the request without origin.
  package var key: String {
    let line = "\(request.method.rawValue) \(request.target)"
    return request.body.isEmpty ? line : line + " " + String(decoding: request.body, as: UTF8.self)
  }
}
