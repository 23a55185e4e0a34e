/// arXiv identifiers, brought to the one form in which they are compared.
///
/// Canonical: no `arXiv:`, no version; old identifiers keep their archive and lose their subject
/// class (`math.GT/0309136v1` becomes `math/0309136`), because the number alone is ambiguous.
public enum ArxivID {
  /// The identifier that `text` consists of, in canonical form; `nil` when it is none.
  public static func canonical(_ text: String) -> String? {
    var rest = Substring(text.lowercasedASCII()).trimmed()
    if rest.hasPrefix("arxiv:") { rest = rest.dropFirst(6).trimmed() }
    if rest.hasSuffix(".pdf") { rest = rest.dropLast(4) }
    rest = withoutVersion(rest)
    if isNew(rest) { return String(rest) }
    guard let slash = rest.firstIndex(of: "/") else { return nil }
    let archive = rest[..<slash].prefix { $0 != "." }
    let number = rest[rest.index(after: slash)...]
    guard archives.contains(String(archive)), number.utf8.count == 7,
      number.utf8.allSatisfy(\.isDigit)
    else { return nil }
    return "\(archive)/\(number)"
  }

  /// The version that an identifier names (`3` in `1605.08386v3`).
  public static func version(of text: String) -> Int? {
    let rest = Substring(text)
    let base = withoutVersion(rest)
    return base.endIndex == rest.endIndex ? nil : Int(rest[base.endIndex...].dropFirst())
  }

  /// The first identifier in running text: after `arXiv:` or `arxiv preprint`, never a bare number.
  public static func first(in text: String) -> String? {
    let lower = text.lowercasedASCII()
    var rest = Substring(lower)
    while let range = rest.firstRange(of: "arxiv") {
      rest = rest[range.upperBound...]
      let words = rest.prefix(60).split { ": []()\t\n".contains($0) }
      for word in words.prefix(3) {
        let bare = word.trimmingSuffix(while: { ".,;".contains($0) })
        if let id = canonical(String(bare)) { return id }
      }
    }
    return nil
  }

  private static func withoutVersion(_ text: Substring) -> Substring {
    guard let v = text.lastIndex(where: { $0 == "v" || $0 == "V" }), v != text.startIndex else {
      return text
    }
    let digits = text[text.index(after: v)...]
    guard !digits.isEmpty, digits.utf8.count <= 3, digits.utf8.allSatisfy(\.isDigit),
      text[..<v].utf8.last?.isDigit == true
    else { return text }
    return text[..<v]
  }

  private static func isNew(_ text: Substring) -> Bool {
    let bytes = Array(text.utf8)
    return (bytes.count == 9 || bytes.count == 10) && bytes[4] == UInt8(ascii: ".")
      && bytes.enumerated().allSatisfy { $0.offset == 4 || $0.element.isDigit }
  }

  private static let archives: Set<String> = [
    "acc-phys", "adap-org", "alg-geom", "ao-sci", "astro-ph", "atom-ph", "bayes-an", "chao-dyn",
    "chem-ph", "cmp-lg", "comp-gas", "cond-mat", "cs", "dg-ga", "econ", "eess", "funct-an",
    "gr-qc", "hep-ex", "hep-lat", "hep-ph", "hep-th", "math", "math-ph", "mtrl-th", "nlin",
    "nucl-ex", "nucl-th", "patt-sol", "physics", "plasm-ph", "q-alg", "q-bio", "q-fin", "quant-ph",
    "solv-int", "stat", "supr-con",
  ]
}
