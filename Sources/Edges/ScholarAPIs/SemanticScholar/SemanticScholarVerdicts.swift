package import HTTP

/// What the responses of Semantic Scholar mean (status and shape together).
package enum SemanticScholarVerdicts {
  /// Judges a response; `read` turns a sound document into an answer, or returns `nil` when its
  /// shape is not the one asked for.
  package static func judge<Value>(
    _ response: HTTPResponse,
    read: (JSONValue) -> Value?
  ) -> Verdict<Value> {
    let document = try? JSONReader.read(response.body)
    let error = document?["error"]?.text
    switch response.status {
    case 200:
      guard let document else { return .again("the answer is not JSON") }
      if let error { return .again("the answer is an error: \(shown(error))", isHeavy: true) }
      guard let value = read(document) else { return .again("the answer has an unknown shape") }
      return .answer(value)
    case 400:
      guard let error else { return .again("status 400 without a reason") }
      let isOurs =
        error.hasPrefix("Unrecognized or unsupported fields")
        || error.hasPrefix("Unacceptable query params")
      return isOurs ? .rejected(shown(error)) : .split(shown(error))
    case 401, 403:
      let message = document?["message"]?.text ?? error ?? "status \(response.status)"
      return message.hasPrefix("Missing Authentication Token")
        ? .rejected("no such address") : .refused(shown(message))
    case 404:
      return error.map(isAbsence) == true ? .notFound : .again("status 404 from a stranger")
    case 429: return .again("it asks for fewer requests (status 429)", .throttled)
    case 500, 504: return .again("status \(response.status)", isHeavy: true)
    default: return .again("status \(response.status)")
    }
  }

  /// Whether a 400 means that not one identifier of a batch is known, or one is malformed.
  package static func isIdentifierComplaint(_ reason: String) -> Bool {
    reason.hasPrefix("No valid paper ids")
  }

  /// Whether a 400 means that the window of a list has ended.
  package static func isWindow(_ reason: String) -> Bool { reason.hasPrefix("offset + limit") }

  private static func isAbsence(_ error: String) -> Bool {
    error.hasSuffix("not found")
      && (error.hasPrefix("Paper with id") || error.hasPrefix("Title match")
        || error.hasPrefix("Input papers"))
  }

  /// A text from the network for a message: short and without controls.
  private static func shown(_ text: String) -> String {
    let scalars = text.unicodeScalars.prefix(160).map { scalar in
      scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) ? " " : String(scalar)
    }
    return scalars.joined()
  }
}
