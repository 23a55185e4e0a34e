/// Tells whether two venues are one: by name, by acronym, or by one name inside the other.
public enum VenueComparison {
  /// Whether `NSDI`, `NSDI 2017` and `Symposium on Networked Systems Design and Implementation` can
  /// be one venue.
  public static func agree(_ a: String, _ b: String) -> Bool {
    let (left, right) = (words(a), words(b))
    guard !left.isEmpty, !right.isEmpty else { return false }
    let (short, long) = left.count <= right.count ? (left, right) : (right, left)
    if short.count == 1 {
      return long.contains(short[0]) || short[0].count > 2 && isAcronym(short[0], of: long)
    }
    return Set(short).isSubset(of: Set(long))
  }

  private static func isAcronym(_ acronym: String, of words: [String]) -> Bool {
    let initials = String(words.compactMap(\.first))
    return initials.contains(acronym)
  }

  private static func words(_ venue: String) -> [String] {
    TitleNormalizer.words(venue).filter { word in
      !TitleComparison.isSmall(word) && !fillers.contains(word)
        && !word.contains(where: \.isNumber)
    }
  }

  private static let fillers: Set<String> = [
    "proceedings", "annual", "international", "acm", "ieee", "usenix", "proc", "th", "no", "vol",
    "pp", "pages",
  ]
}
