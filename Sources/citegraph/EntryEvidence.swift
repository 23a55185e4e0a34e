import Bibliography
import Foundation
import Pipeline

/// What became of the entries of a list, for questions about those without a paper in the graph.
struct EntryEvidence {
  private let resolutions: [Resolution]

  init(_ bench: Workbench) {
    resolutions =
      (try? bench.output.readJSON([Resolution].self, from: "2-resolve/resolution.json")) ?? []
  }

  /// The entries whose title holds the words of the query, whole titles first.
  func matches(_ query: String) -> [Resolution] {
    let wanted = query.trimmingCharacters(in: .whitespaces).lowercased()
    guard !wanted.isEmpty else { return [] }
    let found = resolutions.filter { $0.entry.title.lowercased().contains(wanted) }
    let whole = found.filter { $0.entry.title.lowercased() == wanted }
    return whole + found.filter { $0.entry.title.lowercased() != wanted }
  }

  /// One entry as a page for a terminal.
  static func page(of resolution: Resolution) -> String {
    let entry = resolution.entry
    var lines = [Terminal.bold(Terminal.safe(entry.title)), ""]
    func add(_ name: String, _ value: String) {
      lines.append(name.padding(toLength: 18, withPad: " ", startingAt: 0) + Terminal.safe(value))
    }
    add("In the list", (["line \(entry.line)"] + entry.section).joined(separator: " › "))
    add("Kind", resolution.kind.rawValue)
    add("Outcome", resolution.outcome.rawValue)
    for evidence in resolution.evidence { add("", evidence) }
    if let paper = resolution.paper {
      add("Paper", "\(paper.title) (\(paper.ids.map(\.value).joined(separator: ", ")))")
    }
    for candidate in resolution.candidates {
      let confidence = (candidate.confidence * 1000).rounded() / 1000
      add("Candidate", "\(candidate.title) (\(candidate.id.value)), confidence \(confidence)")
      for evidence in candidate.evidence { add("", evidence) }
    }
    return lines.joined(separator: "\n")
  }
}
