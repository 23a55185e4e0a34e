public import GraphCore

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// A run of years in which a paper is cited far above its own usual share of the field's citations.
///
/// A two-state automaton reads one batch a year: of d_t citations made in the whole field, r_t go to
/// the paper. In state 0 a citation goes to it with probability p₀ = Σr/Σd, in state 1 with
/// p₁ = s·p₀. Being in state *i* costs σ(i, r, d) = −ln[C(d, r) pᵢ^r (1 − pᵢ)^(d−r)], entering state
/// 1 costs γ·ln *T*, leaving it nothing; the cheapest sequence of states is found by the Viterbi
/// recursion. The weight of a burst is the cost it saves, Σ σ(0, r_t, d_t) − σ(1, r_t, d_t).
///
/// > J. Kleinberg. "Bursty and hierarchical structure in streams." *Data Min. Knowl. Discov.*
/// > 7(4):373–397, 2003 (first at KDD 2002). doi:10.1023/A:1024940629314 (section 4)
///
/// | paper | here | | paper | here |
/// |---|---|---|---|---|
/// | s | `ratio` | | γ | `effort` |
/// | r_t | `counts[t]` | | d_t | `totals[t]` |
/// | n (batches) | `counts.count` | | p₁ | capped at 0.9999 |
///
/// Conventions: the batches of a paper run from its year, or its first citation if that is earlier,
/// to the last year of the field, so that the years before it existed do not lower p₀. The binomial
/// coefficient is the same in both states and is left out. Between equal costs the lower state wins.
/// - Complexity: O(*m* + *n*·*y*) time, *y* the years of the field.
public struct CitationBurst: Sendable, Equatable {
  /// The paper.
  public let node: NodeID
  /// The first year of the burst.
  public let firstYear: Int32
  /// The last year of the burst.
  public let lastYear: Int32
  /// The cost saved by the burst; larger is more certain.
  public let weight: Double

  /// All bursts of all papers, heaviest first, then by node and year.
  public static func all(
    in graph: CSRGraph,
    years: [Int32?],
    ratio: Double = 2,
    effort: Double = 1
  ) -> [CitationBurst] {
    let field = YearlyCitations(of: graph, years: years)
    var bursts: [CitationBurst] = []
    for node in 0..<NodeID(graph.nodeCount) {
      let (start, counts) = field.series(of: node)
      guard !counts.isEmpty else { continue }
      let found = runs(
        counts: Array(counts),
        totals: Array(field.totals[start...]),
        ratio: ratio,
        effort: effort
      )
      let origin = field.firstYear + Int32(start)
      for run in found {
        bursts.append(
          CitationBurst(
            node: node,
            firstYear: origin + Int32(run.years.lowerBound),
            lastYear: origin + Int32(run.years.upperBound - 1),
            weight: run.weight
          )
        )
      }
    }
    return bursts.sorted {
      $0.weight != $1.weight
        ? $0.weight > $1.weight : ($0.node, $0.firstYear) < ($1.node, $1.firstYear)
    }
  }

  /// The maximal runs of state 1 in the cheapest sequence of states.
  static func runs(
    counts: [Int],
    totals: [Int],
    ratio: Double,
    effort: Double
  ) -> [(years: Range<Int>, weight: Double)] {
    let received = counts.reduce(0, +)
    let made = totals.reduce(0, +)
    guard received > 0, received < made else { return [] }
    let base = Double(received) / Double(made)
    let raised = min(ratio * base, 0.9999)
    guard raised > base else { return [] }
    // σ(0) − σ(1): what a year in state 1 saves.
    let savings = counts.indices.map { year in
      let others = Double(totals[year] - counts[year])
      return Double(counts[year]) * log(raised / base) + others * log((1 - raised) / (1 - base))
    }
    let entry = effort * log(Double(counts.count))
    // Costs relative to staying in state 0 for ever.
    var low = 0.0
    var high = Double.infinity
    var cameFromHigh: [(low: Bool, high: Bool)] = []
    for saving in savings {
      let step = (low: high < low, high: high < low + entry)
      cameFromHigh.append(step)
      (low, high) = (min(low, high), min(high, low + entry) - saving)
    }
    var inBurst = high < low
    var end = counts.count
    var found: [(years: Range<Int>, weight: Double)] = []
    for year in counts.indices.reversed() {
      let previous = inBurst ? cameFromHigh[year].high : cameFromHigh[year].low
      if inBurst, !previous {
        found.append((year..<end, savings[year..<end].reduce(0, +)))
      } else if !inBurst, previous {
        end = year
      }
      inBurst = previous
    }
    return found.reversed()
  }
}
