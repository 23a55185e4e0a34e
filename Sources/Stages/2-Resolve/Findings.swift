import Bibliography

/// What the sources said about one entry.
struct Findings {
  /// Records in the order in which they were found, each once.
  private(set) var records: [PaperRecord] = []
  /// Their titles, normalized as far as they were judged.
  private(set) var titles: [NormalizedTitle] = []
  /// Why a source could not be asked.
  var deferred: [String] = []
  private var keys: Set<PaperID> = []
  private var judged: (count: Int, candidates: [MatchCandidate]) = (0, [])

  mutating func add(_ record: PaperRecord) {
    guard keys.insert(record.id).inserted else { return }
    records.append(record)
  }

  /// The records that may be the entry's, best first.
  mutating func candidates(_ matcher: EntryMatcher) -> [MatchCandidate] {
    if judged.count != records.count {
      for record in records[titles.count...] {
        titles.append(TitleNormalizer.normalize(record.title))
      }
      judged = (records.count, matcher.candidates(among: records, titled: titles))
    }
    return judged.candidates
  }

  /// Forgets how the records were judged, because the entry is read otherwise.
  mutating func reconsider() { judged = (0, []) }

  /// The records that are versions of one, and what joined them.
  ///
  /// Only records that a version could look like are compared: those with a title like its own, the
  /// same beginning or end, or a common identifier.
  func work(of id: PaperID) -> (records: Set<PaperID>, merges: [VersionMerge]) {
    guard let own = records.firstIndex(where: { $0.id == id }) else { return ([id], []) }
    let near = records.indices.filter { $0 == own || resembles($0, own) }
    guard near.count > 1 else { return ([id], []) }
    let groups = VersionGrouping.groups(
      of: near.map { records[$0] },
      titled: near.map { titles[$0] }
    )
    for group in groups {
      let ids = Set(group.members.map { records[near[$0]].id })
      if ids.contains(id) { return (ids, group.merges) }
    }
    return ([id], [])
  }

  private func resembles(_ a: Int, _ b: Int) -> Bool {
    let (left, right) = (titles[a], titles[b])
    if left.words.prefix(5) == right.words.prefix(5)
      || left.words.suffix(5) == right.words.suffix(5)
      || TitleComparison.relation(left, right) != nil
    {
      return true
    }
    let (one, other) = (records[a], records[b])
    return one.doi != nil && one.doi == other.doi || one.arxiv != nil && one.arxiv == other.arxiv
      || one.corpusID != nil && one.corpusID == other.corpusID
  }
}
