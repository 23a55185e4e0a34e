/// One header line.
public struct HTTPHeader: Hashable, Sendable {
  /// The name; compared without regard to case.
  public var name: String
  /// The value without surrounding white space.
  public var value: String

  /// Makes a header line.
  public init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}
