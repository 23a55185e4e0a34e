import Bibliography

/// What the sources said about one entry.
struct Findings {
  /// Records in the order in which they were found, each once.
  private(set) var records: [PaperRecord] = []
  /// Why a source could not be asked.
  var deferred: [String] = []
  private var keys: Set<PaperID> = []

  mutating func add(_ record: PaperRecord) {
    if keys.insert(record.id).inserted { records.append(record) }
  }
}
