import Bibliography

/// Finds the decision for an entry, and keeps those that served for nothing.
struct OverrideBook {
  private let byTitle: [String: Override]
  private let overrides: [Override]
  private var refuted: Set<Int> = []
  private let titles: Set<String>

  init(_ overrides: [Override], _ entries: [ListEntry]) {
    self.overrides = overrides
    byTitle = Dictionary(
      overrides.map { (OverrideBook.key($0.title), $0) },
      uniquingKeysWith: { _, last in last }
    )
    titles = overrides.isEmpty ? [] : Set(entries.map { OverrideBook.key($0.title) })
  }

  func decision(for entry: ListEntry) -> Override.Decision? {
    byTitle.isEmpty ? nil : byTitle[OverrideBook.key(entry.title)]?.decision
  }

  /// Marks the override of an entry as one that no source can confirm.
  mutating func refute(_ entry: ListEntry) {
    if let override = byTitle[OverrideBook.key(entry.title)] { refuted.insert(override.line) }
  }

  /// Overrides that fit no entry, or whose identifier no source knows.
  var stale: [Override] {
    overrides.filter { !titles.contains(OverrideBook.key($0.title)) || refuted.contains($0.line) }
  }

  private static func key(_ title: String) -> String {
    let compact = TitleNormalizer.normalize(title).compact
    return compact.isEmpty ? title : compact
  }
}
