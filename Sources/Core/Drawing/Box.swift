/// A rectangle on the page, in pixels, y downward.
public struct Box: Sendable, Equatable {
  /// Left edge.
  public var x: Double
  /// Top edge.
  public var y: Double
  /// Extent to the right.
  public var width: Double
  /// Extent downward.
  public var height: Double

  /// A rectangle by its corner and extent.
  public init(x: Double, y: Double, width: Double, height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  /// The rectangle around a disc.
  init(disc radius: Double, x: Double, y: Double) {
    self.init(x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius)
  }

  /// Right edge.
  public var right: Double { x + width }
  /// Bottom edge.
  public var bottom: Double { y + height }

  /// Whether the insides of two rectangles meet.
  public func overlaps(_ other: Box) -> Bool {
    x < other.right && other.x < right && y < other.bottom && other.y < bottom
  }

  /// Whether `other` lies inside.
  public func contains(_ other: Box) -> Bool {
    x <= other.x && y <= other.y && other.right <= right && other.bottom <= bottom
  }

  /// The rectangle with its edges moved outward.
  func grown(by margin: Double) -> Box {
    Box(x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin)
  }
}
