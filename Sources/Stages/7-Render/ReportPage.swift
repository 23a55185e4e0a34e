import Bibliography
import Corpus
import Drawing
import GraphCore
import Markdown
import Pipeline
import Topics

/// `report.md`: the answers to the three questions on one page, with the pictures.
struct ReportPage {
  private let scene: Scene
  private let resolutions: [Resolution]
  private let figures: TopicFigures
  private let map: MapPicture.Quality
  private let pictures: Set<String>

  init(
    _ scene: Scene,
    _ resolutions: [Resolution],
    _ figures: TopicFigures,
    map: MapPicture.Quality,
    pictures: [String]
  ) {
    self.scene = scene
    self.resolutions = resolutions
    self.figures = figures
    self.map = map
    self.pictures = Set(pictures)
  }

  var markdown: String {
    var lines = ["# \(MarkdownText.inline(scene.name))", ""]
    lines += [scene.extent + ".", ""]
    lines += list + seminal + topics + additions + limits
    return lines.joined(separator: "\n") + "\n"
  }

  /// The same page for a browser: no script, and nothing loaded but the pictures beside it.
  var html: String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
    img-src 'self' file:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(escapedXML(scene.name))</title>
    <style>\(Self.style)</style>
    </head>
    <body>
    \(MarkdownParser.html(markdown))</body>
    </html>

    """
  }

  private static let style = """

