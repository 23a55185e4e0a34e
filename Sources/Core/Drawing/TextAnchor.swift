/// Where a line of text stands relative to its point.
public enum TextAnchor: String, Sendable {
  /// The text begins at the point.
  case start
  /// The point is the middle of the text.
  case middle
  /// The text ends at the point.
  case end
}
