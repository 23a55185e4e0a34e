import Pipeline
import RunComparison

/// The difference of two runs for people and for programs.
struct DifferencePage {
  /// The difference as JSON has it.
  struct Content: Encodable {
    struct Move: Encodable {
      var key: String
      var title: String
      var before: [Int]
      var after: [Int]
    }
    struct Change: Encodable {
      var change: String
      var label: String
      var other: String?
    }
    var papersIn: [RunFacts.RankedPaper]
    var papersOut: [RunFacts.RankedPaper]
    var moves: [Move]
    var topics: [Change]
    var recommendationsNew: [String]
    var recommendationsGone: [String]
  }

  /// How many papers a section of the page names.
  private static let shown = 20
  private let difference: RunDifference

  init(_ difference: RunDifference) { self.difference = difference }

  var content: Content {
    Content(
      papersIn: difference.papersIn,
      papersOut: difference.papersOut,
      moves: difference.moves.map { move in
        Content.Move(
          key: move.after.key,
          title: move.after.title,
          before: [move.before.rank, move.before.low, move.before.high],
          after: [move.after.rank, move.after.low, move.after.high]
        )
      },
      topics: difference.topics.map { change in
        switch change {
        case .born(let label): Content.Change(change: "born", label: label)
        case .merged(let label, let other):
          Content.Change(change: "merged", label: label, other: other)
        case .gone(let label): Content.Change(change: "gone", label: label)
        case .renamed(let label, let other):
          Content.Change(change: "renamed", label: label, other: other)
        }
      },
      recommendationsNew: difference.recommendationsNew,
      recommendationsGone: difference.recommendationsGone
    )
  }

  var markdown: String {
    if difference.isEmpty { return "Nothing changed.\n" }
    func titles(_ keys: [String]) -> [String] {
      keys.map { MarkdownText.inline(difference.titles[$0] ?? $0) }
    }
    let sections: [(String, [String])] = [
      ("New recommendations", titles(difference.recommendationsNew)),
      ("Recommendations gone", titles(difference.recommendationsGone)),
      ("Ranks moved beyond their intervals", difference.moves.map(Self.line)),
      ("Topics", difference.topics.map(Self.line)),
      ("Papers in", difference.papersIn.map { MarkdownText.inline($0.title) }),
      ("Papers out", difference.papersOut.map { MarkdownText.inline($0.title) }),
    ]
    return sections.filter { !$0.1.isEmpty }.map { heading, lines in
      let rest = lines.count - Self.shown
      let items =
        lines.prefix(Self.shown).map { "- \($0)" } + (rest > 0 ? ["- and \(rest) more"] : [])
      return "## \(heading)\n\n\(items.joined(separator: "\n"))\n"
    }.joined(separator: "\n")
  }

  private static func line(_ move: RunDifference.Move) -> String {
    let (old, new) = (move.before, move.after)
    return "\(MarkdownText.inline(new.title)): \(old.rank) (\(old.low)–\(old.high)) → "
      + "\(new.rank) (\(new.low)–\(new.high))"
  }

  private static func line(_ change: TopicChange) -> String {
    func text(_ label: String) -> String { MarkdownText.cell(label) }
    return switch change {
    case .born(let label): "born: \(text(label))"
    case .merged(let label, let other): "merged: \(text(label)) into \(text(other))"
    case .gone(let label): "gone: \(text(label))"
    case .renamed(let label, let other): "renamed: \(text(label)) to \(text(other))"
    }
  }
}
