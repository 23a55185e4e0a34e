/// Ranks with ties shared: the largest value has rank 1, equal values the mean of their positions.
///
/// - Complexity: O(*n* log *n*) time.
func averageRanks(of values: [Double]) -> [Double] {
  let order = values.indices.sorted { (values[$1], $0) < (values[$0], $1) }
  var ranks = [Double](repeating: 0, count: values.count)
  var start = 0
  while start < order.count {
    var end = start + 1
    while end < order.count, values[order[end]] == values[order[start]] { end += 1 }
    for position in start..<end { ranks[order[position]] = Double(start + 1 + end) / 2 }
    start = end
  }
  return ranks
}
