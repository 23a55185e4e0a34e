package import HTTP

/// What a response means, judged by status and shape together.
package enum Verdict<Value: Sendable>: Sendable {
  /// An answer.
  case answer(Value)
  /// The application's own "no such paper".
  case notFound
  /// A failure that may pass; `isHeavy` when asking for less may help.
  case again(String, RetryBudget.Reason = .failed, isHeavy: Bool = false)
  /// This question will not be answered as it stands; smaller ones may be.
  case split(String)
  /// The source refuses this client.
  case refused(String)
  /// The request was wrong.
  case rejected(String)
}

/// What came of a question after all attempts.
package enum Reply<Value: Sendable>: Sendable {
  case answer(Value, HTTPResponse)
  case notFound
  case split(String)
  case deferred(String)
}
