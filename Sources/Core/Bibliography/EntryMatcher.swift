/// Judges records against one entry of a list.
///
/// Search first, validate afterwards: a source's own score has no say. Identifiers in links win but
/// are checked against the title, so that a wrong link is reported; a title counts when its
/// normalised forms agree and neither authors nor year contradict.
public struct EntryMatcher: Sendable {
  /// The entry.
  public let entry: ListEntry
  let title: NormalizedTitle
  let authors: [AuthorName]
  let identifiers: [ExternalID]
  let repositories: [String]
  /// Whether the title is one of several stretches that the entry prints.
  let isSought: Bool

  /// Prepares an entry; `isSought` where its title was chosen to fit a record.
  public init(_ entry: ListEntry, isSought: Bool = false) {
    self.entry = entry
    self.isSought = isSought
    title = TitleNormalizer.normalize(entry.title)
    authors = entry.authors.compactMap(AuthorName.init)
    identifiers = entry.links.compactMap(\.identifier)
    repositories = entry.links.filter { $0.kind == .code }.compactMap {
      LinkAddress($0.url).flatMap { $0.path.count >= 2 ? $0.path[1] : nil }
    }.map { TitleNormalizer.normalize($0).compact }
  }

  /// The records that may be the entry's, best first; records that resemble it in nothing are left
  /// out.
  public func candidates(among records: [PaperRecord]) -> [MatchCandidate] {
    candidates(among: records, titled: records.map { TitleNormalizer.normalize($0.title) })
  }

  /// The same for records whose titles are normalised already.
  public func candidates(
    among records: [PaperRecord],
    titled titles: [NormalizedTitle]
  ) -> [MatchCandidate] {
    var prepared: [ComparableRecord] = []
    var relations: [TitleRelation?] = []
    // Few records resemble the entry; only those are worth the reading of their authors.
    for (record, other) in zip(records, titles) {
      let relation = TitleComparison.relation(title, other)
      let isLinked = identifiers.contains { VersionRules.bears(record, $0) }
      guard isLinked || relation != nil else { continue }
      prepared.append(ComparableRecord(record, title: other))
      relations.append(relation)
    }
    let bearers = prepared.indices.filter {
      if case .name = relations[$0] { true } else { false }
    }
    let otherWorks = bearers.dropFirst().contains {
      VersionRules.judge(prepared[bearers[0]], prepared[$0]) == .different
    }
    let alike = prepared.indices.filter {
      switch relations[$0] {
      case .name?, nil: false
      default: true
      }
    }
    let isOnly = alike.dropFirst().allSatisfy {
      VersionRules.judge(prepared[alike[0]], prepared[$0]) != .different
    }
    return prepared.indices
      .compactMap { judge(prepared[$0], relations[$0], nameIsShared: otherWorks, isOnly: isOnly) }
      .sorted { ($1.confidence, $0.id) < ($0.confidence, $1.id) }
  }

  private func judge(
    _ record: ComparableRecord,
    _ relation: TitleRelation?,
    nameIsShared: Bool,
    isOnly: Bool
  ) -> MatchCandidate? {
    var evidence = MatchEvidence()
    let linked = identifiers.first { VersionRules.bears(record.record, $0) }
    if let linked {
      weighIdentifier(linked, record, relation, &evidence)
    } else if let relation {
      weighTitle(relation, record, nameIsShared, &evidence)
    } else {
      return nil
    }
    if isSought {
      evidence.add(MatchWeights.sought, "the entry prints it as “\(entry.title)”")
    }
    if linked == nil { weighNumber(record, &evidence) }
    weighAuthors(record, &evidence)
    weighYear(record, relation, &evidence)
    weighVenue(record, &evidence)
    if linked == nil, isOnly, let relation { weighUniqueness(relation, record, &evidence) }
    return MatchCandidate(
      id: record.record.id,
      title: record.record.title,
      year: record.record.year,
      confidence: MatchWeights.confidence(evidence.logOdds),
      evidence: evidence.sentences
    )
  }

  private func weighIdentifier(
    _ id: ExternalID,
    _ record: ComparableRecord,
    _ relation: TitleRelation?,
    _ evidence: inout MatchEvidence
  ) {
    let name = "the link's \(id.label) is the record's"
    switch relation {
    case .name?:
      evidence.add(MatchWeights.identifierAndName, "\(name); the title has changed since")
    case .some:
      evidence.add(MatchWeights.identifierAndTitle, "\(name); the titles agree")
    case nil:
      let common = TitleComparison.commonTellingWords(title.words, record.title.words)
      if title.words.isEmpty || entry.title == id.value {
        evidence.add(MatchWeights.identifierUnchecked, "\(name); the list prints no title")
      } else if !title.words.contains(where: \.isLatin)
        && record.title.words.contains(where: \.isLatin)
      {
        evidence.add(MatchWeights.identifierUnchecked, "\(name); the title is in another script")
      } else if common >= 2, common * 2 >= min(title.words.count, record.tellingWords) {
        evidence.add(MatchWeights.identifierAndWords, "\(name); the titles share \(common) words")
      } else {
        evidence.add(
          MatchWeights.identifierOfAnother,
          "\(name), but the link leads to another title: “\(record.record.title)”"
        )
      }
    }
  }

