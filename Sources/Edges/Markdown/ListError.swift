/// Why a list cannot be read; names file and line.
public struct ListError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The list as the user named it.
  public var file: String
  /// The line, where one is to blame.
  public var line: Int?
  /// What is wrong and what to do.
  public var reason: String

  /// Makes an error.
  public init(file: String, line: Int? = nil, reason: String) {
    self.file = file
    self.line = line
    self.reason = reason
  }

  /// `list.md:12: what is wrong`.
  public var description: String { "\(file)\(line.map { ":\($0)" } ?? ""): \(reason)" }
}
