import Bibliography

/// Identifiers that are asked for together, and how.
struct BatchChunk {
  var names: [String]
  var nested: Set<CitationDirection>
  var hasSentinel = false
  /// Whether a single record is asked for as a batch too, which may carry a longer list.
  var isLong = false

  /// Whether the request for one record serves.
  var isSingle: Bool { names.count == 1 && !isLong }

  /// What to ask after the chunk as a whole has failed; empty when nothing smaller is left.
  ///
  /// After a complaint about identifiers: the same with a sentinel, if there is room, else halves
  /// with one. After too heavy an answer: halves. A single record is asked for without its lists in
  /// the end.
  func pieces(isComplaint: Bool) -> [BatchChunk] {
    if names.count == 1 {
      if isComplaint && isLong { return [BatchChunk(names: names, nested: nested)] }
      return nested.isEmpty || isComplaint ? [] : [BatchChunk(names: names, nested: [])]
    }
    if isComplaint && !hasSentinel && names.count < SemanticScholarRequests.batchLimit {
      return [BatchChunk(names: names, nested: nested, hasSentinel: true)]
    }
    let middle = names.count / 2
    return [names[..<middle], names[middle...]].map { half in
      BatchChunk(names: Array(half), nested: nested, hasSentinel: isComplaint || hasSentinel)
    }
  }
}
