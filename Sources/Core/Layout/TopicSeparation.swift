/// The share of each paper's nearest papers on the map that belong to its own topic.
///
/// The mean over papers of topics with more than `count` papers; 1 when topics do not mix at all.
///
/// - Parameters:
///   - positions: The place of each paper.
///   - topics: The topic of each paper; negative for none, which is not judged.
///   - count: How many nearest papers are looked at.
/// - Returns: A share between 0 and 1.
/// - Complexity: O(*n* `count`) expected time.
public func topicSeparation(
  of positions: [SIMD2<Float>],
  topics: [Int32],
  count: Int = 10
) -> Double {
  precondition(positions.count == topics.count, "one topic a paper")
  var sizes = [Int](repeating: 0, count: Int(topics.max() ?? -1) + 1)
  for topic in topics where topic >= 0 { sizes[Int(topic)] += 1 }
  let grid = PointGrid(positions: positions)
  var shares = 0.0
  var papers = 0
  for node in positions.indices where topics[node] >= 0 && sizes[Int(topics[node])] > count {
    let near = grid.nearest(count, to: node)
    shares += Double(near.count { topics[Int($0)] == topics[node] }) / Double(count)
    papers += 1
  }
  return papers > 0 ? shares / Double(papers) : 1
}
