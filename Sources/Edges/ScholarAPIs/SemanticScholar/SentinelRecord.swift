import Synchronization

/// A record that the source is known to have.
///
/// A batch of which not one identifier is known is answered like a malformed one. With the sentinel
/// among them, unknown identifiers come back as null, and only malformed ones still fail.
final class SentinelRecord: Sendable {
  private let key = Mutex("204e3073870fae3d05bcbc2f6a8e263d9b72e776")

  var current: String { key.withLock(\.self) }

  func learn(_ known: String) { key.withLock { $0 = known } }
}
