/// Reads edge lists with any kind of id, and finds the line that is broken.
enum WordEdgeParser {
  static func parse(_ text: Span<UInt8>) throws(EdgeListError) -> (CitationPairs, NodeLabels) {
    var words = WordTable()
    var pairs = CitationPairs()
    var line = 0
    var position = 0
    while position < text.count {
      line += 1
      var ids: (NodeID, NodeID) = (0, 0)
      var found = 0
      while position < text.count && text[position] != .lineFeed {
        if text[position].isBlank {
          position += 1
          continue
        }
        if text[position] == .hash {
          while position < text.count && text[position] != .lineFeed { position += 1 }
          break
        }
        let start = position
        while position < text.count && !text[position].isBlank && text[position] != .lineFeed {
          position += 1
        }
        found += 1
        if found <= 2 {
          guard let id = words.number(of: text.extracting(start..<position)) else {
            throw .tooLarge(line: line)
          }
          if found == 1 { ids.0 = id } else { ids.1 = id }
        }
      }
      position += 1
      if found == 0 { continue }
      guard found == 2 else { throw .fields(line: line, found: found) }
      guard pairs.sources.count < Int(Int32.max) - 1 else { throw .tooLarge(line: line) }
      pairs.sources.append(ids.0)
      pairs.targets.append(ids.1)
    }
    let (labels, numbers) = words.sorted()
    for index in pairs.sources.indices {
      pairs.sources[index] = numbers[Int(pairs.sources[index])]
      pairs.targets[index] = numbers[Int(pairs.targets[index])]
    }
    return (pairs, labels)
  }
}
