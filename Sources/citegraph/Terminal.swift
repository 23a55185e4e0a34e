import Foundation

/// What the user sees: results on standard output, everything else on standard error.
enum Terminal {
  /// Whether standard error is a terminal.
  static let isInteractive = isatty(STDERR_FILENO) == 1

  /// Whether results may be styled.
  static let isStyled =
    isatty(STDOUT_FILENO) == 1 && ProcessInfo.processInfo.environment["NO_COLOR"] == nil

  /// Writes a line to standard error.
  static func complain(_ message: String) {
    FileHandle.standardError.write(Data((message + "\n").utf8))
  }

  /// Emphasizes a heading where the terminal can.
  static func bold(_ text: String) -> String { isStyled ? "\u{1B}[1m\(text)\u{1B}[0m" : text }

  /// A number of bytes in the unit that suits it.
  static func size(_ bytes: Int) -> String {
    switch bytes {
    case ..<1_000: "\(bytes) bytes"
    case ..<1_000_000: "\((bytes + 500) / 1_000) kB"
    default: String(format: "%.1f MB", Double(bytes) / 1e6)
    }
  }

  /// Makes text from the network safe to print: no control characters, no direction overrides.
  static func safe(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D: result.append(" ")
      case ..<0x20, 0x7F...0x9F, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF:
        result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// Makes text safe and cuts it to `width` columns, with an ellipsis where it was cut.
  static func cut(_ text: String, to width: Int) -> String {
    let text = safe(text)
    var columns = 0
    var end = text.startIndex
    while end < text.endIndex {
      let wide = text[end].unicodeScalars.first.map { isWide($0) ? 2 : 1 } ?? 0
      if columns + wide > width {
        var kept = text[..<end]
        while kept.last?.isWhitespace == true || columns >= width, !kept.isEmpty {
          columns -= kept.last?.unicodeScalars.first.map { isWide($0) ? 2 : 1 } ?? 0
          kept.removeLast()
        }
        return kept + "…"
      }
      columns += wide
      end = text.index(after: end)
    }
    return text
  }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
