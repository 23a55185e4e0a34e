import GraphCore
import Testing

@testable import Communities

@Suite struct LeidenTests {
  private static let functions: [QualityFunction] = [
    .modularity(), .modularity(resolution: 2), .cpm(resolution: 0.05), .cpm(resolution: 0.3),
  ]

  @Test(arguments: functions, [false, true])
  func qualityIsTheSameOnEveryLevel(function: QualityFunction, ofTies: Bool) {
    let weighted = plantedGraph(groups: 5, size: 20, inside: 0.3, outside: 0.03, seed: 1)
    let ties = citations(along: weighted)
    let graph = ofTies ? tiesAsEdges(of: ties) : weighted
    var levels = 0
    // The communities of every level, carried down to the nodes of the graph.
    var nodes = Array(0..<Int32(100))
    var previous = -Double.infinity
    let options = LeidenOptions(quality: function, iterations: 1)
    _ = leiden(ofTies ? LevelGraph(ties: ties) : LevelGraph(graph), options: options) { level in
      let (communities, parts) = (level.communities, level.parts)
      if levels == 0 {
        for (place, node) in level.order.enumerated() { nodes[Int(node)] = Int32(place) }
      }
      levels += 1
      let labels = nodes.map { communities[Int($0)] }
      let exact =
        switch function {
        case .modularity(let resolution):
          pairwiseModularity(graph, labels, resolution: resolution)
        case .cpm(let resolution): pairwiseCPM(graph, labels, resolution: resolution)
        }
      let count = Int(communities.max() ?? 0) + 1
      let potts = level.model.value(of: communities, count: count, in: level.graph)
      let value =
        switch function {
        case .modularity: potts / (graph.weights.reduce(0, +) / 2)
        case .cpm(let resolution): potts + resolution / 2 * 100
        }
      #expect(abs(value - exact) < 1e-10)
      #expect(value >= previous - 1e-12, "no level lowers quality")
      previous = value
      // Parts refine communities.
      for (u, v) in zip(parts.indices, parts.indices.dropFirst()) where parts[u] == parts[v] {
        #expect(communities[u] == communities[v])
      }
      nodes = nodes.map { parts[Int($0)] }
    }
    #expect(levels > 1)
  }

  @Test(arguments: [1 as UInt64, 2, 3, 4, 5])
  func findsPlantedGroups(seed: UInt64) {
    let graph = plantedGraph(groups: 6, size: 20, inside: 0.6, outside: 0.02, seed: seed)
    let planted = Partition(labels: (0..<120).map { Int32($0 / 20) })
    #expect(leiden(graph, options: LeidenOptions(seed: seed)) == planted)
    let cpm = LeidenOptions(quality: .cpm(resolution: 0.2), seed: seed)
    #expect(leiden(graph, options: cpm) == planted)
  }

  @Test(arguments: functions, [1 as UInt64, 2, 3])
  func everyCommunityIsConnected(function: QualityFunction, seed: UInt64) {
    let graph = plantedGraph(groups: 10, size: 15, inside: 0.2, outside: 0.02, seed: seed)
    let partition = leiden(graph, options: LeidenOptions(quality: function, seed: seed))
    #expect(partition == partition.connected(in: graph))
  }

  @Test(arguments: functions)
  func noSingleMoveImproves(function: QualityFunction) {
    let graph = plantedGraph(groups: 4, size: 12, inside: 0.4, outside: 0.08, seed: 3)
    let options = LeidenOptions(quality: function, iterations: 20)
    let partition = leiden(graph, options: options)
    let best = function.value(of: partition, in: graph)
    for node in 0..<48 {
      for community in 0...Int32(partition.communityCount) {
        var labels = partition.labels
        labels[node] = community
        #expect(function.value(of: Partition(labels: labels), in: graph) <= best + 1e-9)
      }
    }
  }

  @Test func sameSeedSamePartition() {
    let graph = plantedGraph(groups: 8, size: 20, inside: 0.15, outside: 0.03, seed: 5)
    let options = LeidenOptions(seed: 42)
    #expect(leiden(graph, options: options) == leiden(graph, options: options))
  }

