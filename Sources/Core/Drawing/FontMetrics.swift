/// How wide text runs in DejaVu Sans, the font every picture asks for first.
///
/// Pictures also state the width of each text, so a viewer with another font fits it to the same
/// box.
public struct FontMetrics: Sendable {
  /// Widths of the regular face.
  public static let regular = FontMetrics(table: regularWidths)
  /// Widths of the bold face.
  public static let bold = FontMetrics(table: boldWidths)

  /// The families asked for, in this order.
  public static let families = "DejaVu Sans, Verdana, sans-serif"
  /// How far glyphs reach above the baseline, in ems.
  public static let ascent = 0.76
  /// How far glyphs reach below the baseline, in ems.
  public static let descent = 0.24

  private static let unitsPerEm = 2048.0
  private var blocks: [(start: UInt32, widths: [UInt16])] = []

  private init(table: String) {
    for word in table.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      if word.hasSuffix(":") {
        blocks.append((UInt32(word.dropLast(), radix: 16) ?? 0, []))
        continue
      }
      let parts = word.split(separator: "*")
      guard let first = parts.first, let width = UInt16(first), !blocks.isEmpty else { continue }
      let count = parts.count > 1 ? Int(parts[1]) ?? 1 : 1
      blocks[blocks.count - 1].widths += [UInt16](repeating: width, count: count)
    }
  }

  /// The width of a line of text at a font size, in the unit of the size.
  public func width(of text: String, size: Double) -> Double {
    text.unicodeScalars.reduce(0) { $0 + units(of: $1) } * size / Self.unitsPerEm
  }

  /// The advance of a code point; what the table lacks counts as a wide glyph of a fallback font.
  private func units(of scalar: Unicode.Scalar) -> Double {
    for block in blocks where scalar.value >= block.start {
      let index = Int(scalar.value - block.start)
      if index < block.widths.count, block.widths[index] > 0 { return Double(block.widths[index]) }
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0x1F000...0x3FFFF:
      return Self.unitsPerEm
    default:
      return Self.unitsPerEm * 0.8
    }
  }
}
