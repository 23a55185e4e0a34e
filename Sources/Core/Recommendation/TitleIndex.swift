public import GraphCore
import Similarity

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Titles as weighted bags of terms, to find papers about the same thing without their citations.
///
/// Each title is a unit vector of its distinct stemmed words and pairs of neighboring words, weighted
/// by ln((N + 1) / (f + 1)), f the number of the N titles that hold the term. The tie of a paper to a list is the mean cosine with
/// the three closest titles of the list: a paper need not resemble all of a list to belong to one of
/// its sections.
///
/// > K. Spärck Jones. "A statistical interpretation of term specificity and its application in
/// > retrieval." *J. Doc.* 28(1):11–21, 1972. doi:10.1108/eb026526
///
/// - Complexity: O(*l* · *w*) time for a list of *l* papers, *w* the number of terms in all titles.
public struct TitleIndex: Sendable {
  /// How many of the closest titles of the list count.
  public static let closest = 3

  private let offsets: [Int32]
  private let terms: [Int32]
  private let weights: [Double]
  private let termCount: Int

  /// Indexes the title of every node.
  public init(_ titles: [String]) {
    var numbers: [String: Int32] = [:]
    var documents: [[Int32]] = []
    var frequency: [Double] = []
    for title in titles {
      var seen: Set<Int32> = []
      var document: [Int32] = []
      for word in titleTerms(title) {
        let number = numbers[word] ?? Int32(frequency.count)
        if Int(number) == frequency.count {
          numbers[word] = number
          frequency.append(0)
        }
        if seen.insert(number).inserted { document.append(number) }
      }
      for number in document { frequency[Int(number)] += 1 }
      documents.append(document.sorted())
    }
    let count = Double(titles.count)
    var offsets: [Int32] = [0]
    var terms: [Int32] = []
    var weights: [Double] = []
    for document in documents {
      let raw = document.map { log((count + 1) / (frequency[Int($0)] + 1)) }
      let norm = raw.reduce(0) { $0 + $1 * $1 }.squareRoot()
      terms.append(contentsOf: document)
      weights.append(contentsOf: raw.map { norm > 0 ? $0 / norm : 0 })
      offsets.append(Int32(terms.count))
    }
    self.offsets = offsets
    self.terms = terms
    self.weights = weights
    termCount = frequency.count
  }

  /// How close the title of each node is to the closest titles of `list`.
  public func closeness(to list: [NodeID]) -> [Double] {
    let nodes = offsets.count - 1
    var best = [Double](repeating: 0, count: nodes * Self.closest)
    var query = [Double](repeating: 0, count: termCount)
    for member in list {
      let row = row(of: member)
      for index in row { query[Int(terms[index])] = weights[index] }
      for node in 0..<nodes {
        var cosine = 0.0
        for index in self.row(of: NodeID(node)) {
          cosine += weights[index] * query[Int(terms[index])]
        }
        insert(cosine, into: &best, at: node * Self.closest)
      }
      for index in row { query[Int(terms[index])] = 0 }
    }
    return (0..<nodes).map { node in
      let start = node * Self.closest
      return best[start..<start + Self.closest].reduce(0, +) / Double(Self.closest)
    }
  }

  /// The cosine between the titles of two nodes.
  public func cosine(_ left: NodeID, _ right: NodeID) -> Double {
    var sum = 0.0
    var other = row(of: right).startIndex
    let end = row(of: right).endIndex
    for index in row(of: left) {
      while other < end && terms[other] < terms[index] { other += 1 }
      if other < end && terms[other] == terms[index] { sum += weights[index] * weights[other] }
    }
    return sum
  }

  private func row(of node: NodeID) -> Range<Int> {
    Int(offsets[Int(node)])..<Int(offsets[Int(node) + 1])
  }

  private func insert(_ value: Double, into best: inout [Double], at start: Int) {
    var value = value
    for index in start..<start + Self.closest where value > best[index] {
      swap(&value, &best[index])
    }
  }
}
