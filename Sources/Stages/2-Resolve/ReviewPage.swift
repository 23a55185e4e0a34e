import Bibliography
import Pipeline

/// Writes `review.md` for whoever keeps the list: first what needs a decision, with the line to
/// paste into `overrides.yml`; then every match.
struct ReviewPage {
  let name: String
  let resolutions: [Resolution]
  let stale: [Override]
  /// Matches below this are worth a second look.
  static let sure = 0.95

  var text: String {
    var lines = ["# Review of \(MarkdownText.inline(name))", "", counts, ""]
    if !stale.isEmpty {
      lines += ["## Overrides that serve for nothing", ""]
      lines += stale.map {
        "- line \($0.line), \(MarkdownText.inline($0.title)): \(reason(for: $0))"
      }
      lines.append("")
    }
    lines += part(
      "To decide",
      resolutions.filter { $0.outcome == .unresolved || $0.outcome == .deferred }
    )
    lines += part(
      "Matched, but worth a look",
      resolutions.filter { $0.outcome == .resolved && $0.confidence < Self.sure }
    )
    lines += part("Works without a record", resolutions.filter { $0.outcome == .noRecord })
    lines += part("Not papers", resolutions.filter { $0.outcome == .notAPaper })
    lines += table
    return lines.joined(separator: "\n") + "\n"
  }

  private func reason(for stale: Override) -> String {
    guard case .paper(let id) = stale.decision,
      resolutions.contains(where: { $0.entry.title == stale.title })
    else { return "the list has no such entry" }
    return "no source knows \(MarkdownText.inline(id.text))"
  }

  private var counts: String {
    let parts = ResolutionOutcome.allCases.compactMap { outcome -> String? in
      let count = resolutions.count { $0.outcome == outcome }
      return count == 0 ? nil : "\(count) \(outcome.rawValue)"
    }
    return "\(resolutions.count) entries: \(parts.joined(separator: ", ")). To decide otherwise, "
      + "paste a line into `overrides.yml` beside the pipeline file and run again."
  }

  private func part(_ title: String, _ chosen: [Resolution]) -> [String] {
    guard !chosen.isEmpty else { return [] }
    var lines = ["## \(title)", ""]
    for resolution in chosen {
      lines += [
        "### Line \(resolution.entry.line): \(MarkdownText.inline(resolution.entry.title))", "",
      ]
      lines += resolution.evidence.map { "- \(MarkdownText.inline($0))" }
      if let paper = resolution.paper {
        lines.append(
          "- matched with \(describe(paper.title, paper.year, paper.id, resolution.confidence))"
        )
      }
      for candidate in resolution.candidates.prefix(3) {
        lines.append(
          "- candidate: \(describe(candidate.title, candidate.year, candidate.id, candidate.confidence))"
            + " (\(candidate.evidence.map { MarkdownText.inline($0) }.joined(separator: "; ")))"
        )
      }
      lines += ["", "```yaml"]
      lines += choices(resolution).map { "\(quoted(resolution.entry.title)): \($0)" }
      lines += ["```", ""]
    }
    return lines
  }

  /// What could be decided, the likeliest first; the others as comments would be pasted by mistake.
  private func choices(_ resolution: Resolution) -> [String] {
    let isPaper = resolution.outcome == .unresolved || resolution.outcome == .deferred
    if let best = resolution.candidates.first, isPaper { return [ExternalID.paper(best.id).text] }
    if let paper = resolution.paper { return [ExternalID.paper(paper.id).text] }
    return [resolution.outcome == .notAPaper ? "paper" : "not a paper"]
  }

  private func describe(_ title: String, _ year: Int?, _ id: PaperID, _ confidence: Double)
    -> String
  {
    let year = year.map { ", \($0)" } ?? ""
    return "**\(MarkdownText.inline(title))**\(year), `\(code(id.value))`, confidence \(confidence)"
  }

  private var table: [String] {
    var lines = [
      "## All entries", "", "| line | entry | kind | outcome | paper | year | confidence |",
    ]
    lines.append("| ---: | --- | --- | --- | --- | ---: | ---: |")
    for resolution in resolutions {
      let paper = resolution.paper
      let versions = (paper?.ids.count ?? 0) > 1 ? " (\(paper?.ids.count ?? 0) records)" : ""
      let cells = [
        String(resolution.entry.line), MarkdownText.cell(resolution.entry.title),
        resolution.kind.rawValue, resolution.outcome.rawValue,
        paper.map { MarkdownText.cell($0.title) + versions } ?? "",
        paper?.year.map { String($0) } ?? "",
        paper == nil ? "" : String(resolution.confidence),
      ]
      lines.append("| \(cells.joined(separator: " | ")) |")
    }
    return lines
  }

  private func code(_ text: String) -> String { text.filter { $0 != "`" && !$0.isNewline } }

  /// A YAML string in double quotes.
  private func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value): result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
