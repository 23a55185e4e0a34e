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
    if hasTeX { text = TeXText.plain(text) }
    guard !isASCII || hasTeX || hasMarkup else { return text.unicodeScalars }
    text.unicodeScalars.removeAll { trademarks.contains($0) }
    return text.decomposedStringWithCompatibilityMapping.unicodeScalars
  }

  private static let trademarks: Set<Unicode.Scalar> = ["™", "®", "©", "℠"]
}

/// Collects words scalar by scalar.
private struct TitleWords {
  private var words: [String] = []
  private var word = String.UnicodeScalarView()
  private var nameCount = 0
  private var coined: UInt64 = 0
  private var capitals = 0
  private var innerCapital = false
  private var hasDigit = false
  private var pendingDash = false
  private var previous: Unicode.Scalar = " "

  mutating func take(_ scalar: Unicode.Scalar) {
    defer { previous = scalar }
    switch scalar {
    case "a"..."z": append(scalar)
    case "A"..."Z":
      noteCapital()
      append(Unicode.Scalar(UInt8(scalar.value) | 0x20))
    case "0"..."9":
      hasDigit = true
      append(scalar)
    case "'", "’", "‘", "`", "ʼ", "´", "{", "}", "$", "^", "_", "\u{AD}", "\u{200B}"..."\u{200F}",
      "\u{202A}"..."\u{202E}", "\u{2060}"..."\u{2069}", "\u{FEFF}", "\u{FE0E}", "\u{FE0F}":
      break
    case "\u{300}"..."\u{36F}": break
    case "+", "#":
      if !word.isEmpty { append(scalar) } else { endWord() }
    case "&":
      endWord()
      append(contentsOf: "and")
      endWord()
    case ":", "：":
      endWord()
      endName()
    case "-", "–", "—", "−":
      endWord()
      // A dash separates the name only with space before it, or as a long dash.
      if scalar == "—" || previous == " " { endName() }
    default: takeOther(scalar)
    }
  }

  private mutating func takeOther(_ scalar: Unicode.Scalar) {
    guard scalar.value >= 0x80 else { return endWord() }
    if let replacement = letters[scalar] { return append(contentsOf: replacement) }
    let properties = scalar.properties
    if properties.isAlphabetic || properties.numericType != nil
      || properties.generalCategory == .nonspacingMark
      || properties.generalCategory == .spacingMark
    {
      if properties.isUppercase { noteCapital() }
      let lower = properties.lowercaseMapping
      if lower.unicodeScalars.count == 1, let only = lower.unicodeScalars.first,
        let replacement = letters[only]
      {
        append(contentsOf: replacement)
      } else {
        for scalar in lower.unicodeScalars { append(scalar) }
      }
    } else {
      endWord()
    }
  }

  private mutating func noteCapital() {
    if !word.isEmpty { innerCapital = true }
    capitals += 1
  }

  private mutating func append(_ scalar: Unicode.Scalar) { word.append(scalar) }

  private mutating func append(contentsOf text: String) {
    word.append(contentsOf: text.unicodeScalars)
  }

  private mutating func endWord() {
    guard !word.isEmpty else { return }
    if words.count < 64, innerCapital || hasDigit && capitals > 0 {
      coined |= 1 << UInt64(words.count)
    }
    words.append(String(word))
    word.removeAll(keepingCapacity: true)
    capitals = 0
    innerCapital = false
    hasDigit = false
  }

  private mutating func endName() {
    if nameCount == 0 { nameCount = words.count }
  }

  mutating func finish() -> NormalizedTitle {
    endWord()
    return NormalizedTitle(words: words, nameCount: nameCount, coined: coined)
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
