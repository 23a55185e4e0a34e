import GraphCore
import Testing

@testable import Communities

@Suite struct GraphAggregationTests {
  @Test(arguments: [1 as UInt64, 2, 3])
  func isTheSumOverMembers(seed: UInt64) {
    let graph = plantedGraph(groups: 3, size: 15, inside: 0.4, outside: 0.2, seed: seed)
    var generator = SeededGenerator(seed: seed)
    let (labels, count) = Partition.dense((0..<45).map { _ in Int32(generator.below(9)) })
    var edges: [(NodeID, NodeID, Double)] = []
    for u in 0..<45 {
      for index in graph.row(of: NodeID(u)) where graph.neighbors[index] < u {
        edges.append((labels[u], labels[Int(graph.neighbors[index])], graph.weights[index]))
      }
    }
    let expected = WeightedGraph(nodeCount: count, edges: edges)
    let aggregate = graph.aggregated(by: labels, count: count)
    #expect(aggregate.offsets == expected.offsets)
    #expect(aggregate.neighbors == expected.neighbors)
    for (weight, other) in zip(aggregate.weights, expected.weights) {
      #expect(abs(weight - other) < 1e-12)
    }
    for (weight, other) in zip(aggregate.selfWeights, expected.selfWeights) {
      #expect(abs(weight - other) < 1e-12)
    }
  }

  @Test(arguments: [2, 3])
  func theNumberOfThreadsDoesNotMatter(threads: Int) {
    var generator = SeededGenerator(seed: 4)
    let edges = (0..<60_000).map { _ in
      (NodeID(generator.below(20_000)), NodeID(generator.below(20_000)), generator.unit())
    }
    let graph = WeightedGraph(nodeCount: 20_000, edges: edges)
    let (labels, count) = Partition.dense((0..<20_000).map { _ in Int32(generator.below(3000)) })
    let level = LevelGraph(graph)
    let one = level.aggregated(by: labels, count: count, threads: 1)
    #expect(level.aggregated(by: labels, count: count, threads: threads) == one)
  }

  @Test(arguments: [1, 2, 3])
  func tiesAddUpToWholeNumbers(threads: Int) {
    var generator = SeededGenerator(seed: 5)
    let citations = CSRGraph(
      nodeCount: 10_000,
      citations: (0..<40_000).map { _ in
        (NodeID(generator.below(10_000)), NodeID(generator.below(10_000)))
      }
    )
    var (ties, numbers) = (LevelGraph(ties: citations), LevelGraph(tiesAsEdges(of: citations)))
    for groups in [2000, 50] {
      let (labels, count) = Partition.dense(
        (0..<ties.nodeCount).map { _ in Int32(generator.below(groups)) }
      )
      ties = ties.aggregated(by: labels, count: count, threads: threads)
      numbers = numbers.aggregated(by: labels, count: count, threads: 1)
      #expect(ties.offsets == numbers.offsets)
      #expect(ties.neighbors == numbers.neighbors)
      #expect(ties.selfWeights == numbers.selfWeights)
      guard case .counts(let counts) = ties.weights, case .numbers(let sums) = numbers.weights
      else {
        Issue.record("ties are counted, weights are not")
        return
      }
      #expect(counts.map(Double.init) == sums)
    }
  }

  @Test func bothCopiesOfAnEdgeAgree() {
    let graph = plantedGraph(groups: 3, size: 20, inside: 0.5, outside: 0.3, seed: 9)
    let labels = (0..<60).map { Int32($0 % 7) }
    let aggregate = graph.aggregated(by: labels, count: 7)
    for u in 0..<NodeID(7) {
      for index in aggregate.row(of: u) {
        let v = aggregate.neighbors[index]
        let back = aggregate.row(of: v).first { aggregate.neighbors[$0] == u }
        #expect(back.map { aggregate.weights[$0] } == aggregate.weights[index])
      }
    }
  }

  @Test(arguments: [1, 2, 3])
  func anotherOrderIsTheSameGraph(threads: Int) {
    let graph = plantedGraph(groups: 4, size: 15, inside: 0.4, outside: 0.1, seed: 6)
    var generator = SeededGenerator(seed: 6)
    let order = (0..<Int32(60)).shuffled(using: &generator)
    let moved = LevelGraph(graph).reordered(order, threads: threads)
    var edges: [(NodeID, NodeID, Double)] = []
    for place in 0..<60 {
      for index in moved.row(of: place) where moved.neighbors[index] < NodeID(place) {
        let other = order[Int(moved.neighbors[index])]
        edges.append((order[place], other, moved.weights[index]))
      }
    }
    #expect(WeightedGraph(nodeCount: 60, edges: edges) == graph)
  }

  @Test func nothingAggregatesToNothing() {
    let none = WeightedGraph(nodeCount: 0, edges: [])
    #expect(none.aggregated(by: [], count: 0) == none)
  }
}
