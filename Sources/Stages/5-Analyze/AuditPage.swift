import Bibliography
import Communities
import Corpus
import GraphCore
import Pipeline
import Topics

/// `list-audit.md`: where the sections of the list and the topics of the field disagree.
struct AuditPage {
  private let snapshot: Snapshot
  private let analysis: Analysis

  static func markdown(_ snapshot: Snapshot, _ analysis: Analysis) -> String {
    AuditPage(snapshot: snapshot, analysis: analysis).text
  }

  private var text: String {
    var lines = ["# List audit", ""]
    lines += introduction + [""]
    lines += chapter("Entries that sit in another section's topic", misplaced)
    lines += chapter("Sections that hold several topics", splits)
    lines += chapter("Sections that share one topic", coincidences)
    lines += chapter("Topics of the field that the list does not cover", uncovered)
    return lines.joined(separator: "\n") + "\n"
  }

  private var introduction: [String] {
    guard let agreement = analysis.audit.agreement else {
      return ["No entry of the list has a topic, so that there is nothing to compare."]
    }
    let entries = analysis.audit.entriesOfTopic.reduce(0, +)
    let sections = analysis.sections.count
    let topics = analysis.audit.entriesOfTopic.count { $0 > 0 }
    let nmi = rounded(agreement.normalizedMutualInformation)
    let ari = rounded(agreement.adjustedRandIndex)
    var lines = [
      "\(counted(entries, "entry", "entries")) of the list in \(counted(sections, "section")), "
        + "compared with the topics that citations and titles show: they belong to "
        + "\(topics) of \(analysis.topicModel.topics.count).",
      "Agreement of sections and topics: NMI \(nmi), ARI \(ari) "
        + "(1 is perfect agreement; an ARI of 0 is what chance gives).",
    ]
    if entries < 30 { lines.append("With so few entries these two figures say little.") }
    return lines + ["The suggestions are worth a look, not orders."]
  }

  private var misplaced: [String] {
    analysis.audit.misplaced.map { entry in
      let inside = share(of: entry.paper, in: entry.topic)
      let there = share(of: entry.paper, in: entry.sectionTopic)
      var line = "- \(name(entry.paper)) stands in *\(section(entry.section))*, "
      line += "which is mostly about \(topic(entry.sectionTopic)); its own topic is "
      line += "\(topic(entry.topic)), with \(percent(inside)) of its ties against "
      line += "\(percent(there))."
      guard let home = entry.home else {
        return line + " No other section is closer to it."
      }
      line += " Suggested home: *\(section(home))*, "
      if entry.tiesToSection > 0 {
        let times = (entry.tiesToHome / entry.tiesToSection * 10).rounded() / 10
        return line + "whose entries are \(times) times as closely related to it."
      }
      return line + "whose entries are related to it; those of its own section are not."
    }
  }

  private var splits: [String] {
    analysis.audit.splits.flatMap { split in
      ["- *\(section(split.section))* could be divided by topic:"]
        + split.parts.map { part in
          "  - \(topic(part.topic)): \(part.papers.map(name).joined(separator: "; "))"
        }
    }
  }

  private var coincidences: [String] {
    analysis.audit.coincidences.map { pair in
      "- *\(section(pair.first))* and *\(section(pair.second))* are both mostly about "
        + "\(topic(pair.topic)), and could be one."
    }
  }

  /// Topics without an entry, those with most ties to the list first.
  private var uncovered: [String] {
    let listed = Set(analysis.sections.flatMap(\.papers))
    let gaps = analysis.audit.uncovered.map { number in
      let neighbors = analysis.topicModel.topics[number].papers.count { paper in
        analysis.graph.references(of: paper).contains(where: listed.contains)
          || analysis.graph.citations(of: paper).contains(where: listed.contains)
      }
      return (topic: number, neighbors: neighbors)
    }
    return gaps.sorted {
      $0.neighbors != $1.neighbors ? $0.neighbors > $1.neighbors : $0.topic < $1.topic
    }.map { gap in
      let papers = counted(analysis.topicModel.topics[gap.topic].papers.count, "paper")
      var line = "- \(topic(gap.topic)), \(papers), "
      line += gap.neighbors == 0 ? "none" : "\(gap.neighbors)"
      line += " of them citing or cited by an entry"
      if let section = nearestSection(to: gap.topic) { line += "; nearest section *\(section)*" }
      return line + ". Closest to the list: \(closest(in: gap.topic).joined(separator: "; "))."
    }
  }

  /// The three papers of a topic that are most relevant to the list, of its more important half.
  private func closest(in topic: Int) -> [String] {
    let scores = analysis.scores
    let papers = analysis.topicModel.topics[topic].papers
      .filter { !scores[Int($0)].isNoPaper }
      .sorted { (scores[Int($0)].importance, $1) > (scores[Int($1)].importance, $0) }
    return papers.prefix(max(3, papers.count / 2))
      .sorted { (scores[Int($0)].relevance, $1) > (scores[Int($1)].relevance, $0) }
      .prefix(3).map(name)
  }

  /// The section whose entries have the strongest ties to a topic, on average.
  private func nearestSection(to topic: Int) -> String? {
    var best: (section: Int, ties: Double)?
    for (number, section) in analysis.sections.enumerated() where !section.papers.isEmpty {
      let sum = section.papers.reduce(0.0) { $0 + ties(of: $1, to: topic) }
      let mean = sum / Double(section.papers.count)
      if mean > best?.ties ?? 0 { best = (number, mean) }
    }
    return best.map { section($0.section) }
  }

  private func ties(of paper: NodeID, to topic: Int) -> Double {
    let related = analysis.topicModel.relatedness
    return related.row(of: paper).reduce(0.0) { sum, index in
      analysis.topicModel.topicOfPaper[Int(related.neighbors[index])] == topic
        ? sum + related.weights[index] : sum
    }
  }

  /// The share of a paper's ties that lead to a topic.
  private func share(of paper: NodeID, in topic: Int) -> Double {
    let related = analysis.topicModel.relatedness
    let all = related.row(of: paper).reduce(0.0) { $0 + related.weights[$1] }
    return all > 0 ? ties(of: paper, to: topic) / all : 0
  }

  private func chapter(_ title: String, _ lines: [String]) -> [String] {
    ["## \(title)", ""] + (lines.isEmpty ? ["None found."] : lines) + [""]
  }

  private func name(_ node: NodeID) -> String {
    let paper = snapshot.papers[Int(node)]
    return MarkdownText.inline(paper.title) + (paper.year.map { " (\($0))" } ?? "")
  }

  private func section(_ number: Int) -> String {
    MarkdownText.inline(analysis.sections[number].path.last ?? "the list itself")
  }

  private func topic(_ number: Int) -> String {
    "**\(MarkdownText.inline(analysis.topicModel.topics[number].label))**"
  }

  private func counted(_ count: Int, _ one: String, _ many: String? = nil) -> String {
    "\(count) \(count == 1 ? one : many ?? one + "s")"
  }

  private func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }

  private func rounded(_ value: Double) -> String {
    let thousandths = Int((value * 1000).rounded())
    let digits = String(abs(thousandths) % 1000)
    let fraction = String(repeating: "0", count: 3 - digits.count) + digits
    return "\(thousandths < 0 ? "−" : "")\(abs(thousandths) / 1000).\(fraction)"
  }
}