  @Test(arguments: [2, 3, 5])
  func theNumberOfThreadsDoesNotMatter(threads: Int) {
    // Work is cut into chunks of at least 4096 nodes.
    var edges: [(NodeID, NodeID, Double)] = []
    for ring in 0..<3000 {
      for place in 0..<8 {
        edges.append((NodeID(ring * 8 + place), NodeID(ring * 8 + (place + 1) % 8), 1))
      }
      edges.append((NodeID(ring * 8), NodeID(ring * 7919 % 3000 * 8 + 3), 0.5))
    }
    let graph = WeightedGraph(nodeCount: 24_000, edges: edges)
    let one = leiden(graph, options: LeidenOptions(threads: 1))
    #expect(leiden(graph, options: LeidenOptions(threads: threads)) == one)
    #expect(one == one.connected(in: graph))
    let ties = citations(along: graph)
    let tied = leiden(tiesOf: ties, options: LeidenOptions(threads: 1))
    #expect(leiden(tiesOf: ties, options: LeidenOptions(threads: threads)) == tied)
    #expect(tied == tied.connected(in: graph))
  }

  @Test(arguments: functions)
  func citationsCountAsTiesOfWeightOne(function: QualityFunction) {
    let weighted = plantedGraph(groups: 6, size: 30, inside: 0.2, outside: 0.02, seed: 8)
    let edges = (0..<NodeID(180)).flatMap { u in
      weighted.row(of: u).map { (u, weighted.neighbors[$0]) }.filter { $0.0 > $0.1 }
    }
    let graph = WeightedGraph(nodeCount: 180, edges: edges.map { ($0.0, $0.1, 1) })
    // A citation in both directions is one tie.
    let back = edges.prefix(20).map { ($0.1, $0.0) }
    let citations = CSRGraph(nodeCount: 180, citations: edges + back)
    let options = LeidenOptions(quality: function)
    let found = leiden(tiesOf: citations, options: options)
    #expect(found == leiden(graph, options: options))
    #expect(
      function.value(of: found, inTiesOf: citations) == function.value(of: found, in: graph)
    )
  }

  @Test func badlyConnectedCommunitiesAreSplit() {
    // A path 0 – 1 – 2 whose middle is elsewhere: {0, 2} is not connected.
    let graph = WeightedGraph(nodeCount: 3, edges: [(0, 1, 1), (1, 2, 1)])
    #expect(Partition(labels: [0, 1, 0]).connected(in: graph).labels == [0, 1, 2])
  }

  @Test(arguments: functions, [1 as UInt64, 2])
  func partsOfARefinementAreConnectedAndWellConnected(function: QualityFunction, seed: UInt64) {
    let graph = plantedGraph(groups: 4, size: 25, inside: 0.2, outside: 0.05, seed: seed)
    let level = LevelGraph(graph)
    let model = PottsModel(function, graph: level)
    let communities = (0..<100).map { Int32($0 / 50) }
    let (labels, count) = refine(
      level,
      model: model,
      communities: communities,
      communityCount: 2,
      randomness: 0.01,
      seed: seed,
      threads: 1
    )
    let parts = Partition(labels: labels)
    #expect(parts.communityCount == count)
    #expect(parts == parts.connected(in: graph))
    #expect(parts.members().allSatisfy { Set($0.map { communities[Int($0)] }).count == 1 })
    // Joining never lowers quality: the parts are at least as good as nodes standing alone.
    let alone = model.value(of: Array(0..<100), count: 100, in: level)
    #expect(model.value(of: labels, count: count, in: level) >= alone)
  }

  @Test func withoutEdgesEveryNodeStandsAlone() {
    for nodes in [0, 1, 7] {
      let graph = WeightedGraph(nodeCount: nodes, edges: [])
      #expect(leiden(graph).sizes == [Int](repeating: 1, count: nodes))
    }
  }

  @Test func aCliqueIsOneCommunity() {
    let edges = (0..<NodeID(30)).flatMap { u in (0..<u).map { (u, $0, 1.0) } }
    #expect(leiden(WeightedGraph(nodeCount: 30, edges: edges)).sizes == [30])
  }

  @Test func componentsStaySeparate() {
    let edges = (0..<NodeID(20)).map { (2 * $0, 2 * $0 + 1, 1.0) }
    let partition = leiden(WeightedGraph(nodeCount: 40, edges: edges))
    #expect(partition.sizes == [Int](repeating: 2, count: 20))
  }
}
