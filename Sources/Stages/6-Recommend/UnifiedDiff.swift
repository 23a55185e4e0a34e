/// Writes insertions into a text as a unified diff that `git apply` takes.
///
/// > GNU diffutils manual, "Detailed description of unified format".
enum UnifiedDiff {
  /// Lines to insert.
  struct Insertion: Sendable, Equatable {
    /// The number of the line after which they go; 0 is the top.
    var after: Int
    /// The lines without line feed.
    var lines: [String]
  }

  private static let context = 3
  private static let noNewline = "\\ No newline at end of file"

  /// The diff of `file`, empty without insertions, which have distinct places, ascending.
  static func write(_ insertions: [Insertion], into text: ListText, file: String) -> String {
    guard !insertions.isEmpty else { return "" }
    let count = text.lines.count
    var hunks: [[Insertion]] = []
    for insertion in insertions {
      if let last = hunks.last?.last, insertion.after - last.after <= 2 * context {
        hunks[hunks.count - 1].append(insertion)
      } else {
        hunks.append([insertion])
      }
    }
    var out = "--- a/\(file)\n+++ b/\(file)\n"
    var added = 0
    for hunk in hunks {
      let first = max(0, hunk[0].after - context)
      let end = min(count, hunk[hunk.count - 1].after + context)
      let inserted = hunk.reduce(0) { $0 + $1.lines.count }
      let oldCount = end - first
      let oldStart = oldCount == 0 ? first : first + 1
      out += "@@ -\(oldStart),\(oldCount) +\(first + added + 1),\(oldCount + inserted) @@\n"
      for number in first...end {
        let inserted = hunk.first { $0.after == number }
        if number > first {
          let line = text.lines[number - 1]
          let isOpenEnd = number == count && !text.endsWithNewline
          if isOpenEnd && inserted != nil {
            // The line gets the line feed that it lacks.
            out += "-\(line)\n\(noNewline)\n+\(line)\n"
          } else {
            out += " \(line)\n"
            if isOpenEnd { out += "\(noNewline)\n" }
          }
        }
        if let inserted { out += lines(of: inserted, text: text) }
      }
      added += inserted
    }
    return out
  }

  private static func lines(of insertion: Insertion, text: ListText) -> String {
    var out = ""
    for line in insertion.lines { out += "+\(line)\n" }
    if insertion.after == text.lines.count && !text.endsWithNewline { out += "\(noNewline)\n" }
    return out
  }
}
