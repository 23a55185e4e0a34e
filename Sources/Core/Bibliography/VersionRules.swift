/// Decides whether two records are versions of one work: preprint, proceedings, journal form,
/// edition, or a source's duplicate.
///
/// Identifiers decide unless the titles speak against them. Titles decide together with authors and
/// years; two works with one title stay two when their authors differ. A record without authors can
/// be joined on its title only when the title is long or its name coined, and the year fits. Papers
/// of the same people under one name (`Eyeriss: …` at a conference, `Eyeriss: …` in a journal) are
/// versions only when at most one of them is published: two published titles are two works.
public enum VersionRules {
  /// What is said of two records.
  public enum Verdict: Hashable, Sendable {
    /// Versions of one work, and why.
    case same(String)
    /// Versions, as far as can be told without the authors of one of them, and why.
    case probablySame(String)
    /// Nothing connects them, or something separates them.
    case different
  }

  /// Judges two records.
  public static func judge(_ a: PaperRecord, _ b: PaperRecord) -> Verdict {
    judge(ComparableRecord(a), ComparableRecord(b))
  }

  static func judge(_ a: ComparableRecord, _ b: ComparableRecord) -> Verdict {
    if a.record.id == b.record.id { return .same("same key") }
    let relation = TitleComparison.relation(a.title, b.title)
    if let reason = sharedIdentifier(a, b, relation) { return .same(reason) }
    if let reason = tornTitle(a, b) { return .same(reason) }
    guard let relation, !conflict(a, b) else { return .different }
    switch relation {
    case .same, .spacing: return sameTitle(a, b, relation)
    case .smallWords, .abbreviated, .misspelled, .reordered, .wordDropped, .framed, .nameDropped:
      return nearTitle(a, b, relation)
    case .edition: return edition(a, b)
    case .subtitle, .extended: return longerTitle(a, b, relation)
    case .name(let common): return sameName(a, b, common)
    case .beginning: return .different
    }
  }

  /// Whether two records cannot be versions of one work, whatever else connects them.
  static func conflict(_ a: ComparableRecord, _ b: ComparableRecord) -> Bool {
    let agreement = a.agreement(with: b)
    if agreement == .contradicted { return true }
    if let x = a.record.arxiv, let y = b.record.arxiv, x != y {
      return a.title.compact != b.title.compact || agreement != .first
    }
    return false
  }

  private static func sharedIdentifier(
    _ a: ComparableRecord,
    _ b: ComparableRecord,
    _ relation: TitleRelation?
  ) -> String? {
    let shared: String? =
      if let doi = a.record.doi, doi == b.record.doi {
        "same DOI \(doi)"
      } else if let arxiv = a.record.arxiv, arxiv == b.record.arxiv {
        "same arXiv id \(arxiv)"
      } else if let corpus = a.record.corpusID, corpus == b.record.corpusID {
        "same corpus number \(corpus)"
      } else {
        nil
      }
    guard let shared else { return nil }
    if relation == .same { return shared + ", same title" }
    let common = TitleComparison.commonTellingWords(a.title.words, b.title.words)
    let fits = relation != nil || a.agreement(with: b) == .first || common >= 3
    return fits ? shared + ", titles differ" : nil
  }

  /// A title without its beginning goes on within the title of the same people's whole record.
  private static func tornTitle(_ a: ComparableRecord, _ b: ComparableRecord) -> String? {
    guard a.record.isTorn != b.record.isTorn, !conflict(a, b), a.yearGap(to: b) ?? 9 <= 1,
      min(a.authors.count, b.authors.count) >= 3, a.shared(with: b) == 1
    else { return nil }
    let (torn, whole) = a.record.isTorn ? (a, b) : (b, a)
    let start = torn.title.compact.prefix(tornLetters)
    guard start.count == tornLetters, whole.title.compact.contains(start) else { return nil }
    return "one title lacks its beginning, all authors agree\(a.years(with: b))"
  }

  /// So many letters of a torn title must stand in the whole one.
  private static let tornLetters = 24

