import Bibliography
import Markdown
import Pipeline

/// Adds papers to the text of a list, in the list's own style, as a patch.
///
/// The changed list is read again: what would not read as the entries it had, with the new ones in
/// their sections, is left out of the patch.
struct ListPatch: Sendable {
  /// A paper and the section into which it goes.
  struct Placed: Sendable {
    /// The paper.
    var paper: Paper
    /// The headings of the section, outermost first.
    var section: [String]
  }

  /// Reads the entries of a list.
  typealias Reading = @Sendable (String) -> [ListEntry]

  /// The patch; empty when nothing could be added.
  let diff: String
  /// The papers in the patch, in the order given.
  let added: [Paper]

  /// Makes the patch of `file`; a paper for whose section no style is known is left out.
  ///
  /// New entries go behind the last entry of the section, or to their place when the section is
  /// sorted by title or by year.
  init(
    adding additions: [Placed],
    to source: String,
    entries: [ListEntry],
    file: String,
    reading: Reading = { ListReader.entries(in: $0) }
  ) {
    let draft = PatchDraft(source, entries)
    let before = reading(source)
    var kept = additions.filter { draft.hasStyle(of: $0.section) }
    if !Self.isFaithful(draft, kept, before, reading) {
      // Section by section, so that one in a style of its own does not spoil the others.
      var faithful: [Placed] = []
      var sections: [[String]] = []
      for addition in kept where !sections.contains(addition.section) {
        sections.append(addition.section)
        let group = kept.filter { $0.section == addition.section }
        if Self.isFaithful(draft, faithful + group, before, reading) {
          faithful += group
        } else {
          for one in group where Self.isFaithful(draft, faithful + [one], before, reading) {
            faithful.append(one)
          }
        }
      }
      let ids = Set(faithful.map(\.paper.id))
      kept = kept.filter { ids.contains($0.paper.id) }
    }
    added = kept.map(\.paper)
    diff = UnifiedDiff.write(draft.insertions(for: kept), into: draft.text, file: file)
  }

  /// Whether the changed list reads as its old entries and the additions, each in its section.
  private static func isFaithful(
    _ draft: PatchDraft,
    _ additions: [Placed],
    _ before: [ListEntry],
    _ reading: Reading
  ) -> Bool {
    if additions.isEmpty { return true }
    let insertions = draft.insertions(for: additions)
    let changed = reading(draft.text.inserting(insertions))
    guard changed.count == before.count + additions.count else { return false }
    // Where each inserted line has come to stand.
    var newLines: Set<Int> = []
    var shift = 0
    for insertion in insertions {
      newLines.formUnion((1...insertion.lines.count).map { insertion.after + shift + $0 })
      shift += insertion.lines.count
    }
    var old: [ListEntry] = []
    var missing = additions
    for entry in changed {
      guard newLines.contains(entry.line) else {
        old.append(entry)
        continue
      }
      let place = missing.firstIndex { $0.section == entry.section && Self.isEntry(entry, of: $0) }
      guard let place else { return false }
      missing.remove(at: place)
    }
    return missing.isEmpty && old.map(Self.withoutPlace) == before.map(Self.withoutPlace)
  }

  /// Whether an entry names a paper: by its title, or by its address where the title is unreadable.
  private static func isEntry(_ entry: ListEntry, of addition: Placed) -> Bool {
    let titles = [entry.title, addition.paper.title].map(TitleNormalizer.normalize)
    // Read with more before or behind it than its title, it would be another entry.
    let (read, meant) = (titles[0].compact, titles[1].compact)
    if read != meant, !meant.isEmpty, read.firstRange(of: meant) != nil { return false }
    if TitleComparison.relation(titles[0], titles[1]) != nil { return true }
    let isPart = !read.isEmpty && meant.firstRange(of: read) != nil
    guard meant.isEmpty || isPart else { return false }
    let address = PaperAddress.of(addition.paper).flatMap(MarkdownText.target)
    return entry.links.contains { $0.url == address }
  }

  private static func withoutPlace(_ entry: ListEntry) -> ListEntry {
    var entry = entry
    entry.line = 0
    return entry
  }
}
