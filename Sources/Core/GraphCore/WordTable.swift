/// Numbers words in the order in which they are first met.
///
/// Open addressing over words that lie one after another. The hash is the library's keyed one, so
/// that no text can be made to collide; the order it gives never shows.
struct WordTable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var slots = [Int32](repeating: -1, count: 1024)

  /// The number of a word, or nil if there are too many.
  mutating func number(of word: Span<UInt8>) -> Int32? {
    var slot = hash(of: word) & (slots.count - 1)
    while slots[slot] >= 0 {
      if matches(Int(slots[slot]), word) { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    guard ends.count < Int(Int32.max) - 1 else { return nil }
    let number = Int32(ends.count)
    slots[slot] = number
    for index in word.indices { bytes.append(word[index]) }
    ends.append(bytes.count)
    if ends.count * 2 > slots.count { grow() }
    return number
  }

  /// The words in their final order, and the new number of each old one.
  ///
  /// Plain numbers are ordered by value, which for digits is by length and then by bytes.
  func sorted() -> (labels: NodeLabels, numbers: [NodeID]) {
    let words = ends.indices.map { bytes[($0 == 0 ? 0 : ends[$0 - 1])..<ends[$0]] }
    let areNumbers = words.allSatisfy { word in
      word.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
        && (word.count == 1 || word.first != UInt8(ascii: "0"))
    }
    let order = words.indices.sorted {
      areNumbers && words[$0].count != words[$1].count
        ? words[$0].count < words[$1].count
        : words[$0].lexicographicallyPrecedes(words[$1])
    }
    var numbers = [NodeID](repeating: 0, count: words.count)
    var sortedBytes: [UInt8] = []
    sortedBytes.reserveCapacity(bytes.count)
    var sortedEnds: [Int] = []
    for (number, word) in order.enumerated() {
      numbers[word] = NodeID(number)
      sortedBytes.append(contentsOf: words[word])
      sortedEnds.append(sortedBytes.count)
    }
    return (NodeLabels(words: sortedBytes, ends: sortedEnds), numbers)
  }

  private func hash(of word: Span<UInt8>) -> Int {
    var hasher = Hasher()
    unsafe word.withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
    return hasher.finalize()
  }

  private func matches(_ number: Int, _ word: Span<UInt8>) -> Bool {
    let start = number == 0 ? 0 : ends[number - 1]
    guard ends[number] - start == word.count else { return false }
    for index in word.indices where bytes[start + index] != word[index] { return false }
    return true
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 4)
    for number in ends.indices {
      let start = number == 0 ? 0 : ends[number - 1]
      var slot = hash(of: bytes.span.extracting(start..<ends[number])) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }
}
