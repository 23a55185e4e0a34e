import Foundation
import ScholarAPIs
import Synchronization

/// Counts what passes between the program and its sources, and tells of waits.
final class SourceEvents: Sendable {
  /// What was counted.
  struct Counts: Sendable {
    var requests = 0
    var expected = 0
    var bytes = 0
    var replayed = 0
    var repeated = 0
    var oddFields: [String: Int] = [:]

    /// How many of the requests announced so far are still to be sent.
    var remaining: Int { max(0, expected + repeated - requests) }
  }
  private let counts = Mutex(Counts())
  private let tell: @Sendable (String) -> Void
  private let show: @Sendable (Counts) -> Void

  /// `tell` is called with a line for a person whenever a source makes the run wait, `show` with
  /// the counts after each answer.
  init(
    tell: @escaping @Sendable (String) -> Void = { _ in },
    show: @escaping @Sendable (Counts) -> Void = { _ in }
  ) {
    self.tell = tell
    self.show = show
  }

  /// What was counted so far.
  var total: Counts { counts.withLock(\.self) }

  func note(_ event: SourceEvent) {
    counts.withLock { counts in
      switch event {
      case .expected(let requests): counts.expected += requests
      case .sent: counts.requests += 1
      case .answered(_, let bytes): counts.bytes += bytes
      case .replayed: counts.replayed += 1
      case .repeating: counts.repeated += 1
      case .keyRefused, .deferred: break
      case .oddFields(let fields): counts.oddFields.merge(fields, uniquingKeysWith: +)
      }
    }
    if case .answered = event { show(total) }
    if case .keyRefused(let source) = event {
      tell(
        "\(source) refuses the key, which may be wrong or no longer valid; going on slowly without it"
      )
    }
    if case .repeating(let reason, let wait) = event, wait >= .seconds(5) {
      tell("waiting \(wait.components.seconds) s: \(Terminal.safe(reason))")
    }
  }
}
