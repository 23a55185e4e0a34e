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
    if linked == nil, !nameIsShared, case .name? = relation { weighBearer(record, &evidence) }
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
}
