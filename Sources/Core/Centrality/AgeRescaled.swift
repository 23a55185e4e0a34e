/// Any score, compared with the papers of the same age: its z-score in a window of the time order.
///
///     R_v = (s_v − μ_v) / σ_v
///
/// where μ_v and σ_v are mean and standard deviation of the score over the `window` papers published
/// closest to v, half of them before and half after. PageRank and citation counts favor old papers;
/// rescaled, the best of each age stand side by side.
///
/// > M. S. Mariani, M. Medo, Y.-C. Zhang. "Identification of milestone papers through time-balanced
/// > network centrality." *J. Informetrics* 10(4):1207–1223, 2016. doi:10.1016/j.joi.2016.10.005,
/// > arXiv:1608.08414
///
/// | paper | here |
/// |---|---|
/// | Δ_p | `window` |
/// | p | `scores`, indexed by node: nodes are numbered by publication date |
///
/// Conventions: near both ends the window keeps its size and stops at the end; with fewer papers
/// than `window`, all are compared with each other. σ is that of the window itself (divisor
/// `window`). Where all scores of a window are equal, the result is 0.
///
/// - Parameters:
///   - scores: A score for each paper, in order of publication.
///   - window: How many papers are of similar age.
/// - Returns: The rescaled score of each paper.
/// - Complexity: O(*n*): windows are joined from the moments of two adjacent blocks, nothing is
///   subtracted, so a giant score leaves no rounding error behind when it leaves the window.
public func ageRescaled(_ scores: [Double], window: Int = 1000) -> [Double] {
  let width = min(max(window, 1), scores.count)
  guard width > 0 else { return [] }
  // heads[i] covers the start of i's block up to i, tails[i] covers i to the end of its block.
  var heads = [Moments](repeating: Moments(), count: scores.count)
  var tails = heads
  for index in scores.indices {
    heads[index] = index % width == 0 ? Moments() : heads[index - 1]
    heads[index].add(scores[index])
  }
  for index in scores.indices.reversed() {
    let endsBlock = index % width == width - 1 || index == scores.count - 1
    tails[index] = endsBlock ? Moments() : tails[index + 1]
    tails[index].add(scores[index])
  }
  return scores.indices.map { index in
    let start = min(max(index - width / 2, 0), scores.count - width)
    let moments =
      start % width == 0
      ? heads[start + width - 1] : tails[start].joined(with: heads[start + width - 1])
    let deviation = (moments.squares / moments.count).squareRoot()
    return deviation > 0 ? (scores[index] - moments.mean) / deviation : 0
  }
}

/// Count, mean and sum of squared deviations of some numbers.
///
/// > T. F. Chan, G. H. Golub, R. J. LeVeque. "Algorithms for computing the sample variance."
/// > *Am. Stat.* 37(3):242–247, 1983. doi:10.1080/00031305.1983.10483115
private struct Moments {
  var count = 0.0
  var mean = 0.0
  var squares = 0.0

  mutating func add(_ value: Double) {
    count += 1
    let difference = value - mean
    mean += difference / count
    squares += difference * (value - mean)
  }

  func joined(with other: Moments) -> Moments {
    var joined = Moments()
    joined.count = count + other.count
    let difference = other.mean - mean
    joined.mean = mean + difference * other.count / joined.count
    joined.squares =
      squares + other.squares + difference * difference * count * other.count / joined.count
    return joined
  }
}
