import Bibliography
import Corpus
import Foundation
import Pipeline

/// What a finished run knows, arranged for questions about single papers.
struct PaperEvidence {
  /// The full account of one paper.
  struct Account: Encodable {
    var paper: Paper
    var resolutions: [Resolution]
    var completeness: Completeness
    var scores: PaperScores?
    var topic: [String]
    var cites: [String]
    var citedBy: [String]
    var recommendation: RecommendationRecord?
    var because: [String]
  }

  private let snapshot: Snapshot
  private let scores: [PaperScores]
  private let topics: TopicAssignment
  private let recommendations: [RecommendationRecord]
  private let resolutions: [Resolution]

  init(_ bench: Workbench) throws {
    snapshot = try bench.store.loadSnapshot()
    scores = try bench.store.loadScores()
    topics = try bench.store.loadTopics()
    recommendations = try bench.store.loadRecommendations()
    resolutions =
      (try? bench.output.readJSON([Resolution].self, from: "2-resolve/resolution.json")) ?? []
  }

  /// The papers that a query may mean, best first: an identifier, a whole title, a part of one.
  func matches(_ query: String) -> [Int] {
    let wanted = query.trimmingCharacters(in: .whitespaces).lowercased()
    guard !wanted.isEmpty else { return [] }
    let nodes = snapshot.papers.indices
    let byID = nodes.filter { node in
      let paper = snapshot.papers[node]
      return paper.ids.contains { $0.value.lowercased() == wanted }
        || paper.doi.map { wanted.hasSuffix($0) } == true
        || paper.arxiv.map { wanted == $0 || wanted == "arxiv:\($0)" } == true
    }
    if !byID.isEmpty { return byID }
    let titles = nodes.map { snapshot.papers[$0].title.lowercased() }
    let found = nodes.filter { titles[$0].contains(wanted) }
    return found.sorted { left, right in
      let exact = (titles[left] == wanted, titles[right] == wanted)
      if exact.0 != exact.1 { return exact.0 }
      return (rank(left), left) < (rank(right), right)
    }
  }

  /// Title and year on one line.
  func name(of node: Int) -> String {
    let paper = snapshot.papers[node]
    return Terminal.safe(paper.title) + (paper.year.map { " (\($0))" } ?? "")
  }

  func account(of node: Int) -> Account {
    let record = recommendations.first { Int($0.node) == node }
    return Account(
      paper: snapshot.papers[node],
      resolutions: snapshot.entries[node].compactMap { entry in
        resolutions.indices.contains(entry) ? resolutions[entry] : nil
      },
      completeness: snapshot.completeness[node],
      scores: score(node),
      topic: topicPath(of: node),
      cites: neighbors(of: node, \.citing, \.cited).map(name),
      citedBy: neighbors(of: node, \.cited, \.citing).map(name),
      recommendation: record,
      because: record?.because.map { name(of: Int($0)) } ?? []
    )
  }

  /// The account as a page for a terminal.
  func page(of node: Int) -> String {
    let account = account(of: node)
    var lines = [Terminal.bold(name(of: node))]
    let paper = account.paper
    if !paper.authors.isEmpty { lines.append(Terminal.safe(paper.authors.joined(separator: ", "))) }
    if let venue = paper.venue { lines.append(Terminal.safe(venue)) }
    lines.append("")
    func add(_ name: String, _ value: String?) {
      guard let value else { return }
      lines.append(name.padding(toLength: 18, withPad: " ", startingAt: 0) + Terminal.safe(value))
    }
    add("Keys", paper.ids.map(\.value).joined(separator: ", "))
    add("DOI", paper.doi)
    add("arXiv", paper.arxiv)
    for resolution in account.resolutions {
      add("In the list", "line \(resolution.entry.line): \(resolution.entry.title)")
      let confidence = (resolution.confidence * 1000).rounded() / 1000
      add("  matched", "confidence \(confidence)")
      for evidence in resolution.evidence { add("", evidence) }
    }
    add("References", list(account.completeness.references, account.cites.count))
    add("Citations", list(account.completeness.citations, account.citedBy.count))
    lines += scoreLines(account.scores)
    if !account.topic.isEmpty { add("Topic", account.topic.joined(separator: " › ")) }
    if let record = account.recommendation {
      add("Recommended", "rank \(record.rank): \(record.sentence)")
      for signal in record.signals {
        add("", "\(signal.name): rank \(signal.rank), strength \(short(signal.value))")
      }
      for cause in account.because { add("  because of", cause) }
      add("  section", record.section.joined(separator: " › "))
    }
    lines += neighborLines("Cites", account.cites)
    lines += neighborLines("Cited by", account.citedBy)
    return lines.joined(separator: "\n")
  }

