internal import Foundation

/// Brings titles to the form in which they are compared.
///
/// Unicode NFKD (so that NFC, NFD, ligatures and full-width forms agree), case folded, combining
/// accents dropped, TeX and markup removed, Greek letters by name, `&` as *and*; apostrophes and
/// braces vanish, other punctuation separates words.
///
/// - Complexity: linear in the length of the title.
public enum TitleNormalizer {
  /// Normalises a title.
  public static func normalize(_ title: String) -> NormalizedTitle {
    var builder = TitleWords()
    for scalar in prepared(title) { builder.take(scalar) }
    return builder.finish()
  }

  /// The words of any text, such as a name or a venue.
  public static func words(_ text: String) -> [String] { normalize(text).words }

  private static func prepared(_ title: String) -> String.UnicodeScalarView {
    var text = title
    var isASCII = true
    var hasMarkup = false
    var hasTeX = false
    for byte in text.utf8 {
      isASCII = isASCII && byte < 0x80
      hasMarkup = hasMarkup || byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&")
      hasTeX = hasTeX || byte == UInt8(ascii: "\\")
    }
    if hasMarkup { text = MarkupText.plain(text) }
    if hasTeX { text = TeXText.plain(withoutDocuments(text)) }
    guard !isASCII || hasTeX || hasMarkup else { return text.unicodeScalars }
    text.unicodeScalars.removeAll { trademarks.contains($0) }
    return text.decomposedStringWithCompatibilityMapping.unicodeScalars
  }

  /// The text without the documents of TeX that some publishers print beside each formula.
  private static func withoutDocuments(_ text: String) -> String {
    guard let start = text.firstRange(of: "\\documentclass") else { return text }
    let rest = text[start.upperBound...]
    let end = rest.firstRange(of: "\\end{document}")?.upperBound ?? rest.endIndex
    return text[..<start.lowerBound] + withoutDocuments(String(rest[end...]))
  }

  private static let trademarks: Set<Unicode.Scalar> = ["™", "®", "©", "℠"]
}

/// Collects words scalar by scalar.
private struct TitleWords {
  /// The bytes of all words, one word behind the other.
  private var bytes: [UInt8] = []
  /// Where each word ends among the bytes.
  private var ends: [Int] = []
  private var nameCount = 0
  /// How many words stand before the last parenthesis, and whether nothing follows behind it.
  private var parenthesis = 0
  private var isClosed = false
  /// How many words stand before the last question mark.
  private var question = 0
  private var coined: UInt64 = 0
  private var capitals = 0
  private var innerCapital = false
  private var hasDigit = false
  private var isBehindSpace = true

  private var isInWord: Bool { bytes.count > ends.last ?? 0 }

  mutating func take(_ scalar: Unicode.Scalar) {
    if let byte = UInt8(exactly: scalar.value), byte < 0x80 {
      takeASCII(byte)
    } else {
      takeOther(scalar)
    }
    isBehindSpace = scalar == " "
  }

  private mutating func takeASCII(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): bytes.append(byte)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"):
      noteCapital()
      bytes.append(byte | 0x20)
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      hasDigit = true
      bytes.append(byte)
    case UInt8(ascii: "'"), UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "}"),
      UInt8(ascii: "$"), UInt8(ascii: "^"), UInt8(ascii: "_"):
      break
    case UInt8(ascii: "+"), UInt8(ascii: "#"):
      if isInWord { bytes.append(byte) }
    case UInt8(ascii: "&"):
      endWord()
      append("and")
      endWord()
    case UInt8(ascii: ":"): endName()
    case UInt8(ascii: "?"):
      endWord()
      question = ends.count
    case UInt8(ascii: "("):
      endWord()
      parenthesis = ends.count
      isClosed = false
    case UInt8(ascii: ")"):
      endWord()
      isClosed = true
    case UInt8(ascii: "-"):
      // A dash separates the name only with space before it, or as a long dash.
      if isBehindSpace { endName() } else { endWord() }
    default: endWord()
    }
  }

  private mutating func takeOther(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "’", "‘", "ʼ", "´", "\u{AD}", "\u{200B}"..."\u{200F}", "\u{202A}"..."\u{202E}",
      "\u{2060}"..."\u{2069}", "\u{FEFF}", "\u{FE0E}", "\u{FE0F}", "\u{300}"..."\u{36F}":
      return
    case "：", "—": return endName()
    case "–", "−": return isBehindSpace ? endName() : endWord()
    default: break
    }
    if let replacement = letters[scalar] { return append(replacement) }
    let properties = scalar.properties
    guard
      properties.isAlphabetic || properties.numericType != nil
        || properties.generalCategory == .nonspacingMark
        || properties.generalCategory == .spacingMark
    else { return endWord() }
    if properties.isUppercase { noteCapital() }
    let lower = properties.lowercaseMapping
    if lower.unicodeScalars.count == 1, let only = lower.unicodeScalars.first,
      let replacement = letters[only]
    {
      append(replacement)
    } else {
      append(lower)
    }
  }

  private mutating func noteCapital() {
    if isInWord { innerCapital = true }
    capitals += 1
  }

  private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func endWord() {
    guard isInWord else { return }
    isClosed = false
    if ends.count < 64, innerCapital || hasDigit && capitals > 0 {
      coined |= 1 << UInt64(ends.count)
    }
    ends.append(bytes.count)
    capitals = 0
    innerCapital = false
    hasDigit = false
  }

  private mutating func endName() {
    endWord()
    if nameCount == 0 { nameCount = ends.count }
  }

  mutating func finish() -> NormalizedTitle {
    endWord()
    // `A Title of Words (And More)` has a subtitle, too.
    if nameCount == 0, question >= 3, question < ends.count { nameCount = question }
    if nameCount == 0, parenthesis >= 3, isClosed { nameCount = parenthesis }
    var words: [String] = []
    words.reserveCapacity(ends.count)
    var start = 0
    for end in ends {
      words.append(String(decoding: bytes[start..<end], as: UTF8.self))
      start = end
    }
    return NormalizedTitle(
      words: words,
      compact: String(decoding: bytes, as: UTF8.self),
      nameCount: nameCount,
      coined: coined
    )
  }
}

/// Letters that decompose no further, and Greek ones by name as TeX writes them.
private let letters: [Unicode.Scalar: String] = [
  "ß": "ss", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i",
  "ħ": "h", "ŋ": "n", "ſ": "s",
  "α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "ε": "epsilon", "ζ": "zeta", "η": "eta",
  "θ": "theta", "ι": "iota", "κ": "kappa", "λ": "lambda", "μ": "mu", "ν": "nu", "ξ": "xi",
  "ο": "o", "π": "pi", "ρ": "rho", "σ": "sigma", "ς": "sigma", "τ": "tau", "υ": "upsilon",
  "φ": "phi", "ϕ": "phi", "χ": "chi", "ψ": "psi", "ω": "omega", "∞": "infinity", "ϵ": "epsilon",
  "⁄": " ",
]
