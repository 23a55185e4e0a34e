import Bibliography
import Corpus
import Foundation
import Pipeline

/// The screen that ends a run: the answers to the three questions, and how far to trust them.
struct RunSummary {
  let text: String

  init(_ bench: Workbench, traffic: SourceEvents.Counts) throws {
    let resolutions = try bench.output.readJSON(
      [Resolution].self,
      from: "2-resolve/resolution.json"
    )
    let snapshot = try bench.store.loadSnapshot()
    let scores = try bench.store.loadScores()
    let topics = try bench.store.loadTopics().topics
    let recommendations = try bench.store.loadRecommendations()
    var lines = [""]
    lines += Self.list(resolutions)
    lines += Self.graph(snapshot)
    lines += Self.topics(topics)
    lines += Self.seminal(scores, snapshot)
    lines += Self.additions(recommendations, snapshot)
    lines += Self.network(traffic, leftOut: bench.wiring.leftOut)
    lines += Self.files(bench)
    text = lines.joined(separator: "\n")
  }

  private static func heading(_ title: String, _ text: String) -> String {
    Terminal.bold(title.padding(toLength: 10, withPad: " ", startingAt: 0)) + text
  }

  private static func list(_ resolutions: [Resolution]) -> [String] {
    func count(_ outcome: ResolutionOutcome) -> Int {
      resolutions.count { $0.outcome == outcome }
    }
    var parts = ["\(count(.resolved)) found"]
    let others: [(ResolutionOutcome, String)] = [
      (.notAPaper, "not papers"), (.noRecord, "without a record"), (.unresolved, "unresolved"),
      (.deferred, "deferred"),
    ]
    for (outcome, name) in others where count(outcome) > 0 {
      parts.append("\(count(outcome)) \(name)")
    }
    var lines = [
      heading("List", "\(resolutions.count) entries read: " + parts.joined(separator: ", "))
    ]
    let open = resolutions.filter { $0.outcome != .resolved }
    for resolution in open.prefix(10) {
      let title = Terminal.cut(resolution.entry.title, to: 44)
      let reason = resolution.evidence.first ?? resolution.outcome.rawValue
      lines.append("          line \(resolution.entry.line), \(title): \(Terminal.safe(reason))")
    }
    if open.count > 10 {
      lines.append("          … and \(open.count - 10) more in 2-resolve/review.md")
    }
    return lines
  }

  private static func graph(_ snapshot: Snapshot) -> [String] {
    let known = snapshot.completeness.count { ($0.references?.known ?? 0) > 0 }
    let share = snapshot.papers.isEmpty ? 0 : 100 * known / snapshot.papers.count
    let tied = Set(snapshot.citations.flatMap { [$0.citing, $0.cited] })
    let alone = snapshot.listNodes.filter { !tied.contains($0) }.map { node in
      "          no citation known of \(Terminal.cut(snapshot.papers[Int(node)].title, to: 60))"
    }
    return [
      heading(
        "Graph",
        "\(snapshot.papers.count) papers, \(snapshot.citations.count) citations; "
          + "references known of \(known) papers (\(share) %)"
      )
    ] + alone.prefix(5)
  }

  private static func topics(_ topics: [TopicRecord]) -> [String] {
    let parents = Set(topics.compactMap(\.parent))
    let leaves = topics.filter { !parents.contains($0.id) }
    var lines = ["", heading("Topics", leaves.isEmpty ? "no structure found" : "\(leaves.count)")]
    for topic in leaves.sorted(by: { ($1.papers, $0.id) < ($0.papers, $1.id) }).prefix(20) {
      let size = String(topic.papers)
      let pad = String(repeating: " ", count: max(0, 8 - size.count))
      let inList = topic.inList > 0 ? "  (\(topic.inList) in the list)" : ""
      lines.append("\(pad)\(size)  \(Terminal.safe(topic.label))\(inList)")
    }
    return lines
  }

  private static func seminal(_ scores: [PaperScores], _ snapshot: Snapshot) -> [String] {
    let ranked = scores.filter { $0.rank > 0 && !$0.isNoPaper }.sorted { $0.rank < $1.rank }
    var lines = [
      "", heading("Seminal", "papers: rank, 90 % interval, year, title (* in the list)"),
    ]
    for score in ranked.prefix(10) {
      let node = Int(score.node)
      let paper = snapshot.papers[node]
      let rank = String(score.rank).leftPadded(to: 8)
      let interval = "\(score.rankLow)–\(score.rankHigh)".leftPadded(to: 9)
      let year = paper.year.map(String.init) ?? "    "
      let mark = snapshot.entries[node].isEmpty ? " " : "*"
      lines.append("\(rank) \(interval)  \(year) \(mark)\(Terminal.cut(paper.title, to: 72))")
    }
    return lines
  }

  private static func additions(
    _ recommendations: [RecommendationRecord],
    _ snapshot: Snapshot
  ) -> [String] {
    guard !recommendations.isEmpty else {
      return ["", heading("Add", "nothing to recommend: too few ties to the list")]
    }
    var lines = ["", heading("Add", "to the list, of \(recommendations.count) recommendations")]
    for record in recommendations.sorted(by: { $0.rank < $1.rank }).prefix(5) {
      let paper = snapshot.papers[Int(record.node)]
      let year = paper.year.map { " (\($0))" } ?? ""
      lines.append(
        "\(String(record.rank).leftPadded(to: 8))  \(Terminal.cut(paper.title, to: 84))\(year)"
      )
      lines.append("          \(Terminal.cut(record.sentence, to: 100))")
    }
    return lines
  }

  private static func network(_ traffic: SourceEvents.Counts, leftOut: [String]) -> [String] {
    guard traffic.requests + traffic.replayed > 0 else {
      if leftOut.isEmpty { return [] }
      let names = leftOut.joined(separator: " and ")
      return ["", heading("Network", "not used; \(names) left out, nothing of theirs is recorded")]
    }
    let odd = traffic.oddFields.values.reduce(0, +)
    return [
      "",
      heading(
        "Network",
        "\(traffic.requests) requests, \(Terminal.size(traffic.bytes)) received, "
          + "\(traffic.repeated) repeated; \(traffic.replayed) questions answered from records"
          + (odd > 0 ? "; \(odd) unreadable values taken as unknown" : "")
      ),
    ]
  }

  private static func files(_ bench: Workbench) -> [String] {
    let outputs = Ledger.load(from: bench.output)[.render]?.outputs.map(\.name) ?? []
    let pictures = outputs.filter { $0.hasSuffix(".png") || $0.hasSuffix(".html") }
    var lines = ["", heading("Pictures", "")]
    for name in pictures.sorted() where !name.hasPrefix("report") {
      lines.append("          \(bench.output.path(of: name))")
    }
    let report = outputs.contains("report.html") ? "report.html" : "report.md"
    lines.append(heading("Report", bench.output.path(of: report)))
    return lines
  }
}

extension String {
  /// Spaces in front, up to `width` characters.
  fileprivate func leftPadded(to width: Int) -> String {
    String(repeating: " ", count: max(0, width - count)) + self
  }
}
