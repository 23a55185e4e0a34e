/// A color in sRGB.
public struct Color: Sendable, Equatable {
  /// Red, green and blue, 0 to 255.
  public let red: Int, green: Int, blue: Int

  /// A color by its six hex digits as one number.
  public init(_ hex: UInt32) {
    red = Int(hex >> 16 & 255)
    green = Int(hex >> 8 & 255)
    blue = Int(hex & 255)
  }

  private init(red: Double, green: Double, blue: Double) {
    self.red = Int(red.rounded())
    self.green = Int(green.rounded())
    self.blue = Int(blue.rounded())
  }

  /// `#rrggbb`.
  public var hex: String {
    let digits = String(red << 16 | green << 8 | blue, radix: 16)
    return "#" + String(repeating: "0", count: 6 - digits.count) + digits
  }

  /// The color a share of the way to another.
  public func mixed(with other: Color, _ share: Double) -> Color {
    Color(
      red: Double(red) + share * Double(other.red - red),
      green: Double(green) + share * Double(other.green - green),
      blue: Double(blue) + share * Double(other.blue - blue)
    )
  }
}
