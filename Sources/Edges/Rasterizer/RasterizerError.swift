/// A picture that could not be turned into pixels.
public enum RasterizerError: Error, Sendable, Equatable, CustomStringConvertible {
  /// librsvg or cairo refused, with its message.
  case refused(String)
  /// More pixels were asked for than fit in memory sensibly.
  case tooLarge(width: Int)

  /// What failed, why, and what to do.
  public var description: String {
    switch self {
    case .refused(let message): "the SVG could not be drawn: \(message)"
    case .tooLarge(let width):
      "a picture \(width) pixels wide is too large; ask for 1 to \(rasterLimit)"
    }
  }
}
