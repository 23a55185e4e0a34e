import GraphCore

/// What a measure may need beside the graph.
struct MeasureOptions: Sendable {
  var threads: Int
  var seed: UInt64
  var damping: Double
  var tolerance: Double
  var window: Int
  var decay: Double?
  var pivots: Int?
  var resamples: Int
  var resolution: Double?
  var from: [NodeID]
  var top: Int
  var precision: Double

  /// The papers named by `--from`, or else twenty that the seed draws.
  func sources(in graph: CSRGraph) -> [NodeID] {
    guard from.isEmpty, graph.nodeCount > 0 else { return from }
    var generator = SeededGenerator(seed: seed)
    return (0..<20).map { _ in NodeID(generator.below(graph.nodeCount)) }
  }
}
