import Centrality
import Communities
import GraphCore
import Layout
import Similarity

/// A measure of `citegraph measure`: a name, what it computes, and how.
struct Measure: Sendable {
  let name: String
  let abstract: String
  let run: @Sendable (CSRGraph, MeasureOptions) -> MeasureResult

  init(
    _ name: String,
    _ abstract: String,
    _ run: @escaping @Sendable (CSRGraph, MeasureOptions) -> MeasureResult
  ) {
    self.name = name
    self.abstract = abstract
    self.run = run
  }

  /// All measures, in the order of the help, which documents directions and dangling nodes.
  static let all: [Measure] = [
    Measure("citations", "papers that cite a paper") { graph, _ in
      .papers([("citations", localCitations(in: graph).map(Double.init))])
    },
    Measure("pagerank", "rank flows from citing to cited; dangling rank is spread evenly") {
      .papers([("pagerank", pageRank(of: $0, damping: $1.damping, tolerance: $1.tolerance))])
    },
    Measure("age-rescaled-pagerank", "PageRank as z-score among papers with close numbers") {
      let ranks = pageRank(of: $0, damping: $1.damping, tolerance: $1.tolerance)
      return .papers([("age-rescaled-pagerank", ageRescaled(ranks, window: $1.window))])
    },
    Measure("personalized-pagerank", "PageRank that returns to --from, also from dangling papers") {
      let seeds = $1.sources(in: $0)
      let ranks = personalizedPageRank(
        of: $0,
        seeds: seeds,
        damping: $1.damping,
        tolerance: $1.tolerance
      )
      return .papers([("personalized-pagerank", ranks)])
    },
    Measure("citerank", "PageRank that starts at late papers; the age is counted in papers") {
      let ages = (0..<$0.nodeCount).map { Double(-$0) }
      let ranks = citeRank(
        of: $0,
        ages: ages,
        decay: $1.decay ?? max(1, Double($0.nodeCount) / 10),
        damping: $1.damping,
        tolerance: $1.tolerance
      )
      return .papers([("citerank", ranks)])
    },
    Measure("hits", "hubs cite good authorities, authorities are cited by good hubs; sums are 1") {
      let scores = HITS(of: $0, tolerance: $1.tolerance, threads: $1.threads)
      return .papers(
        [("authority", scores.authorities), ("hub", scores.hubs)],
        [("rounds", .integer(scores.rounds))]
      )
    },
    Measure("betweenness", "shortest paths along citations, ordered pairs; --pivots estimates") {
      sampledOrExactBetweenness($0, .citations, "betweenness", $1)
    },
    Measure("betweenness-ties", "shortest paths both ways, unordered pairs; --pivots estimates") {
      sampledOrExactBetweenness($0, .ties, "betweenness-ties", $1)
    },
    Measure("top-betweenness", "the --top papers by shortest paths both ways, to --precision") {
      let found = TopBetweenness(
        of: $0,
        count: $1.top,
        tolerance: $1.precision,
        seed: $1.seed,
        threads: $1.threads
      )
      return .papers(
        [("top-betweenness", found.scores)],
        [
          ("samples", .integer(found.samples)), ("error_bound", .number(found.errorBound)),
          ("confidence", .number(found.confidence)),
        ]
      )
    },
    Measure("closeness", "harmonic, from citing papers; --pivots estimates") {
      guard let pivots = $1.pivots else {
        return .papers([("closeness", harmonicCloseness(of: $0, threads: $1.threads))])
      }
      let sampled = sampledHarmonicCloseness(
        of: $0,
        pivots: pivots,
        seed: $1.seed,
        threads: $1.threads
      )
      return .papers([("closeness", sampled.scores)], bounds(of: sampled))
    },
    Measure("core", "the largest k of a k-core, citations counted as ties") { graph, _ in
      .papers([("core", coreNumbers(of: graph).map(Double.init))])
    },
    Measure("disruption", "CD and DI5, papers without a value left out") { graph, _ in
      let values = Disruption.of(Array(0..<NodeID(graph.nodeCount)), in: graph)
      return .papers([
        ("cd", values.map { $0?.cd ?? .nan }), ("di5", values.map { $0?.di5 ?? .nan }),
      ])
    },
    Measure("spc", "main path: search path count of a citation, as a power of two") { graph, _ in
      .citations("log2-spc", counts(of: graph, .searchPath))
    },
    Measure("splc", "main path: search path link count, as a power of two") { graph, _ in
      .citations("log2-splc", counts(of: graph, .searchPathLink))
    },
    Measure("spnp", "main path: search path node pairs, as a power of two") { graph, _ in
      .citations("log2-spnp", counts(of: graph, .searchPathNodePair))
    },
    Measure("rank-intervals", "90 % intervals of the PageRank ranks, 5 % of citations lost") {
      let intervals = RankIntervals.ofPageRank(
        of: $0,
        completeness: [Double?](repeating: nil, count: $0.nodeCount),
        damping: $1.damping,
        resamples: $1.resamples,
        seed: $1.seed,
        threads: $1.threads
      )
      return .papers(
        [
          ("rank", intervals.ranks.map(Double.init)), ("low", intervals.low.map(Double.init)),
          ("high", intervals.high.map(Double.init)),
        ],
        [("resamples", .integer($1.resamples))],
        bestFirst: .smallest
      )
    },
    Measure("coupling", "the strongest of 20 partners by cosine of the references") {
      let table = couplingPartners(
        of: $0,
        count: 20,
        normalization: .cosine,
        hubLimit: 10_000,
        threads: $1.threads
      )
      let strongest = (0..<NodeID($0.nodeCount)).map { table.partners(of: $0).first }
      return .papers(
        [("coupling", strongest.map { Double($0?.strength ?? 0) })],
        [
          ("partners", .integer(table.partners.count)),
          ("references_left_out", .integer(table.boundedHubs)),
        ]
      )
    },
    Measure("leiden", "the community of each paper by modularity, citations counted as ties") {
      communities(of: $0, .modularity(resolution: $1.resolution ?? 1), $1)
    },
    Measure("leiden-cpm", "the community by the constant Potts model") {
      let pairs = Double($0.nodeCount) * Double($0.nodeCount - 1) / 2
      let density = pairs > 0 ? Double($0.edgeCount) / pairs : 1
      return communities(of: $0, .cpm(resolution: $1.resolution ?? density), $1)
    },
    Measure("layout", "the place of each paper on a map, citations as ties, marks not kept apart") {
      layout(of: $0, $1)
    },
    Measure("components", "the weakly connected component of each paper, largest first") {
      graph,
      _ in
      let weak = WeakComponents(of: graph)
      let cycles = CitationCycles(of: graph)
      return .papers(
        [("component", weak.component.map(Double.init))],
        [
          ("components", .integer(weak.count)), ("largest", .integer(weak.sizes.first ?? 0)),
          ("cycles", .integer(cycles.components.count)),
          ("citations_on_cycles", .integer(cycles.citationCount)),
        ],
        bestFirst: .smallest
      )
    },
  ]

