#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// The papers whose titles are most alike: cosine of TF–IDF vectors over stemmed title terms.
///
/// cos(i, j) = Σ_{t in both} idf_t² / √(Σ_{t in i} idf_t² · Σ_{t in j} idf_t²), idf_t = ln(n / n_t).
///
/// > G. Salton, C. Buckley. "Term-weighting approaches in automatic text retrieval." *Inf. Process.
/// > Manage.* 24(5):513–523, 1988. doi:10.1016/0306-4573(88)90021-0
///
/// Conventions: a term counts once a title (titles hardly repeat words); terms are single stemmed
/// words and, as one more item each, pairs of neighboring words; function words are left out. A term
/// in only one title ties nothing but weighs in the norm. Terms in more than `hubLimit` titles are
/// ignored and counted in ``PartnerTable/boundedHubs``.
/// - Complexity: O(Σ_t min(n_t, hubLimit)²) time, n_t the number of titles with term t.
public func titlePartners(
  of titles: [String],
  count: Int = 20,
  hubLimit: Int = 2000,
  threads: Int = 2
) -> PartnerTable {
  var numbers: [String: Int32] = [:]
  var rowOffsets: [Int32] = [0]
  var items: [Int32] = []
  for title in titles {
    var row: [Int32] = []
    for term in titleTerms(title) {
      let number = numbers[term] ?? Int32(numbers.count)
      numbers[term] = number
      row.append(number)
    }
    row.sort()
    for (index, item) in row.enumerated() where index == 0 || row[index - 1] != item {
      items.append(item)
    }
    rowOffsets.append(Int32(items.count))
  }
  var itemOffsets = [Int32](repeating: 0, count: numbers.count + 1)
  for item in items { itemOffsets[Int(item) + 1] += 1 }
  for item in 0..<numbers.count { itemOffsets[item + 1] += itemOffsets[item] }
  var next = itemOffsets
  var rows = [Int32](repeating: 0, count: items.count)
  for row in titles.indices {
    for index in Int(rowOffsets[row])..<Int(rowOffsets[row + 1]) {
      let item = Int(items[index])
      rows[Int(next[item])] = Int32(row)
      next[item] += 1
    }
  }
  let weights = (0..<numbers.count).map { item in
    let holders = Double(itemOffsets[item + 1] - itemOffsets[item])
    let idf = log(Double(titles.count) / holders)
    return Float(idf * idf)
  }
  return SharedItems(
    rowOffsets: rowOffsets,
    items: items,
    itemOffsets: itemOffsets,
    rows: rows,
    itemWeights: weights
  ).strongestPartners(count, normalization: .cosine, hubLimit: hubLimit, threads: threads)
}

/// The terms by which titles are compared: stemmed words and pairs of neighboring stemmed words.
package func titleTerms(_ title: String) -> [String] {
  var terms: [String] = []
  var previous: String?
  for token in titleTokens(title) {
    let isNumber = token.folded.allSatisfy { $0.isNumber }
    guard !functionWords.contains(token.folded), !isNumber else {
      previous = nil
      continue
    }
    let stem = porterStem(token.folded)
    terms.append(stem)
    if let previous, token.boundary == .space || token.boundary == .hyphen {
      terms.append(previous + " " + stem)
    }
    previous = stem
  }
  return terms
}
