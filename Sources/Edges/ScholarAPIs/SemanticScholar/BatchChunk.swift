import Bibliography

/// Identifiers that are asked for together, and how.
struct BatchChunk {
  var names: [String]
  var nested: Set<CitationDirection>
  var hasSentinel = false

  /// What to ask after the chunk as a whole has failed; empty when nothing smaller is left.
  ///
  /// After a complaint about identifiers: the same with a sentinel, if there is room, else halves
  /// with one. After too heavy an answer: the same without nested lists, then halves.
  func pieces(isComplaint: Bool) -> [BatchChunk] {
    if names.count == 1 {
      return nested.isEmpty || isComplaint ? [] : [BatchChunk(names: names, nested: [])]
    }
    if isComplaint && !hasSentinel && names.count < SemanticScholarRequests.batchLimit {
      return [BatchChunk(names: names, nested: nested, hasSentinel: true)]
    }
    if !isComplaint && !nested.isEmpty && !hasSentinel {
      return [BatchChunk(names: names, nested: [])]
    }
    let middle = names.count / 2
    return [names[..<middle], names[middle...]].map { half in
      BatchChunk(names: Array(half), nested: nested, hasSentinel: isComplaint || hasSentinel)
    }
  }
}
