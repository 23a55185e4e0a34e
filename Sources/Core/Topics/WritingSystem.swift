/// The script of a title or phrase, as far as labels must not mix it with others.
///
/// A topic whose titles are in one script is named in that script; the word of another that happens
/// to stand in several of its titles would not be read as its heading.
enum WritingSystem: Hashable, CaseIterable, Sendable {
  /// Latin letters, with or without marks.
  case latin
  /// Greek letters.
  case greek
  /// Cyrillic letters.
  case cyrillic
  /// Hebrew letters.
  case hebrew
  /// Arabic letters, of any language that uses them.
  case arabic
  /// Hangul syllables.
  case hangul
  /// Han characters and kana: written without blanks.
  case unspaced
  /// Any other script.
  case other

  /// The script of most letters; nil where there are none.
  ///
  /// A title in Chinese or Japanese often holds more Latin letters than characters of its own, each
  /// of which says as much as three of them.
  init?(of text: some StringProtocol) {
    var counts = [Int](repeating: 0, count: Self.allCases.count)
    for scalar in text.unicodeScalars {
      guard let script = Self(of: scalar) else { continue }
      counts[Self.allCases.firstIndex(of: script) ?? 0] += script == .unspaced ? 3 : 1
    }
    guard let most = counts.max(), most > 0 else { return nil }
    self = Self.allCases[counts.firstIndex(of: most) ?? 0]
  }

  private init?(of scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x1E00...0x1EFF:
      self = .latin
    case 0..<0x250: return nil
    case 0x370...0x3FF, 0x1F00...0x1FFF: self = .greek
    case 0x400...0x52F: self = .cyrillic
    case 0x590...0x5FF: self = .hebrew
    case 0x600...0x6FF, 0x750...0x77F, 0x8A0...0x8FF, 0xFB50...0xFDFF, 0xFE70...0xFEFF:
      self = .arabic
    case 0x1100...0x11FF, 0x3130...0x318F, 0xAC00...0xD7AF: self = .hangul
    case 0x3041...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
      self = .unspaced
    default:
      guard scalar.properties.isAlphabetic else { return nil }
      self = .other
    }
  }
}
