import Bibliography

/// Turns what was found for an entry into an outcome with its evidence.
struct EntryJudge {
  let accept: Double
  /// A candidate below this is not worth a reader's time.
  static let plausible = 0.25
  /// Two works whose odds differ by less than this factor cannot be told apart.
  static let tie = 1.35

  func isMatched(_ matcher: EntryMatcher, _ findings: inout Findings) -> Bool {
    (findings.candidates(matcher).first?.confidence ?? 0) >= accept
  }

  /// The title under which the paper was found, when it differs from the entry's.
  func foundTitle(_ matcher: EntryMatcher, _ findings: inout Findings) -> String? {
    guard let best = findings.candidates(matcher).first, best.confidence >= accept else {
      return nil
    }
    let (found, own) = (
      TitleNormalizer.normalize(best.title), TitleNormalizer.normalize(matcher.entry.title)
    )
    return found.compact == own.compact ? nil : best.title
  }

  /// The outcome, and whether no source could confirm the decision of the list's maintainer.
  func resolve(
    _ printed: ListEntry,
    _ matcher: EntryMatcher,
    _ findings: inout Findings,
    decision: Override.Decision?
  ) -> (resolution: Resolution, isRefuted: Bool) {
    let entry = matcher.entry
    let candidates = findings.candidates(matcher)
    if let decided = decided(printed, entry, decision, candidates, findings) {
      return (decided, false)
    }
    let judged = judged(printed, entry, candidates, findings)
    if case .paper? = decision { return (judged, true) }
    return (judged, false)
  }

  /// The outcome that an override demands; `nil` without one, or when no source knows its paper.
  private func decided(
    _ printed: ListEntry,
    _ entry: ListEntry,
    _ decision: Override.Decision?,
    _ candidates: [MatchCandidate],
    _ findings: Findings
  ) -> Resolution? {
    switch decision {
    case .notAPaper:
      let kind = entry.kind == .paper ? EntryKind.other : entry.kind
      return Resolution(
        entry: printed,
        kind: kind,
        outcome: .notAPaper,
        confidence: 1,
        evidence: ["overrides.yml says that it is not a paper"],
        candidates: shown(candidates)
      )
    case .paper(let id):
      guard let record = findings.records.first(where: { VersionRules.bears($0, id) }) else {
        return nil
      }
      let judged = candidates.first { $0.id == record.id }
      let agrees =
        TitleComparison.relation(
          TitleNormalizer.normalize(entry.title),
          TitleNormalizer.normalize(record.title)
        ) != nil
      let note = agrees ? "the titles agree" : "its title is another: “\(record.title)”"
      return accepted(
        printed,
        entry.kind == .other ? .paper : entry.kind,
        record,
        MatchCandidate(
          id: record.id,
          title: record.title,
          year: record.year,
          confidence: 1,
          evidence: ["overrides.yml names \(id.label); \(note)"] + (judged?.evidence ?? [])
        ),
        findings,
        candidates
      )
    case .kind, nil: return nil
    }
  }

  private func judged(
    _ printed: ListEntry,
    _ entry: ListEntry,
    _ candidates: [MatchCandidate],
    _ findings: Findings
  ) -> Resolution {
    guard let best = best(of: candidates, for: entry), best.confidence >= accept,
      let record = findings.records.first(where: { $0.id == best.id })
    else { return unmatched(printed, entry, candidates, findings) }
    if let rival = rival(of: best, to: entry, candidates, findings) {
      var resolution = unmatched(printed, entry, candidates, findings)
      resolution.outcome = .unresolved
      resolution.evidence.insert(
        "two works fit equally well: “\(best.title)” (\(best.id)) and “\(rival.title)” (\(rival.id))",
        at: 0
      )
      return resolution
    }
    let (kind, reason) = kind(of: entry, record)
    var resolution = accepted(printed, kind, record, best, findings, candidates)
    if let reason { resolution.evidence.insert(reason, at: 0) }
    return resolution
  }

