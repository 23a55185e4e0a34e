import Bibliography
import Foundation

/// The titles of a corpus by their words, in memory.
///
/// Resemblance is the Dice coefficient over words weighted by rarity,
///
/// 2 Σ_{w ∈ a ∩ b} idf(w) / (Σ_{w ∈ a} idf(w) + Σ_{w ∈ b} idf(w)),  idf(w) = ln((N + 1) / n_w),
///
/// *N* titles, *n_w* of them with the word *w*; words that titles share by chance are left out.
///
/// - Complexity: O(words of the corpus) to build; a question costs the number of titles that share
///   a word with it.
struct TitleIndex: Sendable {
  private let keys: [String]
  private let named: [String: [Int32]]
  private var termOf: [String: Int32] = [:]
  private var postings: [[Int32]] = []
  private var rarity: [Float] = []
  private var weight: [Float]

  /// How many titles there are.
  var count: Int { keys.count }

  /// Indexes titles that ``TitleNormalizer`` has brought to words with one space between them.
  init(_ keys: [String]) {
    self.keys = keys
    var named: [String: [Int32]] = [:]
    for (place, key) in keys.enumerated() {
      named[TitleIndex.compact(key), default: []].append(Int32(place))
    }
    self.named = named
    weight = [Float](repeating: 0, count: keys.count)
    for (place, key) in keys.enumerated() {
      for word in key.split(separator: " ") {
        let term = term(String(word))
        if postings[term].last != Int32(place) { postings[term].append(Int32(place)) }
      }
    }
    rarity = postings.map { Float(log(Double(keys.count + 1) / Double($0.count))) }
    for (word, term) in termOf where TitleIndex.fillers.contains(word) { rarity[Int(term)] = 0 }
    for term in postings.indices {
      for place in postings[term] { weight[Int(place)] += rarity[term] }
    }
  }

  private mutating func term(_ word: String) -> Int {
    if let known = termOf[word] { return Int(known) }
    termOf[word] = Int32(postings.count)
    postings.append([])
    return postings.count - 1
  }

  /// The places of titles like `title`, best first: first those equal but for spaces, punctuation
  /// and case, which catches words printed without the space between them; then up to `sameName`
  /// with the same name before the colon, because later versions keep it when the rest changes; then
  /// those that share telling words.
  func places(like title: NormalizedTitle, limit: Int, sameName: Int, _ scores: inout [Float])
    -> [Int]
  {
    var found = (named[title.compact] ?? []).prefix(limit).map { Int($0) }
    let ranked = resembling(title, &scores)
    let name = title.name.joined(separator: " ") + " "
    if title.nameCount > 0 {
      found += ranked.lazy.filter { keys[$0].hasPrefix(name) }.prefix(sameName)
    }
    var seen: Set<Int> = []
    return Array((found + ranked.prefix(limit)).filter { seen.insert($0).inserted }.prefix(limit))
  }

  /// Places of titles that share a telling word, best first, ties by place.
  private func resembling(_ title: NormalizedTitle, _ scores: inout [Float]) -> [Int] {
    var seen: Set<Int> = []
    let terms = title.words.compactMap { termOf[$0] }.map { Int($0) }
      .filter { rarity[$0] > 0 && seen.insert($0).inserted }
    var touched: [Int32] = []
    for term in terms {
      for place in postings[term] {
        if scores[Int(place)] == 0 { touched.append(place) }
        scores[Int(place)] += rarity[term]
      }
    }
    let own = terms.reduce(Float(0)) { $0 + rarity[$1] }
    var best: [(score: Float, place: Int32)] = []
    best.reserveCapacity(touched.count)
    for place in touched {
      best.append((scores[Int(place)] / (own + weight[Int(place)]), place))
      scores[Int(place)] = 0
    }
    return top(best)
  }

  /// The best forty, in order.
  private func top(_ scored: [(score: Float, place: Int32)]) -> [Int] {
    let count = 40
    func isBetter(_ a: (score: Float, place: Int32), _ b: (score: Float, place: Int32)) -> Bool {
      a.score != b.score ? a.score > b.score : a.place < b.place
    }
    var kept: [(score: Float, place: Int32)] = []
    var floor: Float = -1
    for item in scored where item.score >= floor {
      kept.append(item)
      guard kept.count >= 4 * count else { continue }
      kept.sort(by: isBetter)
      kept.removeSubrange(count...)
      floor = kept[count - 1].score
    }
    return kept.sorted(by: isBetter).prefix(count).map { Int($0.place) }
  }

  private static func compact(_ key: String) -> String {
    String(decoding: key.utf8.filter { $0 != 0x20 }, as: UTF8.self)
  }

  private static let fillers: Set<String> = [
    "a", "an", "and", "as", "at", "by", "for", "from", "in", "is", "of", "on", "or", "the", "to",
    "via", "with",
  ]
}
