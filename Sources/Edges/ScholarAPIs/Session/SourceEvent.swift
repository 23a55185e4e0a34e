/// Something that happened between this program and a source, for progress and logs.
public enum SourceEvent: Hashable, Sendable {
  /// So many requests will be sent, if none is repeated or split.
  case expected(Int)
  /// A request left; its line holds no secret.
  case sent(String)
  /// An answer came, with so many bytes.
  case answered(status: Int, bytes: Int)
  /// A question was answered from the store.
  case replayed
  /// A question will be asked again.
  case repeating(reason: String, after: Duration)
  /// The source refuses the key; the run goes on without it, at the pace granted to everybody.
  case keyRefused(source: String)
  /// A question was put off to the next run.
  case deferred(reason: String)
  /// Fields of so many values could not be read and were taken as unknown, by field name.
  case oddFields([String: Int])
}
