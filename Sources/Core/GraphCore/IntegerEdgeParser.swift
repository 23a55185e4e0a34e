/// Reads edge lists whose ids are numbers below 2³¹, as nearly all are, at the speed of memory.
///
/// It gives up on anything else, broken lines included: ``WordEdgeParser`` then reads the text again
/// and finds the words to say.
enum IntegerEdgeParser {
  /// What one part of the text holds.
  private struct Part: Sendable {
    var pairs = CitationPairs()
    /// One bit for each id that occurs.
    var seen: [UInt64] = []
  }

  static func parse(
    _ text: Span<UInt8>,
    threads: Int
  ) -> (parts: [CitationPairs], labels: NodeLabels)? {
    let bounds = partBounds(text, threads)
    let parts = unsafe text.withUnsafeBufferPointer { buffer in
      nonisolated(unsafe) let bytes = unsafe buffer
      return parallelChunks(threads, threads: threads) { part, _ in
        let text = unsafe Span(_unsafeElements: bytes)
        return parse(text.extracting(bounds[part]..<bounds[part + 1]))
      }
    }
    if parts.contains(where: { $0 == nil }) { return nil }
    return number(parts.compactMap { $0 })
  }

  /// Cuts the text after line ends into parts of nearly equal length.
  private static func partBounds(_ text: Span<UInt8>, _ count: Int) -> [Int] {
    var bounds = [0]
    for part in 1..<max(2, count + 1) {
      var bound = max(bounds[part - 1], text.count * part / count)
      while bound < text.count && (bound == 0 || text[bound - 1] != .lineFeed) { bound += 1 }
      bounds.append(bound)
    }
    return bounds
  }

  private static func parse(_ text: Span<UInt8>) -> Part? {
    var part = Part()
    // The shortest line, "1 2\n", has four bytes; pages that stay empty cost no memory.
    let capacity = text.count / 4 + 1
    var largest: Int32 = -1
    var isClean = true
    var position = 0
    var targets: [NodeID] = []
    part.pairs.sources = [NodeID](capacity: capacity) { sources in
      targets = [NodeID](capacity: capacity) { targets in
        while position < text.count {
          let byte = text[position]
          if byte == .lineFeed || byte.isBlank {
            position += 1
            continue
          }
          if byte == .hash {
            skipLine(text, &position)
            continue
          }
          let source = number(text, &position)
          let gap = position
          while position < text.count && text[position].isBlank { position += 1 }
          guard source >= 0, position > gap else {
            isClean = false
            return
          }
          let target = number(text, &position)
          guard target >= 0, endsLine(text, &position) else {
            isClean = false
            return
          }
          sources.append(source)
          targets.append(target)
          largest = max(largest, source, target)
        }
      }
    }
    part.pairs.targets = targets
    guard isClean, largest < 64 * (part.pairs.sources.count + 16384) else { return nil }
    part.seen = [UInt64](repeating: 0, count: Int(largest + 64) / 64)
    var previous: Int32 = -1
    for source in part.pairs.sources where source != previous {
      part.seen[Int(source >> 6)] |= 1 << UInt64(source & 63)
      previous = source
    }
    for target in part.pairs.targets {
      part.seen[Int(target >> 6)] |= 1 << UInt64(target & 63)
    }
    return part
  }

  /// The number at `position`, or −1 if there is none that is below 2³¹ − 1 and written plainly.
  @inline(__always)
  private static func number(_ text: Span<UInt8>, _ position: inout Int) -> Int32 {
    let start = position
    var value = 0
    while position < text.count {
      let digit = text[position] &- UInt8(ascii: "0")
      if digit > 9 { break }
      value = value &* 10 &+ Int(digit)
      position += 1
    }
    let length = position - start
    if length == 0 || length > 10 || value >= Int(Int32.max) { return -1 }
    if length > 1 && text[start] == UInt8(ascii: "0") { return -1 }
    return Int32(truncatingIfNeeded: value)
  }

  /// Passes the rest of a line, which may hold blanks and a comment and nothing else.
  @inline(__always)
  private static func endsLine(_ text: Span<UInt8>, _ position: inout Int) -> Bool {
    let start = position
    while position < text.count {
      let byte = text[position]
      if byte == .lineFeed {
        position += 1
        return true
      }
      if byte == .hash && position > start {
        skipLine(text, &position)
        return true
      }
      if !byte.isBlank { return false }
      position += 1
    }
    return true
  }

  private static func skipLine(_ text: Span<UInt8>, _ position: inout Int) {
    while position < text.count && text[position] != .lineFeed { position += 1 }
  }

  /// Renumbers the ids that occur, so that they leave no gaps.
  private static func number(_ parts: [Part]) -> ([CitationPairs], NodeLabels)? {
    var seen: [UInt64] = []
    for part in parts {
      if part.seen.count > seen.count {
        seen.append(contentsOf: repeatElement(0, count: part.seen.count - seen.count))
      }
      for index in part.seen.indices { seen[index] |= part.seen[index] }
    }
    var ranks = [Int32](repeating: 0, count: seen.count)
    var count = 0
    for index in seen.indices {
      ranks[index] = Int32(count)
      count += seen[index].nonzeroBitCount
    }
    let bits = seen.isEmpty ? 0 : seen.count * 64 - seen[seen.count - 1].leadingZeroBitCount
    if count == bits { return (parts.map(\.pairs), NodeLabels(countingTo: count)) }
    let (words, before) = (seen, ranks)
    let renumbered = parallelChunks(parts.count, threads: parts.count) { part, _ in
      var pairs = parts[part].pairs
      func rank(_ id: Int32) -> NodeID {
        let below = words[Int(id >> 6)] & ((1 << UInt64(id & 63)) - 1)
        return before[Int(id >> 6)] + Int32(truncatingIfNeeded: below.nonzeroBitCount)
      }
      for index in pairs.sources.indices { pairs.sources[index] = rank(pairs.sources[index]) }
      for index in pairs.targets.indices { pairs.targets[index] = rank(pairs.targets[index]) }
      return pairs
    }
    var numbers: [Int32] = []
    numbers.reserveCapacity(count)
    for (index, word) in words.enumerated() {
      var rest = word
      while rest != 0 {
        numbers.append(Int32(index * 64 + rest.trailingZeroBitCount))
        rest &= rest - 1
      }
    }
    return (renumbered, NodeLabels(numbers: numbers))
  }
}

extension UInt8 {
  static let lineFeed = UInt8(ascii: "\n")
  static let hash = UInt8(ascii: "#")
  /// Whether the byte separates ids without ending a line.
  @inline(__always) var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0D }
}
