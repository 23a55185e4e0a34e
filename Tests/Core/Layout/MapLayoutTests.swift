import GraphCore
import Testing

@testable import Layout

@Suite struct MapLayoutTests {
  /// Rings of `size` papers, each tied to the four nearest of its ring; one tie joins the rings.
  private func rings(_ count: Int, size: Int) -> WeightedGraph {
    var edges: [(NodeID, NodeID, Double)] = []
    for ring in 0..<count {
      for place in 0..<size {
        for step in 1...2 {
          edges.append(
            (NodeID(ring * size + place), NodeID(ring * size + (place + step) % size), 1)
          )
        }
      }
      if ring > 0 { edges.append((NodeID(ring * size), NodeID((ring - 1) * size), 1)) }
    }
    return WeightedGraph(nodeCount: count * size, edges: edges)
  }

  private let quick = LayoutOptions(steps: 60, coarseSteps: 40)

  @Test func neighborsStayNeighbors() {
    let graph = rings(4, size: 30)
    var options = quick
    options.minimumGap = 0
    let map = mapLayout(of: graph, options: options)
    let shuffled = (0..<120).map { map[$0 * 47 % 120] }
    #expect(neighborhoodPreservation(of: map, in: graph) > 0.7)
    #expect(neighborhoodPreservation(of: shuffled, in: graph) < 0.2)
    #expect(layoutStress(of: map, in: graph) < layoutStress(of: shuffled, in: graph))
  }

  @Test func topicsStandApart() {
    var edges: [(NodeID, NodeID, Double)] = []
    var generator = SeededGenerator(seed: 3)
    for node in 0..<120 {
      for _ in 0..<6 {
        let other =
          generator.unit() < 0.6 ? node / 40 * 40 + generator.below(40) : generator.below(120)
        if other != node { edges.append((NodeID(node), NodeID(other), 1)) }
      }
    }
    let graph = WeightedGraph(nodeCount: 120, edges: edges)
    let topics = (0..<120).map { Int32($0 / 40) }
    let map = mapLayout(of: graph, topics: topics, options: quick)
    #expect(topicSeparation(of: map, topics: topics) > 0.85)
  }

  @Test func threadsAndRunsDoNotChangeASingleBit() {
    let graph = rings(3, size: 40)
    var options = quick
    let one = mapLayout(of: graph, options: options)
    options.threads = 3
    #expect(mapLayout(of: graph, options: options) == one)
    options.seed = 2
    #expect(mapLayout(of: graph, options: options) != one)
  }

  @Test func partsAndSinglePapersArePackedAside() {
    var edges: [(NodeID, NodeID, Double)] = []
    let main = rings(1, size: 60)
    for node in 0..<NodeID(60) {
      for index in main.row(of: node) where main.neighbors[index] > node {
        edges.append((node, main.neighbors[index], 1))
      }
    }
    edges += [(60, 61, 1), (61, 62, 1), (63, 64, 1)]
    let graph = WeightedGraph(nodeCount: 100, edges: edges)
    let map = mapLayout(of: graph, options: quick)
    #expect(map.allSatisfy { $0.x.isFinite && $0.y.isFinite })
    for node in 65..<100 {
      let nearest = (0..<100).filter { $0 != node }.map { other in
        let difference = map[node] - map[other]
        return (difference * difference).sum().squareRoot()
      }.min()
      #expect((nearest ?? 0) > 0.4)
    }
    // The band of 40 papers is a few units wide, however far the 60 reach.
    let reach = { (place: SIMD2<Float>) in (place * place).sum().squareRoot() }
    let inner = map[..<60].map(reach).max() ?? 0
    #expect(map[60...].allSatisfy { reach($0) < inner + 8 })
  }

  // Coarsening makes one node of a star, a clique or a twin of stars.
  @Test(arguments: ["star", "clique", "twins"])
  func graphsOfOneCommunityHaveAMap(shape: String) {
    var edges: [(NodeID, NodeID, Double)] = []
    for node in 1..<NodeID(150) {
      switch shape {
      case "star": edges.append((0, node, 1))
      case "clique": edges += (0..<node).map { ($0, node, 1) }
      default: edges.append((node % 2, node + 1, 1))
      }
    }
    let map = mapLayout(
      of: WeightedGraph(nodeCount: 151, edges: edges),
      options: LayoutOptions(steps: 10, coarseSteps: 10)
    )
    #expect(map.allSatisfy { $0.x.isFinite && $0.y.isFinite })
    #expect(Set(map).count == 151)
  }

  @Test(arguments: [0, 1, 2, 3])
  func tinyGraphsHaveAMap(count: Int) {
    let edges = (0..<max(count - 1, 0)).map { (NodeID($0), NodeID($0 + 1), 1.0) }
    let map = mapLayout(of: WeightedGraph(nodeCount: count, edges: edges), options: quick)
    #expect(map.count == count)
    #expect(map.allSatisfy { $0.x.isFinite && $0.y.isFinite })
  }
}
