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
    let nmi = rounded(agreement.normalizedMutualInformation)
    let ari = rounded(agreement.adjustedRandIndex)
    return [
      "The sections of the list compared with the topics that citations and titles show.",
      "Agreement of the two: NMI \(nmi), ARI \(ari) (1 is perfect agreement).",
      "Evidence is the mean relatedness of a paper to the other papers of a section; suggestions "
        + "are worth a look, not orders.",
    ]
  }

  private var misplaced: [String] {
    analysis.audit.misplaced.map { entry in
      var line = "- \(name(entry.paper)) stands in *\(section(entry.section))* "
      line += "(mostly \(topic(entry.sectionTopic))), but its topic is \(topic(entry.topic))"
      if let home = entry.home {
        line += "; suggested home: *\(section(home))* "
        line += "(relatedness \(rounded(entry.tiesToHome)) there, "
        line += "\(rounded(entry.tiesToSection)) here)"
      }
      return line + "."
    }
  }

  private var splits: [String] {
    analysis.audit.splits.flatMap { split in
      ["- *\(section(split.section))* is about:"]
        + split.parts.map { part in
          "  - \(topic(part.topic)): \(part.papers.map(name).joined(separator: "; "))"
        }
    }
  }

  private var coincidences: [String] {
    analysis.audit.coincidences.map { pair in
      "- *\(section(pair.first))* and *\(section(pair.second))* are both mostly about "
        + "\(topic(pair.topic))."
    }
  }

  private var uncovered: [String] {
    analysis.audit.uncovered.map { number in
      let record = analysis.topicModel.topics[number]
      let leaders = record.leaders.map(name).joined(separator: "; ")
      return "- \(topic(number)), \(record.papers.count) papers, such as \(leaders)."
    }
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

  private func rounded(_ value: Double) -> String {
    let thousandths = Int((value * 1000).rounded())
    let digits = String(abs(thousandths) % 1000)
    let fraction = String(repeating: "0", count: 3 - digits.count) + digits
    return "\(thousandths < 0 ? "−" : "")\(abs(thousandths) / 1000).\(fraction)"
  }
}
