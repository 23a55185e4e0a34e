/// Digital object identifiers, brought to the one form in which they are compared.
///
/// Canonical: lower case, no resolver, no scheme (ISO 26324 makes DOIs case-insensitive in ASCII).
public enum DOI {
  /// The DOI that `text` consists of, in canonical form; `nil` when it is none.
  ///
  /// Resolver addresses, `doi:` and percent-encoding are undone, and closing punctuation that
  /// belongs to the sentence around it is dropped.
  public static func canonical(_ text: String) -> String? {
    var rest = Substring(text).trimmed()
    for prefix in prefixes where rest.hasASCIIPrefix(prefix) {
      rest = rest.dropFirst(prefix.count).trimmed()
    }
    let decoded = rest.contains("%") ? PercentCoding.decode(rest) : String(rest)
    return decoded.hasPrefix("10.") ? checked(Substring(decoded)) : nil
  }

  /// The first DOI inside running text or a path.
  public static func first(in text: String) -> String? {
    var rest = Substring(text)
    while let range = rest.firstRange(of: "10.") {
      let standsAlone = range.lowerBound == text.startIndex || !before(range.lowerBound, in: text)
      let tail = rest[range.lowerBound...]
      if standsAlone,
        let doi = checked(tail.prefix { !$0.isWhitespace && !"\"<>|".contains($0) })
      {
        return doi
      }
      rest = rest[range.upperBound...]
    }
    return nil
  }

  /// The arXiv identifier behind a DOI that arXiv has registered (`10.48550/arxiv.…`).
  public static func arxivID(of doi: String) -> String? {
    let prefix = "10.48550/arxiv."
    return doi.hasASCIIPrefix(prefix) ? ArxivID.canonical(String(doi.dropFirst(prefix.count))) : nil
  }

  private static let prefixes = [
    "https://", "http://", "www.", "doi.org/", "dx.doi.org/", "info:doi/", "urn:doi:", "doi:",
    "doi ",
  ]

  private static func before(_ index: String.Index, in text: String) -> Bool {
    let previous = text[text.index(before: index)]
    return previous.isNumber || previous == "."
  }

  private static func checked(_ text: Substring) -> String? {
    guard let slash = text.firstIndex(of: "/") else { return nil }
    let registrant = text[..<slash].dropFirst(3)
    guard registrant.utf8.count >= 4, registrant.utf8.count <= 12,
      registrant.utf8.prefix(4).allSatisfy(\.isDigit),
      registrant.utf8.allSatisfy({ $0.isDigit || $0 == UInt8(ascii: ".") })
    else { return nil }
    var suffix = text[text.index(after: slash)...]
    while let last = suffix.last, endsSentence(last, suffix) { suffix = suffix.dropLast() }
    guard !suffix.isEmpty, text.utf8.count <= 300,
      suffix.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0.value != 0x7F })
    else { return nil }
    return "10.\(registrant)/\(suffix)".lowercasedASCII()
  }

  private static func endsSentence(_ character: Character, _ text: Substring) -> Bool {
    switch character {
    case ".", ",", ";", ":", "'", "\"", "*", "/", "`", "!": true
    case ")": text.count(of: ")") > text.count(of: "(")
    case "]": text.count(of: "]") > text.count(of: "[")
    case "}": text.count(of: "}") > text.count(of: "{")
    case ">": text.count(of: ">") > text.count(of: "<")
    default: false
    }
  }
}