  private static func sameTitle(
    _ a: ComparableRecord,
    _ b: ComparableRecord,
    _ relation: TitleRelation
  ) -> Verdict {
    let title = relation == .same ? "same title" : "same title but for spaces"
    let gap = a.yearGap(to: b)
    let length = a.tellingWords
    switch a.agreement(with: b) {
    case .first where length >= 3 && gap ?? 0 <= 8, .first where gap ?? 0 <= 1:
      return .same("\(title), first authors agree\(a.years(with: b))")
    case .first, .some:
      let all = a.overlap(with: b)
      if all == 1, min(a.authors.count, b.authors.count) >= 2, length >= 3 {
        return .same("\(title), all authors agree\(a.years(with: b))")
      }
      if all >= 0.5, length >= 3, gap ?? 0 <= 3 {
        return .same("\(title), authors agree\(a.years(with: b))")
      }
      return .different
    case .unknown:
      let fits =
        length >= 5 && gap ?? 0 <= 2 || length >= 4 && gap ?? 0 <= 1 || length >= 3 && gap == 0
      return fits ? .probablySame("\(title)\(a.years(with: b)), authors unknown") : .different
    case .contradicted: return .different
    }
  }

  private static func nearTitle(
    _ a: ComparableRecord,
    _ b: ComparableRecord,
    _ relation: TitleRelation
  ) -> Verdict {
    let title =
      relation == .nameDropped
      ? "same title but for the name before it" : "same title but for a slip"
    let known = a.yearGap(to: b)
    let gap = known ?? 0
    switch a.agreement(with: b) {
    case .unknown where relation == .nameDropped && known != 0: return .different
    case .first where gap <= 3:
      return .same("\(title), first authors agree\(a.years(with: b))")
    case .some where gap <= 2 && a.overlap(with: b) >= 0.6:
      return .same("\(title), authors agree\(a.years(with: b))")
    case .unknown where min(a.tellingWords, b.tellingWords) >= 5 && gap <= 1:
      return .probablySame("\(title)\(a.years(with: b)), authors unknown")
    default: return .different
    }
  }

  private static func edition(_ a: ComparableRecord, _ b: ComparableRecord) -> Verdict {
    switch a.agreement(with: b) {
    case .first: .same("editions of one book, first authors agree\(a.years(with: b))")
    case .some where a.overlap(with: b) >= 0.5:
      .same("editions of one book, authors agree\(a.years(with: b))")
    case .unknown where min(a.tellingWords, b.tellingWords) >= 3:
      .probablySame("editions of one book, authors unknown")
    default: .different
    }
  }

  private static func longerTitle(
    _ a: ComparableRecord,
    _ b: ComparableRecord,
    _ relation: TitleRelation
  ) -> Verdict {
    let gap = a.yearGap(to: b)
    let (what, common): (String, Int) =
      if case .extended(let common) = relation {
        ("one title goes on where the other ends", common)
      } else if case .subtitle(let common) = relation {
        ("one title lacks the subtitle", common)
      } else {
        ("", 0)
      }
    switch a.agreement(with: b) {
    case .first where gap ?? 9 <= 2 && a.overlap(with: b) >= 0.7:
      return .same("\(what), authors agree\(a.years(with: b))")
    case .unknown where common >= 8 && gap ?? 9 <= 1:
      return .probablySame("\(what)\(a.years(with: b)), authors unknown")
    default: return .different
    }
  }

  private static func sameName(
    _ a: ComparableRecord,
    _ b: ComparableRecord,
    _ common: Int
  ) -> Verdict {
    guard common >= 1, a.title.numerals == b.title.numerals, let gap = a.yearGap(to: b) else {
      return .different
    }
    let name = a.title.name.joined(separator: " ")
    let isCoined = a.title.nameCount == 1 && a.title.isCoined(0) && b.title.isCoined(0)
    switch a.agreement(with: b) {
    case .first where gap <= 1 && a.shared(with: b) >= 0.8 && !(a.isPublished && b.isPublished),
      .first
    where gap <= 2 && a.shared(with: b) == 1 && min(a.authors.count, b.authors.count) > 2
      && !(a.isPublished && b.isPublished):
      return .same("same name \(name), authors agree\(a.years(with: b))")
    case .unknown where gap == 0 && isCoined:
      return .probablySame("same coined name \(name)\(a.years(with: b)), authors unknown")
    default: return .different
    }
  }
}