  private static func bounds(of sampled: SampledScores) -> [(String, ReportValue)] {
    [
      ("pivots", .integer(sampled.pivots)), ("error_bound", .number(sampled.errorBound)),
      ("confidence", .number(sampled.confidence)),
    ]
  }

  private static func communities(
    of graph: CSRGraph,
    _ quality: QualityFunction,
    _ options: MeasureOptions
  ) -> MeasureResult {
    let found = leiden(
      tiesOf: graph,
      options: LeidenOptions(quality: quality, seed: options.seed, threads: options.threads)
    )
    let name = if case .cpm = quality { "cpm" } else { "modularity" }
    return .papers(
      [("community", found.labels.map(Double.init))],
      [
        (name, .number(quality.value(of: found, inTiesOf: graph))),
        ("resolution", .number(quality.resolution)),
        ("communities", .integer(found.communityCount)),
        ("largest", .integer(found.sizes.first ?? 0)),
      ],
      bestFirst: .smallest
    )
  }

  private static func layout(of graph: CSRGraph, _ options: MeasureOptions) -> MeasureResult {
    let ties = ties(of: graph)
    let places = mapLayout(
      of: ties,
      options: LayoutOptions(seed: options.seed, threads: options.threads, minimumGap: 0)
    )
    return .papers(
      [("x", places.map { Double($0.x) }), ("y", places.map { Double($0.y) })],
      [
        (
          "neighbors_kept",
          .number(neighborhoodPreservation(of: places, in: ties, threads: options.threads))
        ),
        ("stress", .number(layoutStress(of: places, in: ties, seed: options.seed))),
      ]
    )
  }

  /// Citations as ties of weight 1.
  private static func ties(of graph: CSRGraph) -> WeightedGraph {
    let both = graph.symmetrized()
    return WeightedGraph(
      offsets: both.outOffsets,
      neighbors: both.outTargets,
      weights: [Double](repeating: 1, count: both.edgeCount),
      selfWeights: [Double](repeating: 0, count: both.nodeCount)
    )
  }

  private static func sampledOrExactBetweenness(
    _ graph: CSRGraph,
    _ direction: PathDirection,
    _ name: String,
    _ options: MeasureOptions
  ) -> MeasureResult {
    guard let pivots = options.pivots else {
      return .papers([(name, betweenness(of: graph, along: direction, threads: options.threads))])
    }
    let sampled = sampledBetweenness(
      of: graph,
      along: direction,
      pivots: pivots,
      seed: options.seed,
      threads: options.threads
    )
    return .papers([(name, sampled.scores)], bounds(of: sampled))
  }

  private static func counts(of graph: CSRGraph, _ kind: TraversalCounts.Kind) -> [Double] {
    TraversalCounts(of: graph, kind: kind).logarithms(in: graph)
  }
}
