/// Sorts records into blocks within which versions of one work are to be found.
struct VersionBlocks {
  private var blocks: [[Int]] = []
  private var rankOf: [Int] = []
  private var blockOf: [String: Int] = [:]
  private let records: [ComparableRecord]

  /// Blocks larger than this are split by the first author's family name.
  static let largest = 24

  init(_ records: [ComparableRecord]) {
    self.records = records
    for index in records.indices {
      for key in VersionBlocks.keys(records[index]) { add(index, to: key) }
    }
  }

  /// Every pair to judge, once, identifiers and equal titles before looser ties; the smaller
  /// position first.
  func pairs() -> [(a: Int, b: Int)] {
    var seen: Set<UInt64> = []
    var pairs: [(a: Int, b: Int)] = []
    let ordered = blocks.indices.sorted { (rankOf[$0], $0) < (rankOf[$1], $1) }
    for block in ordered.lazy.flatMap({ split(blocks[$0]) }) {
      for (offset, b) in block.enumerated() {
        for a in block[..<offset] where seen.insert(UInt64(a) << 32 | UInt64(b)).inserted {
          pairs.append((a, b))
        }
      }
    }
    return pairs
  }

  private mutating func add(_ index: Int, to key: String) {
    if let block = blockOf[key] {
      if blocks[block].last != index { blocks[block].append(index) }
    } else {
      blockOf[key] = blocks.count
      blocks.append([index])
      rankOf.append(key.hasPrefix("t") ? 1 : key.hasPrefix("#") ? 0 : 2)
    }
  }

  private func split(_ block: [Int]) -> [[Int]] {
    guard block.count > VersionBlocks.largest else { return block.count > 1 ? [block] : [] }
    var parts: [[Int]] = []
    var partOf: [String: Int] = [:]
    for index in block {
      guard let family = records[index].authors.first?.family.last else { continue }
      if let part = partOf[family] {
        parts[part].append(index)
      } else {
        partOf[family] = parts.count
        parts.append([index])
      }
    }
    return parts.flatMap { part in
      stride(from: 0, to: part.count, by: 200).map { Array(part[$0..<min($0 + 200, part.count)]) }
    }
  }

  private static func keys(_ record: ComparableRecord) -> [String] {
    let title = record.title
    let plain = title.withoutEdition.title
    var keys = ["#i:" + record.record.id.value, "t:" + plain.compact]
    if let doi = record.record.doi { keys.append("#d:" + doi) }
    if let arxiv = record.record.arxiv { keys.append("#a:" + arxiv) }
    if let corpus = record.record.corpusID { keys.append("#c:\(corpus)") }
    var telling = "w:"
    for index in plain.words.indices where plain.isTelling(index) {
      telling += TitleComparison.stem(plain.words[index])
    }
    keys.append(telling)
    if (1...6).contains(title.nameCount) {
      keys.append("n:" + title.name.joined())
      if title.tail.count >= 4 { keys.append("t:" + title.tail.joined()) }
    } else if title.words.count <= 6 {
      keys.append("n:" + title.compact)
    }
    if title.words.count >= 6 {
      keys.append("h:" + title.words.prefix(5).joined())
      keys.append("e:" + title.words.suffix(5).joined())
    }
    if record.authors.count >= 3 {
      keys.append("p:" + record.authors.map { $0.family.joined() }.sorted().joined(separator: ","))
    }
    return keys
  }
}
