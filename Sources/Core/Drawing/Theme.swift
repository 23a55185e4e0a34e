/// The colors of a picture, for light and dark pages.
///
/// The first eight topic colors are those of Okabe and Ito, whose yellow and black are replaced by
/// violet and brown; further topics repeat the hues lighter and darker. Topics are also told apart by
/// their place and name, never by color alone.
///
/// > M. Okabe, K. Ito. "Color universal design." 2008. https://jfly.uni-koeln.de/color/
public struct Theme: Sendable, Equatable {
  /// What is drawn on.
  public let background: Color
  /// Text and rings.
  public let ink: Color
  /// Secondary text, axes, ties.
  public let faint: Color
  /// Colors of topics in order of size.
  public let topics: [Color]
  /// Color of what has no topic, or no value.
  public let none: Color
  /// A scale from low to high, even in lightness.
  public let scale: [Color]

  private static let hues: [Color] = [
    Color(0x0072B2), Color(0xD55E00), Color(0x009E73), Color(0xCC79A7),
    Color(0xE69F00), Color(0x56B4E9), Color(0x7A4FA3), Color(0x8C6D31),
  ]

  /// For white pages.
  public static let light = Theme(
    background: Color(0xFFFFFF),
    ink: Color(0x1B1F24),
    faint: Color(0x6B7280),
    topics: hues + hues.map { $0.mixed(with: Color(0x000000), 0.42) }
      + hues.map { $0.mixed(with: Color(0xFFFFFF), 0.45) },
    none: Color(0xA3A8B0),
    scale: [Color(0x440154), Color(0x3B528B), Color(0x21918C), Color(0x5EC962), Color(0xD8C61B)]
  )
  /// For dark pages.
  public static let dark = Theme(
    background: Color(0x14171C),
    ink: Color(0xF2F4F7),
    faint: Color(0x9AA3AF),
    topics: hues.map { $0.mixed(with: Color(0xFFFFFF), 0.18) }
      + hues.map { $0.mixed(with: Color(0xFFFFFF), 0.55) }
      + hues.map { $0.mixed(with: Color(0x808890), 0.45) },
    none: Color(0x6B7280),
    scale: [Color(0x7B4DA8), Color(0x5B7BC0), Color(0x35B0A9), Color(0x7FDB83), Color(0xFDE725)]
  )

  /// The color of a topic; colors repeat after the twenty-fourth.
  public func color(ofTopic topic: Int?) -> Color {
    guard let topic, topic >= 0 else { return none }
    return topics[topic % topics.count]
  }

  /// The color of a value between 0 and 1 on the scale.
  public func color(ofShare share: Double?) -> Color {
    guard let share else { return none }
    let place = min(max(share, 0), 1) * Double(scale.count - 1)
    let step = min(Int(place), scale.count - 2)
    return scale[step].mixed(with: scale[step + 1], place - Double(step))
  }

  /// A color made readable as text on the background.
  func text(_ color: Color) -> Color { color.mixed(with: ink, 0.4) }
}
