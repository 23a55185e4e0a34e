public import Bibliography
import GraphCore

/// Matches entries to papers: asks the sources in their order, judges the answers by own rules.
///
/// Identifiers first, all in one question per source; then titles, for the entries that are not
/// matched yet. A local source is asked for titles of every entry, because it may know versions
/// under other identifiers at no cost.
public struct Resolver: Sendable {
  private let sources: [any BibliographicSource]
  private let accept: Double
  private let overrides: [Override]

  /// Makes a resolver; matches count from the confidence `accept` on.
  public init(sources: [any BibliographicSource], accept: Double, overrides: [Override] = []) {
    self.sources = sources
    self.accept = accept
    self.overrides = overrides
  }

  /// What came of the entries, in their order, and the overrides that fit no entry or no record.
  public func resolve(
    _ entries: [ListEntry],
    progress: @Sendable (Int, Int) -> Void = { _, _ in }
  ) async throws -> (resolutions: [Resolution], stale: [Override]) {
    var book = OverrideBook(overrides, entries)
    let decisions = entries.map { book.decision(for: $0) }
    var matchers = parallelMap(entries.count) { index in
      var entry = entries[index]
      if case .kind(let kind)? = decisions[index] { entry.kind = kind }
      return EntryMatcher(entry)
    }
    let asked = matchers.indices.map { index -> [ExternalID] in
      if case .paper(let id)? = decisions[index] { return [id] }
      return matchers[index].entry.links.compactMap(\.identifier)
    }
    var findings = [Findings](repeating: Findings(), count: entries.count)
    for source in sources {
      try await askIdentifiers(source, asked, &findings)
    }
    let judge = EntryJudge(accept: accept)
    Self.judge(matchers, &findings)
    for source in sources {
      let open = entries.indices.filter {
        source.isLocal || !judge.isMatched(matchers[$0], &findings[$0])
      }
      try await askTitles(source, open.map { ($0, matchers[$0].entry) }, &findings)
      Self.judge(matchers, &findings)
      progress(entries.count - open.count, entries.count)
    }
    try await seek(judge, &matchers, &findings)
    for source in sources where source.isLocal {
      // A paper found under another title may have versions under that one.
      let found = entries.indices.compactMap { index -> (Int, ListEntry)? in
        guard let title = judge.foundTitle(matchers[index], &findings[index]) else {
          return nil
        }
        return (index, ListEntry(line: entries[index].line, title: title))
      }
      try await askTitles(source, found, &findings)
    }
    let (found, judgedBy) = (findings, matchers)
    let judged = parallelMap(entries.count) { index in
      var findings = found[index]
      return judge.resolve(
        entries[index],
        judgedBy[index],
        &findings,
        decision: decisions[index]
      )
    }
    for (entry, result) in zip(entries, judged) where result.isRefuted { book.refute(entry) }
    var resolutions = judged.map(\.resolution)
    try await noteCitations(&resolutions)
    progress(entries.count, entries.count)
    return (resolutions, book.stale)
  }

  /// Judges what was found since, for all entries at once.
  private static func judge(_ matchers: [EntryMatcher], _ findings: inout [Findings]) {
    let found = findings
    findings = []
    findings = parallelMap(found.count) { index in
      var finding = found[index]
      _ = finding.candidates(matchers[index])
      return finding
    }
  }

  /// Seeks the titles of unmatched entries in all that they print, and of those that were matched by two
  /// words, which may be the beginning of a longer title; local sources answer every question, others
  /// are not asked again.
  private func seek(
    _ judge: EntryJudge,
    _ matchers: inout [EntryMatcher],
    _ findings: inout [Findings]
  ) async throws {
    let open = matchers.indices.filter {
      matchers[$0].isShort || !judge.isMatched(matchers[$0], &findings[$0])
    }
    let known = matchers
    let searches = zip(
      open,
      parallelMap(open.count) { TitleSearch(known[open[$0]].entry) }
    ).compactMap { index, search in search.map { (index: index, search: $0) } }
    let asked = searches.flatMap { index, search in
      search.spans.questions.map { (index, ListEntry(line: search.entry.line, title: $0)) }
    }
    var extended = findings
    for source in sources where source.isLocal {
      try await askTitles(source, asked, &extended)
    }
    let found = extended
    let sought = parallelMap(searches.count) { place -> (EntryMatcher, Findings)? in
      let (index, search) = searches[place]
      var finding = found[index]
      let read = finding.candidates(known[index]).first?.confidence ?? 0
      guard let matcher = search.matcher(among: finding.records, titled: finding.titles) else {
        return nil
      }
      finding.reconsider()
      let sought = finding.candidates(matcher).first?.confidence ?? 0
      return sought > read ? (matcher, finding) : nil
    }
    for (search, result) in zip(searches, sought) {
      guard let (matcher, finding) = result else { continue }
      matchers[search.index] = matcher
      findings[search.index] = finding
    }
  }

  private func askIdentifiers(
    _ source: any BibliographicSource,
    _ asked: [[ExternalID]],
    _ findings: inout [Findings]
  ) async throws {
    var wanted: [ExternalID] = []
    var seen: Set<ExternalID> = []
    for (index, ids) in asked.enumerated() {
      for id in ids where !findings[index].records.contains(where: { VersionRules.bears($0, id) }) {
        if seen.insert(id).inserted { wanted.append(id) }
      }
    }
    guard !wanted.isEmpty else { return }
    let answers = Dictionary(
      zip(wanted, try await source.records(for: wanted)),
      uniquingKeysWith: { first, _ in first }
    )
    for (index, ids) in asked.enumerated() {
      for id in ids {
        switch answers[id] {
        case .found(let record): findings[index].add(record)
        case .deferred(let reason): findings[index].deferred.append("\(source.name): \(reason)")
        case .notFound, nil: continue
        }
      }
    }
  }

  private func askTitles(
    _ source: any BibliographicSource,
    _ open: [(index: Int, entry: ListEntry)],
    _ findings: inout [Findings]
  ) async throws {
    guard !open.isEmpty else { return }
    let answers = try await source.candidates(for: open.map(\.entry))
    for (place, answer) in zip(open, answers) {
      switch answer {
      case .found(let records): for record in records { findings[place.index].add(record) }
      case .deferred(let reason):
        findings[place.index].deferred.append("\(source.name): \(reason)")
      case .notFound: continue
      }
    }
  }

  /// Says how many citations the local sources know for each paper found.
  private func noteCitations(_ resolutions: inout [Resolution]) async throws {
    let local = sources.filter(\.isLocal)
    guard !local.isEmpty else { return }
    let resolved = resolutions.indices.filter { resolutions[$0].paper != nil }
    let works = resolved.map { resolutions[$0].paper?.ids ?? [] }
    var references = [Int](repeating: 0, count: works.count)
    var citations = references
    for source in local {
      references = zip(references, try await source.countsOfNeighbors(of: works, .references))
        .map(max)
      citations = zip(citations, try await source.countsOfNeighbors(of: works, .citations))
        .map(max)
    }
    for (index, (references, citations)) in zip(resolved, zip(references, citations)) {
      resolutions[index].evidence.append(
        references + citations == 0
          ? "no citation of it or by it is known to the local corpus"
          : "the local corpus knows \(references) references and \(citations) citations of it"
      )
    }
  }
}
