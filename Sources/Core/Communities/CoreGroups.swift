/// The groups of nodes that several divisions agree on: two nodes are in one group when every division
/// has them in one community.
///
/// > M. Ovelgönne, A. Geyer-Schulz. "An ensemble learning strategy for graph clustering." In *Graph
/// > Partitioning and Graph Clustering*, Contemp. Math. 588, 2013 (core groups: the maximal overlap of
/// > the partitions of an ensemble)
///
/// Conventions: the labels of a division are 0 ..< *n*; groups are numbered in the order of their first
/// node.
/// - Complexity: O(*kn*) for *k* divisions.
func coreGroups(of divisions: [[Int32]]) -> (labels: [Int32], count: Int) {
  guard var (labels, count) = divisions.first.map(Partition.dense) else { return ([], 0) }
  for division in divisions.dropFirst() {
    let groups = NodeGroups(labels, count: count)
    let groupCount = count
    var number = [Int32](repeating: -1, count: labels.count)
    count = 0
    for group in 0..<groupCount {
      // Within a group, the communities of the division are numbered as they come.
      let members = groups.order[groups.range(of: group)]
      for node in members {
        let community = Int(division[Int(node)])
        if number[community] < 0 {
          number[community] = Int32(count)
          count += 1
        }
        labels[Int(node)] = number[community]
      }
      for node in members { number[Int(division[Int(node)])] = -1 }
    }
  }
  return Partition.dense(labels)
}
