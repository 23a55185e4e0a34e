import GraphCore

/// Takes a few neighboring communities apart and lets their nodes choose anew, again and again, and
/// keeps what is better.
///
/// Local moving ends where no single node gains. Which communities belong together takes several moves,
/// the first of which lose: here they are tried.
///
/// > H. R. Lourenço, O. C. Martin, T. Stützle. "Iterated local search." In *Handbook of
/// > Metaheuristics*, 2003. doi:10.1007/0-306-48056-5_11
///
/// Conventions: quality never falls. Only the nodes that were taken apart choose; the others stay.
/// - Complexity: O(*n*) and the edges of the communities taken apart, per step.
func searchPerturbed(
  _ graph: LevelGraph,
  model: PottsModel,
  communities: inout [Int32],
  steps: Int,
  generator: inout SeededGenerator
) {
  if graph.neighbors.isEmpty { return }
  for _ in 0..<steps {
    var labels = communities
    let (nodes, loss) = graph.dissolveNeighborhood(in: &labels, model: model, using: &generator)
    let gain = moveNodesFast(
      graph,
      model: model,
      communities: &labels,
      queue: nodes.shuffled(using: &generator),
      isConfined: true
    ).gain
    if gain - loss > model.tolerance { communities = labels }
  }
}

extension LevelGraph {
  /// Lets the nodes of a community and of up to four of its neighbors, drawn at random, stand alone.
  ///
  /// - Returns: These nodes, ascending, and by how much H fell.
  fileprivate func dissolveNeighborhood(
    in communities: inout [Int32],
    model: PottsModel,
    using generator: inout SeededGenerator
  ) -> (nodes: [Int32], loss: Double) {
    // The end of a random edge is a node with neighbors.
    let center = Int(neighbors[generator.below(neighbors.count)])
    let row = row(of: center)
    var isDissolved = [Bool](repeating: false, count: nodeCount)
    isDissolved[Int(communities[center])] = true
    for _ in 0...generator.below(4) {
      let neighbor = neighbors[row.lowerBound + generator.below(row.count)]
      isDissolved[Int(communities[Int(neighbor)])] = true
    }
    var sizes = [Int32](repeating: 0, count: nodeCount)
    for community in communities { sizes[Int(community)] += 1 }
    let nodes = (0..<Int32(nodeCount)).filter { isDissolved[Int(communities[Int($0)])] }
    var loss = 0.0
    var weightBefore = [Double](repeating: 0, count: nodeCount)
    for node in nodes {
      let (own, weight) = (communities[Int(node)], model.nodeWeights[Int(node)])
      // Every pair once: a node with those before it.
      loss -= model.resolution * weight * weightBefore[Int(own)]
      weightBefore[Int(own)] += weight
      for index in self.row(of: Int(node)) where communities[Int(neighbors[index])] == own {
        loss += weights[index] / 2
      }
    }
    var vacant = (0..<Int32(nodeCount)).filter { sizes[Int($0)] == 0 }
    for node in nodes {
      let own = Int(communities[Int(node)])
      if sizes[own] > 1, let alone = vacant.popLast() {
        sizes[own] -= 1
        communities[Int(node)] = alone
      }
    }
    return (nodes, loss)
  }
}
