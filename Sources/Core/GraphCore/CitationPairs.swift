/// Citations as they were met: `sources[i]` cites `targets[i]`.
struct CitationPairs: Sendable {
  var sources: [NodeID] = []
  var targets: [NodeID] = []
}
