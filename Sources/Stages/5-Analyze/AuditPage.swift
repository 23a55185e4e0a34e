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
    let kinds = analysis.sections.indices.filter { !analysis.sections[$0].namesSubject }
    if !kinds.isEmpty, kinds.count < sections {
      let names = kinds.map { "*\(section($0))*" }.joined(separator: ", ")
      lines.append("Not judged, since the heading tells no subject: \(names).")
    }
    return lines + ["The suggestions are worth a look, not orders."]
  }

  private var misplaced: [String] {
    analysis.audit.misplaced.map { entry in
      let inside = share(of: entry.paper, in: entry.topic)
      let there = share(of: entry.paper, in: entry.sectionTopic)
      var line = "- \(name(entry.paper)) stands in *\(section(entry.section))*, "
      line += "which is mostly about \(topic(entry.sectionTopic)); its own topic is "
      line += "\(topic(entry.topic)), with \(percent(inside)) of its ties against "
      line += "\(percent(there)). Suggested home: *\(section(entry.home))*, "
      if entry.tiesToSection > 0 {
        line += "whose entries are \(times(entry.tiesToHome, entry.tiesToSection)) as closely "
        return line + "related to it."
      }
      return line + "whose entries are related to it; those of its own section are not."
    }
  }

  private var splits: [String] {
    analysis.audit.splits.flatMap { split in
      let within =
        split.tiesBetween > 0
        ? "are \(times(split.tiesWithin, split.tiesBetween)) as closely related within a part as "
          + "between parts" : "are related within a part, and not between parts"
      return ["- *\(section(split.section))* could be divided by topic; its entries \(within):"]
        + split.parts.map { part in
          "  - \(topic(part.topic)): \(part.papers.map(name).joined(separator: "; "))"
        }
    }
  }

  private var coincidences: [String] {
    analysis.audit.coincidences.map { pair in
      var line = "- *\(section(pair.first))* and *\(section(pair.second))* are both mostly about "
      line += "\(topic(pair.topic)), and could be one: "
      guard pair.tiesWithin > 0 else {
        return line + "their entries are related across the two, not within them."
      }
      return line + "their entries are \(times(pair.tiesBetween, pair.tiesWithin)) as closely "
        + "related across the two as within them."
    }
  }

  /// Topics without an entry, those with most ties to the list first; one that hardly touches the
  /// list belongs to the graph around it, not to its subject.
  private var uncovered: [String] {
    let gaps = analysis.audit.uncovered.map { UncoveredTopic($0, of: analysis) }.sorted {
      $0.neighbors != $1.neighbors ? $0.neighbors > $1.neighbors : $0.topic < $1.topic
    }
    let (near, far) = (gaps.filter(\.isNear), gaps.filter { !$0.isNear })
    var lines = near.map { gap in
      let papers = counted(analysis.topicModel.topics[gap.topic].papers.count, "paper")
      var line = "- \(topic(gap.topic)), \(papers), \(gap.neighbors) of them citing or cited by "
      line += gap.entries.count == 1 ? "an entry: " : "entries, most by "
      line += gap.entries.prefix(2).map { "\(name($0.paper)), \($0.links)" }.joined(separator: "; ")
      line += ". Suggested home: "
      line += gap.home.map { "*\(section($0))*" } ?? "a section of its own"
      return line + ". Closest to the list: \(gap.closest.map(name).joined(separator: "; "))."
    }
    if !far.isEmpty {
      let names = far.map { "\(topic($0.topic)) (\($0.neighbors))" }.joined(separator: ", ")
      lines += lines.isEmpty ? [] : [""]
      lines.append(
        "Farther from the list, with few papers that cite or are cited by an entry: \(names)."
      )
    }
    return lines
  }

  /// The share of a paper's ties that lead to a topic.
  private func share(of paper: NodeID, in topic: Int) -> Double {
    analysis.topicModel.share(of: paper, in: topic)
  }

  private func chapter(_ title: String, _ lines: [String]) -> [String] {
    ["## \(title)", ""] + (lines.isEmpty ? ["None found."] : lines) + [""]
  }

  private func name(_ node: NodeID) -> String {
    let paper = snapshot.papers[Int(node)]
    return MarkdownText.inline(paper.title) + (paper.year.map { " (\($0))" } ?? "")
  }

  private func section(_ number: Int) -> String {
    let path = analysis.sections[number].path
    guard let last = path.last else { return "the list itself" }
    let isCommon = analysis.sections.count { $0.path.last == last } > 1
    return MarkdownText.inline(isCommon ? path.suffix(2).joined(separator: " / ") : last)
  }

  private func topic(_ number: Int) -> String {
    "**\(MarkdownText.inline(analysis.topicModel.topics[number].label))**"
  }

  private func counted(_ count: Int, _ one: String, _ many: String? = nil) -> String {
    "\(count) \(count == 1 ? one : many ?? one + "s")"
  }

  private func times(_ value: Double, _ base: Double) -> String {
    let tenths = Int((value / base * 10).rounded())
    return "\(tenths / 10).\(tenths % 10) times"
  }

  private func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }

  private func rounded(_ value: Double) -> String {
    let thousandths = Int((value * 1000).rounded())
    let digits = String(abs(thousandths) % 1000)
    let fraction = String(repeating: "0", count: 3 - digits.count) + digits
    return "\(thousandths < 0 ? "−" : "")\(abs(thousandths) / 1000).\(fraction)"
  }
}