  private func weighTitle(
    _ relation: TitleRelation,
    _ record: ComparableRecord,
    _ nameIsShared: Bool,
    _ evidence: inout MatchEvidence
  ) {
    let telling = min(
      title.tellingCount,
      record.tellingWords
    )
    let base = MatchWeights.title(telling)
    switch relation {
    case .same where title.nameCount > 0 && record.title.nameCount > 0:
      evidence.add(base + MatchWeights.sameSubtitle, "same title, subtitle included")
    case .same: evidence.add(base, "same title")
    case .spacing: evidence.add(base + MatchWeights.spacing, "same title but for spaces")
    case .smallWords:
      evidence.add(base + MatchWeights.smallWords, "same title but for articles and prepositions")
    case .misspelled(let letters):
      let weight = base + MatchWeights.misspelled * Double(letters)
      evidence.add(weight, "same title but for \(letters) letter\(letters == 1 ? "" : "s")")
    case .edition: evidence.add(base + MatchWeights.edition, "same title but for the edition")
    case .nameDropped:
      evidence.add(base + MatchWeights.nameDropped, "same title but for the name before it")
    case .subtitle(let common):
      evidence.add(
        MatchWeights.title(common) + MatchWeights.subtitle,
        "same title but for the subtitle"
      )
    case .extended:
      evidence.add(base + MatchWeights.extended, "one title goes on where the other ends")
    case .name(let common): weighName(common, record, nameIsShared, &evidence)
    }
  }

  /// A short title that no other work found resembles needs less beside it: a name in it, a venue or
  /// year that agrees; so does a longer one with a slip.
  private func weighUniqueness(
    _ relation: TitleRelation,
    _ record: ComparableRecord,
    _ evidence: inout MatchEvidence
  ) {
    guard entry.kind == .paper || entry.kind == .book || entry.kind == .thesis else { return }
    let telling = min(title.tellingCount, record.tellingWords)
    let isSure: Bool
    switch relation {
    case .same, .spacing:
      let isBacked = evidence.logOdds > MatchWeights.title(telling)
      isSure = telling >= 3 && (isBacked || title.coined != 0 || record.title.coined != 0)
    case .misspelled: isSure = telling >= 4
    default: isSure = false
    }
    if isSure {
      evidence.add(MatchWeights.onlyOfTitle, "no other work found has a title like it")
    }
  }

  private func weighName(
    _ common: Int,
    _ record: ComparableRecord,
    _ nameIsShared: Bool,
    _ evidence: inout MatchEvidence
  ) {
    let bare = record.title.nameCount > 0 ? record.title.name.joined() : record.title.compact
    let name = entry.title.prefix { $0 != ":" }
    var shared = common
    if let note = entry.note {
      let told = TitleComparison.commonTellingWords(
        title.tail + TitleNormalizer.words(note),
        record.title.tail
      )
      shared = max(shared, told)
    }
    let isTool = entry.kind == .software
    let weight = isTool ? MatchWeights.toolName : MatchWeights.paperName
    evidence.add(weight, "the title begins with the same name, \(name)")
    if shared > 0 {
      evidence.add(
        MatchWeights.commonWord * Double(min(shared, 3)),
        "\(shared) telling word\(shared == 1 ? "" : "s") of the description in its title"
      )
    }
    if repositories.contains(bare) {
      evidence.add(MatchWeights.repository, "the linked repository bears the name")
    }
    evidence.add(
      nameIsShared ? MatchWeights.otherBearers : MatchWeights.onlyBearer,
      nameIsShared ? "other works bear the name too" : "no other work found bears the name"
    )
  }

  /// An old ACM link gives the second half of the DOI only.
  private func weighNumber(_ record: ComparableRecord, _ evidence: inout MatchEvidence) {
    guard let doi = record.record.doi, doi.hasPrefix("10.1145/"),
      let child = doi.split(separator: ".").last, child.count >= 5
    else { return }
    let numbers = entry.links.filter { $0.kind == .acm }.compactMap {
      LinkAddress($0.url)?.value(of: "id")
    }
    if numbers.contains(String(child)) {
      evidence.add(MatchWeights.numberOfDOI, "the link's ACM number \(child) ends the record's DOI")
    }
  }

  private func weighAuthors(_ record: ComparableRecord, _ evidence: inout MatchEvidence) {
    switch AuthorAgreement.of(authors, record.authors) {
    case .first:
      evidence.add(MatchWeights.firstAuthor, "first author \(entry.authors.first ?? "") agrees")
    case .some: evidence.add(MatchWeights.someAuthor, "an author agrees")
    case .contradicted:
      evidence.add(
        MatchWeights.otherAuthors,
        "the record's authors are others: \(record.record.authors.first ?? "")"
      )
    case .unknown:
      if !authors.isEmpty { evidence.add(0, "the record names no author") }
    }
  }

  private func weighYear(
    _ record: ComparableRecord,
    _ relation: TitleRelation?,
    _ evidence: inout MatchEvidence
  ) {
    guard let stated = entry.year else { return }
    guard let year = record.record.year else { return evidence.add(0, "the record has no year") }
    let isBook = entry.kind == .book || relation == .edition
    switch abs(stated - year) {
    case 0: evidence.add(MatchWeights.sameYear, "year \(year) agrees")
    case 1: evidence.add(MatchWeights.nextYear, "year \(year), the list says \(stated)")
    case _ where isBook: evidence.add(0, "year \(year), the list says \(stated): another edition")
    case 2...3: evidence.add(MatchWeights.nearYear, "year \(year), the list says \(stated)")
    default: evidence.add(MatchWeights.farYear, "year \(year), but the list says \(stated)")
    }
  }

  private func weighVenue(_ record: ComparableRecord, _ evidence: inout MatchEvidence) {
    guard let printed = entry.venue, let venue = record.record.venue,
      VenueComparison.agree(printed, venue)
    else { return }
    evidence.add(MatchWeights.sameVenue, "venue \(venue) agrees")
  }
}