  private func scoreLines(_ scores: PaperScores?) -> [String] {
    guard let scores else { return [] }
    var lines: [String] = []
    func add(_ name: String, _ value: String) {
      lines.append(name.padding(toLength: 18, withPad: " ", startingAt: 0) + value)
    }
    let interval = "90 % interval \(scores.rankLow)–\(scores.rankHigh)"
    add("Rank", "\(scores.rank) of \(snapshot.papers.count) (\(interval))")
    add(
      "  score",
      "\(short(scores.score)): relevance \(short(scores.relevance)) to the list, "
        + "importance \(short(scores.importance)) regardless of it"
    )
    let measures: [(String, Double?)] = [
      ("citations here", Double(scores.localCitations)), ("PageRank", scores.pageRank),
      ("age-rescaled", scores.ageRescaledPageRank), ("CiteRank", scores.citeRank),
      ("betweenness", scores.betweenness), ("core", Double(scores.core)),
      ("intermediacy", scores.intermediacy), ("disruption", scores.disruption),
    ]
    for (name, value) in measures {
      if let value { add("  \(name)", short(value)) }
    }
    if scores.isOnMainPath { add("", "on the main path of the field") }
    if scores.isSurvey { add("", "looks like a survey") }
    if scores.isNoPaper { add("", "looks like no paper") }
    return lines
  }

  private func neighborLines(_ title: String, _ names: [String]) -> [String] {
    guard !names.isEmpty else { return [] }
    var lines = ["", Terminal.bold("\(title) \(names.count) papers of this graph")]
    lines += names.prefix(10).map { "  " + $0 }
    if names.count > 10 { lines.append("  … and \(names.count - 10) more") }
    return lines
  }

  private func list(_ status: ListStatus?, _ here: Int) -> String {
    guard let status else { return "\(here) in this graph; no source has the list" }
    let stated = status.stated.map { " of \($0) stated" } ?? ""
    return "\(here) in this graph; \(status.source) lists \(status.known)\(stated) "
      + "(\(status.state.rawValue))"
  }

  private func neighbors(
    of node: Int,
    _ here: KeyPath<Citation, Int32>,
    _ there: KeyPath<Citation, Int32>
  ) -> [Int] {
    let found = snapshot.citations.filter { Int($0[keyPath: here]) == node }
    return found.map { Int($0[keyPath: there]) }.sorted { (rank($0), $0) < (rank($1), $1) }
  }

  private func topicPath(of node: Int) -> [String] {
    guard topics.topicOf.indices.contains(node), let leaf = topics.topicOf[node] else { return [] }
    var path: [String] = []
    var next: Int? = leaf
    while let id = next, let topic = topics.topics.first(where: { $0.id == id }), path.count < 8 {
      path.insert(topic.label, at: 0)
      next = topic.parent
    }
    return path
  }

  private func score(_ node: Int) -> PaperScores? {
    scores.indices.contains(node) ? scores[node] : nil
  }

  private func rank(_ node: Int) -> Int { score(node)?.rank ?? Int.max }

  private func short(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e9
      ? String(Int(value)) : String(format: "%.4g", value)
  }
}
