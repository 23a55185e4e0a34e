/// The words around a picture.
public struct Captions: Sendable, Equatable {
  /// What it is.
  public var title: String
  /// What it shows, as of when.
  public var subtitle: String
  /// Where the data come from.
  public var source: String

  /// The words around a picture.
  public init(title: String, subtitle: String, source: String) {
    self.title = title
    self.subtitle = subtitle
    self.source = source
  }
}
