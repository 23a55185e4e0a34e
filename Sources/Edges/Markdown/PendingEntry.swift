import Bibliography

/// A line that was found to be an entry, not read yet.
struct PendingEntry {
  var section: [String]
  var head: InlineLine
  var details: [InlineLine]
  /// What a bullet has to be; `nil` where the form of the line has shown that it names a work.
  var rules: WorkRules?

  /// The entry, or `nil` when nothing names a work.
  func read() -> ListEntry? {
    guard let entry = EntryParser(section: section).entry(head, details: details),
      rules?.accepts(entry) ?? true
    else { return nil }
    return entry
  }
}