  /// The best candidate; of those that are as good the first that bears the whole title.
  private func best(of candidates: [MatchCandidate], for entry: ListEntry) -> MatchCandidate? {
    guard let first = candidates.first else { return nil }
    let printed = TitleNormalizer.normalize(entry.title).compact
    let close = candidates.prefix { odds(first) < EntryJudge.tie * odds($0) }
    return close.first { TitleNormalizer.normalize($0.title).compact == printed } ?? first
  }

  /// A candidate of another work that is as good as the best.
  private func rival(
    of best: MatchCandidate,
    to entry: ListEntry,
    _ candidates: [MatchCandidate],
    _ findings: Findings
  ) -> MatchCandidate? {
    let close = candidates.filter {
      $0.id != best.id && $0.confidence >= accept && odds(best) < EntryJudge.tie * odds($0)
    }
    guard !close.isEmpty else { return nil }
    let ours = findings.work(of: best.id)
    // The whole title says more than the beginning of another one.
    let printed = TitleNormalizer.normalize(entry.title).compact
    let isWhole = { (title: String) in TitleNormalizer.normalize(title).compact == printed }
    return close.first {
      !ours.records.contains($0.id) && (isWhole($0.title) || !isWhole(best.title))
    }
  }

  private func odds(_ candidate: MatchCandidate) -> Double {
    candidate.confidence / (1 - candidate.confidence)
  }

  private func accepted(
    _ printed: ListEntry,
    _ kind: EntryKind,
    _ record: PaperRecord,
    _ match: MatchCandidate,
    _ findings: Findings,
    _ candidates: [MatchCandidate]
  ) -> Resolution {
    let (group, merges) = findings.work(of: record.id)
    let versions = findings.records.filter { group.contains($0.id) }
    let lines = merges.map { "versions \($0.first) and \($0.second): \($0.reason)" }
    return Resolution(
      entry: printed,
      kind: kind,
      outcome: .resolved,
      paper: Paper(versions: versions),
      confidence: match.confidence,
      evidence: match.evidence + lines,
      candidates: shown(candidates.filter { !group.contains($0.id) })
    )
  }

  /// A tool whose full title is a paper's is listed as that paper; one that shares only the name
  /// stays a tool.
  private func kind(of entry: ListEntry, _ record: PaperRecord) -> (EntryKind, String?) {
    guard entry.kind != .paper, entry.kind != .book, entry.kind != .thesis else {
      return (entry.kind, nil)
    }
    let relation = TitleComparison.relation(
      TitleNormalizer.normalize(entry.title),
      TitleNormalizer.normalize(record.title)
    )
    if case .name = relation {
      return (
        entry.kind, "\(entry.kind.rawValue) (\(entry.kindReason)); the paper about it was found"
      )
    }
    return (.paper, "its title is that of a paper, though \(entry.kindReason)")
  }

  private func unmatched(
    _ printed: ListEntry,
    _ entry: ListEntry,
    _ candidates: [MatchCandidate],
    _ findings: Findings
  ) -> Resolution {
    let best = candidates.first?.confidence ?? 0
    let isWork = entry.kind == .paper || entry.kind == .book || entry.kind == .thesis
    let outcome: ResolutionOutcome
    var evidence: [String]
    if !findings.deferred.isEmpty {
      outcome = .deferred
      evidence = findings.deferred
    } else if best >= (isWork ? EntryJudge.plausible : 0.5) {
      outcome = .unresolved
      evidence = ["the best candidate is not sure enough (\(best), \(accept) is needed)"]
    } else if isWork {
      outcome = .noRecord
      evidence = [
        "\(entry.kind.rawValue) (\(entry.kindReason)); no source asked has a record of it"
      ]
    } else {
      outcome = .notAPaper
      evidence = ["\(entry.kind.rawValue) (\(entry.kindReason)); no paper about it was found"]
    }
    return Resolution(
      entry: printed,
      kind: entry.kind,
      outcome: outcome,
      evidence: evidence,
      candidates: shown(candidates)
    )
  }

  private func shown(_ candidates: [MatchCandidate]) -> [MatchCandidate] {
    Array(candidates.prefix(5))
  }
}
