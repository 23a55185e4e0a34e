import Bibliography
import Pipeline
import Recommendation

/// Writes `recommendations.md`: the text of a pull request that adds to the list.
enum PullRequestPage {
  static func markdown(_ set: ProposalSet, patch: ListPatch?, list: String) -> String {
    var lines = ["# Papers that \(MarkdownText.cell(list)) lacks", ""]
    lines += introduction(set, patch)
    let added = set.proposals.filter { isAdded($0, patch) }
    let others = set.proposals.filter { !isAdded($0, patch) }
    let further = added.isEmpty ? "" : "further "
    let parts = [
      ("Added", added),
      ("\(further)newer work".capitalizedFirst, others.filter { !$0.isFoundation }),
      ("\(further)foundations".capitalizedFirst, others.filter(\.isFoundation)),
    ]
    for (heading, proposals) in parts where !proposals.isEmpty {
      lines += ["", "## \(heading)"]
      for section in sections(of: proposals) {
        lines += ["", "### \(title(of: section))", ""]
        lines += proposals.filter { $0.section == section }.map(item)
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
          + "No other paper is tied to them as closely as asked for, so nothing is recommended."
      ]
    }
    let papers = "\(set.listCount) paper\(set.listCount == 1 ? "" : "s")"
    let weights = Signal.allCases.filter { set.weights[$0] >= 0.005 }.map { signal in
      "\(signal.name) \(Int((set.weights[signal] * 100).rounded())) %"
    }
    var text =
      "Ranked by ties to the \(papers) of the list that \(set.listCount == 1 ? "was" : "were") found"
      + " (\(set.connectedCount) with known citations): \(weights.joined(separator: ", ")), "
      + (set.isLearned ? "weights learned from the list itself." : "standard weights.")
    if let year = set.medianYear { text += " Foundations appeared before \(year)." }
    if let patch, !patch.added.isEmpty {
      text += " `additions.patch` adds those of the first part."
    } else if patch == nil {
      text += " There is no patch, because the list cannot be read again."
    } else {
      text += " There is no patch, because no section takes an entry that would read back as one."
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

  private static func isAdded(_ proposal: Proposal, _ patch: ListPatch?) -> Bool {
    patch?.added.contains { $0.id == proposal.paper.id } ?? false
  }

  private static func item(_ proposal: Proposal) -> String {
    let paper = proposal.paper
    let link = MarkdownText.link(paper.title, to: PaperAddress.of(paper))
    let details = VenueAndYear.text(of: paper).map { " (\($0))" } ?? ""
    return "- \(link)\(details). \(MarkdownText.cell(proposal.sentence))"
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