    :root { color-scheme: light dark; }
    body { font: 16px/1.55 system-ui, "DejaVu Sans", sans-serif; max-width: 66rem;
      margin: 2rem auto; padding: 0 1rem; }
    h1, h2 { line-height: 1.2; }
    h2 { margin-top: 2.5rem; border-bottom: 1px solid #8884; padding-bottom: .3rem; }
    img { max-width: 100%; height: auto; background: #fff; border-radius: 6px; }
    table { border-collapse: collapse; width: 100%; font-size: .92em; display: block;
      overflow-x: auto; }
    th, td { padding: .3rem .6rem; border-bottom: 1px solid #8883; text-align: left; }
    td[align=right], th[align=right] { text-align: right; white-space: nowrap; }
    a { color: #0072b2; }
    @media (prefers-color-scheme: dark) { a { color: #56b4e9; } }

    """

  private var list: [String] {
    func count(_ outcome: ResolutionOutcome) -> Int { resolutions.count { $0.outcome == outcome } }
    var lines = ["## The list", ""]
    lines.append(
      "\(resolutions.count) entries: \(count(.resolved)) found, \(count(.notAPaper)) not papers, "
        + "\(count(.noRecord)) without a record, \(count(.unresolved)) unresolved, "
        + "\(count(.deferred)) deferred. Every decision with its evidence: "
        + "[review.md](2-resolve/review.md)."
    )
    lines.append("")
    for resolution in resolutions where resolution.outcome != .resolved {
      let title = MarkdownText.inline(resolution.entry.title)
      let reason = resolution.evidence.first ?? resolution.outcome.rawValue
      lines.append("- line \(resolution.entry.line), \(title): \(MarkdownText.inline(reason))")
    }
    return lines + [""]
  }

  private var seminal: [String] {
    var lines = ["## Which papers are seminal?", ""]
    lines.append(
      "Score = relevance to the list × importance. Importance is the mean log-rank by "
        + "age-rescaled PageRank, age-rescaled citations, citations and core number; relevance is "
        + "the share of papers from which a walk along and against citations ends at the list less "
        + "often. The interval holds the rank in nine of ten graphs resampled at the rate at which "
        + "citations are known to be missing. All measures: [seminal.csv](5-analyze/seminal.csv)."
    )
    lines += ["", "| rank | 90 % interval | year | paper | in list |", "|---:|---:|---:|---|:-:|"]
    for scores in scene.ranking.prefix(20) {
      let node = Int(scores.node)
      let paper = scene.snapshot.papers[node]
      let title = MarkdownText.link(paper.title, to: scene.link(node))
      let year = paper.year.map(String.init) ?? ""
      let mark = scores.isSurvey ? " *(survey)*" : ""
      let listed = scene.snapshot.entries[node].isEmpty ? "" : "•"
      lines.append(
        "| \(scores.rank) | \(scores.rankLow)–\(scores.rankHigh) | \(year) | \(title)\(mark) "
          + "| \(listed) |"
      )
    }
    lines += [""] + picture("ranks", "Ranks and their intervals")
    lines += picture("lineage", "Lineage: main path and seminal papers by year")
    lines += picture("rpys", "Citations by the publication year of the cited paper")
    return lines
  }

  private var topics: [String] {
    var lines = ["## What topics is the field made of?", ""]
    guard !scene.topicLabels.isEmpty else {
      return lines + ["No structure found: too few papers are tied to one another.", ""]
    }
    lines += picture("topic-map", "Topic map")
    let fields = Dictionary(uniqueKeysWithValues: scene.topics.topics.map { ($0.id, $0.label) })
    lines += [
      "| topic | field | papers | in list | years | key terms |", "|---|---|---:|---:|---|---|",
    ]
    let used = Set(scene.topics.topicOf.compactMap(\.self))
    for topic in scene.topics.topics where used.contains(topic.id) {
      let field = topic.parent.flatMap { fields[$0] } ?? ""
      var years = ""
      if let first = topic.firstYear, let median = topic.medianYear, let last = topic.lastYear {
        years = "\(first)–\(last), median \(median)"
      }
      lines.append(
        "| \(MarkdownText.cell(topic.label)) | \(MarkdownText.cell(field)) | \(topic.papers) "
          + "| \(topic.inList) | \(years) | \(MarkdownText.cell(topic.keyTerms.joined(separator: ", "))) |"
      )
    }
    lines.append("")
    let outside = scene.topicOf.count { $0 == nil }
    if outside > 0 {
      lines += ["\(outside) papers belong to no topic: they are tied to too few others.", ""]
    }
    lines += trends
    lines += [
      "Full figures: [topics.json](5-analyze/topics.json); papers by topic and year: "
        + "[topic-years.csv](5-analyze/topic-years.csv); sections of the list against topics: "
        + "[list-audit.md](5-analyze/list-audit.md).", "",
    ]
    return lines + picture("topics-over-time", "Topics over time")
  }

  /// The topics that come and go, one line each way, with their shares of the papers then and now.
  private var trends: [String] {
    let evolution = TopicEvolution(
      of: scene.topicOf,
      count: scene.topicLabels.count,
      years: scene.snapshot.papers.map(\.year)
    )
    func line(_ name: String, _ trends: [TopicEvolution.Trend]) -> [String] {
      if trends.isEmpty { return [] }
      let topics = trends.map { trend in
        let shares = "\(percent(trend.shareThen)) → \(percent(trend.shareNow)) %"
        return "**\(MarkdownText.inline(scene.topicLabels[trend.topic]))** (\(shares))"
      }
      return ["\(name): \(topics.joined(separator: ", ")).", ""]
    }
    let lines =
      line("Emerging", evolution.emerging) + line("Fading", evolution.fading)
    if lines.isEmpty { return [] }
    return lines + [
      "The figures are shares of the papers before \(evolution.recent) and since, the newest fifth; "
        + "by year: [topic-years.csv](5-analyze/topic-years.csv).", "",
    ]
  }

  private func percent(_ share: Double) -> String {
    let tenths = Int((share * 1000).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  private var additions: [String] {
    var lines = ["## What is missing from the list?", ""]
    guard !scene.recommendations.isEmpty else {
      return lines + ["Nothing can be recommended: too few ties between papers and the list.", ""]
    }
    for record in scene.recommendations.sorted(by: { $0.rank < $1.rank }).prefix(10) {
      let node = Int(record.node)
      let paper = scene.snapshot.papers[node]
      let year = paper.year.map { " (\($0))" } ?? ""
      lines.append(
        "\(record.rank). \(MarkdownText.link(paper.title, to: scene.link(node)))\(year). "
          + MarkdownText.inline(record.sentence)
      )
    }
    return lines + [
      "",
      "All \(scene.recommendations.count) with reasons: "
        + "[recommendations.md](6-recommend/recommendations.md); as a patch to the list: "
        + "[additions.patch](6-recommend/additions.patch).", "",
    ]
  }

  private var limits: [String] {
    let papers = scene.snapshot.papers
    let known = scene.snapshot.completeness.count { ($0.references?.known ?? 0) > 0 }
    var lines = ["## How far to trust this", ""]
    lines.append(
      "- References are known of \(known) of \(papers.count) papers; the others are here because "
        + "they are cited."
    )
    let undated = papers.count { $0.year == nil }
    let anonymous = papers.count { $0.authors.isEmpty }
    if undated > 0 { lines.append("- \(undated) papers have no year, \(anonymous) no authors.") }
    let silent = scene.snapshot.listNodes.filter { node in
      scene.graph.inDegree(of: node) + scene.graph.outDegree(of: node) == 0
    }
    for node in silent {
      let title = MarkdownText.inline(papers[Int(node)].title)
      lines.append("- No citation from or to \(title) is known, so it has no place in the graph.")
    }
    let unknown = scene.snapshot.listNodes.filter { scene.graph.outDegree(of: $0) == 0 }
    if !unknown.isEmpty {
      let titles = unknown.map { shortTitle(papers[Int($0)].title, limit: 48) }
      lines.append(
        "- Of \(unknown.count) papers of the list no references are known: "
          + titles.map(MarkdownText.inline).joined(separator: "; ") + "."
      )
    }
    if !scene.topicLabels.isEmpty { lines.append("- Topics: \(figures.sentence)") }
    lines.append(
      "- The topic map keeps \(map.percent(map.neighborhoodPreservation)) % of each paper's nearest "
        + "related papers near it. Stress is \(map.rounded(map.stress)): 0 were a map of exact "
        + "distances, 0.3 one by chance. Of the papers nearest to one on the map, "
        + "\(map.percent(map.topicSeparation)) % are of its topic."
    )
    for source in scene.provenance { lines.append("- Data: \(MarkdownText.inline(source)).") }
    return lines
  }

  private func picture(_ name: String, _ caption: String) -> [String] {
    guard pictures.contains("\(name).svg") || pictures.contains("\(name).png") else { return [] }
    let kind = pictures.contains("\(name).svg") ? "svg" : "png"
    return ["![\(caption)](7-render/\(name).\(kind))", ""]
  }
}
