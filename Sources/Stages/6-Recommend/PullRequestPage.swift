import Bibliography
import Pipeline
import Recommendation

/// Writes `recommendations.md`: the text of a pull request that adds to the list.
enum PullRequestPage {
  static func markdown(_ set: ProposalSet, patch: ListPatch?, list: String) -> String {
    var lines = ["# Papers that \(MarkdownText.cell(list)) lacks", ""]
    lines += introduction(set, patch)
    let parts = [
      ("Newer work", set.proposals.filter { !$0.isFoundation }),
      ("Foundations", set.proposals.filter(\.isFoundation)),
    ]
    for (heading, proposals) in parts where !proposals.isEmpty {
      lines += ["", "## \(heading)"]
      for section in sections(of: proposals) {
        lines += ["", "### \(title(of: section))", ""]
        lines += proposals.filter { $0.section == section }.map { item($0, patch) }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func introduction(_ set: ProposalSet, _ patch: ListPatch?) -> [String] {
    if set.listCount == 0 {
      return ["No paper of the list was found in the sources, so nothing can be recommended."]
    }
    if set.proposals.isEmpty {
      let known =
        set.connectedCount == 0
        ? "No citation from or to any of them is known."
        : "Citations are known for \(set.connectedCount) of them."
      return [
        "\(set.listCount) papers of the list were found. \(known) "
          + "No other paper is tied to them by two citations or more, so nothing is recommended."
      ]
    }
    let weights = Signal.allCases.map { signal in
      "\(signal.name) \(Int((set.weights[signal] * 100).rounded())) %"
    }
    var text =
      "Ranked by citation ties to the \(set.listCount) papers of the list that were found"
      + " (\(set.connectedCount) with known citations): \(weights.joined(separator: ", ")), "
      + (set.isLearned ? "weights learned from the list itself." : "standard weights.")
    if let year = set.medianYear { text += " Foundations appeared before \(year)." }
    if let patch, !patch.added.isEmpty {
      text += " The \(patch.added.count) papers in bold are added by `additions.patch`."
    } else if patch == nil {
      text += " There is no patch, because the list is not a file at hand."
    } else {
      text += " There is no patch, because the entries of the list are not bullets."
    }
    return [text]
  }

  private static func sections(of proposals: [Proposal]) -> [[String]] {
    var sections: [[String]] = []
    for proposal in proposals where !sections.contains(proposal.section) {
      sections.append(proposal.section)
    }
    return sections
  }

  private static func title(of section: [String]) -> String {
    section.last.map { MarkdownText.inline($0) } ?? "No section"
  }

  private static func item(_ proposal: Proposal, _ patch: ListPatch?) -> String {
    let paper = proposal.paper
    let link = MarkdownText.link(paper.title, to: PaperAddress.of(paper))
    let isAdded = patch?.added.contains { $0.id == paper.id } ?? false
    let details = [paper.venueName, paper.year.map(String.init)].compactMap { $0 }
    let printed = details.isEmpty ? "" : " (\(MarkdownText.cell(details.joined(separator: " "))))"
    return "- \(isAdded ? "**\(link)**" : link)\(printed). "
      + MarkdownText.cell(proposal.sentence)
  }
}
