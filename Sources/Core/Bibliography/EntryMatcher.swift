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
  /// The words of all that the entry prints.
  let printed: Set<String>
  /// Whether the title is one of several stretches that the entry prints.
  let isSought: Bool

  /// Whether the title has so few telling words that it may be the beginning of another.
  public var isShort: Bool { title.tellingCount <= 2 }

  /// Prepares an entry; `isSought` where its title was chosen to fit a record.
  public init(_ entry: ListEntry, isSought: Bool = false) {
    self.entry = entry
    self.isSought = isSought
    title = TitleNormalizer.normalize(entry.title)
    printed = Set(TitleNormalizer.words(entry.text))
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
      let relation = relation(to: other)
      let isLinked = identifiers.contains { VersionRules.bears(record, $0) }
      guard isLinked || relation != nil && !reviews(other) else { continue }
      prepared.append(ComparableRecord(record, title: other))
      relations.append(relation)
    }
    // Works by others than the list names are no rivals, nor those of years far from that of one that
    // agrees.
    let gaps = prepared.map { record in
      entry.year.flatMap { year in record.record.year.map { abs($0 - year) } }
    }
    let nearest = gaps.compactMap { $0 }.min() ?? 0
    let rivals = prepared.indices.filter {
      AuthorAgreement.of(authors, prepared[$0].authors) != .contradicted
        && (nearest > 0 || gaps[$0] ?? 0 <= 2)
    }
    let bearers = rivals.filter {
      if case .name = relations[$0] { true } else { false }
    }
    let otherWorks = bearers.dropFirst().contains {
      VersionRules.judge(prepared[bearers[0]], prepared[$0]) == .different
    }
    let alike = rivals.filter {
      switch relations[$0] {
      case .name?, nil: false
      default: true
      }
    }
    let isOnly = alike.dropFirst().allSatisfy {
      VersionRules.judge(prepared[alike[0]], prepared[$0]) != .different
    }
    let standing = TitleStanding(
      nameIsShared: otherWorks,
      isOnly: isOnly,
      isTopic: isOnly && titles.contains { $0.words.count > title.words.count && speaks($0) }
    )
    return prepared.indices
      .compactMap { judge(prepared[$0], relations[$0], standing) }
      .sorted { ($1.confidence, $0.id) < ($0.confidence, $1.id) }
  }

  /// How the entry's title and another are alike; a year that closes one of them may be part of the title or not.
  private func relation(to other: NormalizedTitle) -> TitleRelation? {
    if let relation = TitleComparison.relation(title, other) { return relation }
    let (short, long) = title.words.count < other.words.count ? (title, other) : (other, title)
    guard short.words.count >= 3, long.words.count == short.words.count + 1,
      let year = long.words.last.flatMap({ Int($0) }), (1900...2039).contains(year),
      long == title || entry.year == year, long.words.dropLast().elementsEqual(short.words)
    else { return nil }
    return .same
  }

  /// Whether a title is that of a review, which gives the number of the book, or who wrote it: `…, 963 pp., ISBN …`.
  func reviews(_ other: NormalizedTitle) -> Bool {
    other.words.count > title.words.count
      && (other.words.contains("isbn")
        || other.words.contains("edition") && other.words.contains("by"))
  }

  /// Whether another title has the words of the entry's among its own.
  private func speaks(_ other: NormalizedTitle) -> Bool {
    let count = title.words.count
    return count <= 4
      && (0...(other.words.count - count)).contains {
        other.words[$0..<($0 + count)].elementsEqual(title.words)
      }
  }

  private func judge(
    _ record: ComparableRecord,
    _ relation: TitleRelation?,
    _ standing: TitleStanding
  ) -> MatchCandidate? {
    var evidence = MatchEvidence()
    let linked = identifiers.first { VersionRules.bears(record.record, $0) }
    if let linked {
      weighIdentifier(linked, record, relation, &evidence)
    } else if let relation {
      weighTitle(relation, record, standing, &evidence)
    } else {
      return nil
    }
    if isSought {
      evidence.add(MatchWeights.sought, "the entry prints it as “\(entry.title)”")
    }
    if linked == nil { weighNumber(record, &evidence) }
    let people = weighAuthors(record, &evidence)
    let context = MatchContext(
      authors: people,
      year: weighYear(record, relation, people, &evidence),
      venue: weighVenue(record, &evidence)
    )
    if linked == nil, let relation {
      weighUniqueness(relation, record, standing, context, &evidence)
    }
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
}
