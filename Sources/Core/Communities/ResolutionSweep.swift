public import GraphCore
import Synchronization

/// Partitions over a range of resolutions, and the one that is both stable and useful.
///
/// One run per resolution shows how many communities it gives. Resolutions that give a useful number
/// (or, when none does, the nearest) are then run with `seeds` seeds; the one whose partitions agree
/// best, by mean pairwise NMI, is chosen, and of its partitions the one that agrees best with the
/// others: it holds what all seeds find, where the one of highest quality may owe it to chance.
///
/// The idea that a division the data support is found again and again from other starting points:
///
/// > R. Lambiotte. "Multi-scale modularity and dynamics in complex networks." In *Dynamics On and Of
/// > Complex Networks* 2, 2013. doi:10.1007/978-1-4614-6729-8_7
///
/// Conventions: a community counts when it has at least `minimumSize` nodes; of equally good
/// resolutions the smallest wins. The result does not depend on the number of threads.
public struct ResolutionSweep: Sendable, Equatable {
  /// What one resolution gives.
  public struct Step: Sendable, Equatable {
    /// The resolution γ.
    public let resolution: Double
    /// The number of communities with at least the minimum size.
    public let communityCount: Int
    /// The share of nodes in those communities.
    public let coverage: Double
    /// The quality of ``partition``.
    public let quality: Double
    /// The mean NMI over all pairs of seeds, on nodes with neighbors; nil after one seed only.
    public let stability: Double?
    /// The partition that agrees best with those of the other seeds.
    public let partition: Partition
  }

  /// All resolutions, ascending.
  public let steps: [Step]
  /// The index of the chosen step.
  public let chosen: Int
  /// The partitions of all seeds at the chosen resolution, in the order of the seeds.
  public let partitions: [Partition]

  /// The chosen step.
  public var best: Step { steps[chosen] }

  /// Runs the sweep.
  ///
  /// - Parameters:
  ///   - graph: The graph to divide.
  ///   - resolutions: The resolutions to try, ascending and at least one.
  ///   - useful: How many communities are useful.
  ///   - minimumSize: The smallest community that counts.
  ///   - seeds: How many seeds measure stability.
  ///   - seed: The first seed.
  ///   - threads: How many runs go on at once.
  ///   - quality: The quality function at a resolution.
  public init(
    of graph: WeightedGraph,
    resolutions: [Double],
    useful: ClosedRange<Int>,
    minimumSize: Int,
    seeds: Int = 10,
    seed: UInt64 = 1,
    threads: Int = 2,
    quality: @Sendable (Double) -> QualityFunction
  ) {
    precondition(!resolutions.isEmpty, "at least one resolution")
    func run(_ jobs: [(resolution: Double, seed: UInt64)]) -> [Partition] {
      let results = Mutex([Partition?](repeating: nil, count: jobs.count))
      // Jobs are dealt out like cards: neighbors in the list cost about the same.
      parallelChunks(min(threads, jobs.count), threads: threads) { _, lanes in
        for lane in lanes {
          for job in stride(from: lane, to: jobs.count, by: min(threads, jobs.count)) {
            let options = LeidenOptions(
              quality: quality(jobs[job].resolution),
              seed: jobs[job].seed
            )
            let partition = leiden(graph, options: options)
            results.withLock { $0[job] = partition }
          }
        }
      }
      return results.withLock { $0.compactMap(\.self) }
    }
    func count(_ partition: Partition) -> Int { partition.sizes.count { $0 >= minimumSize } }
    func distance(_ partition: Partition) -> Int {
      max(0, useful.lowerBound - count(partition), count(partition) - useful.upperBound)
    }

    let single = run(resolutions.map { ($0, seed) })
    let nearest = single.map(distance).min() ?? 0
    let candidates = resolutions.indices.filter { distance(single[$0]) == nearest }
    let extra = max(0, seeds - 1)
    let more = run(
      candidates.flatMap { candidate in
        (0..<extra).map { (resolutions[candidate], seed &+ 1 &+ UInt64($0)) }
      }
    )

    var steps: [Step] = []
    var chosen: (index: Int, partitions: [Partition])?
    for index in resolutions.indices {
      var partitions = [single[index]]
      if let position = candidates.firstIndex(of: index) {
        partitions += more[(position * extra)..<((position + 1) * extra)]
      }
      let function = quality(resolutions[index])
      let agreement = Self.agreement(of: partitions, in: graph)
      let top = agreement.indices.max { agreement[$0] < agreement[$1] } ?? 0
      let sizes = partitions[top].sizes.filter { $0 >= minimumSize }
      steps.append(
        Step(
          resolution: resolutions[index],
          communityCount: sizes.count,
          coverage: Double(sizes.reduce(0, +)) / Double(max(1, graph.nodeCount)),
          quality: function.value(of: partitions[top], in: graph),
          stability: partitions.count > 1
            ? agreement.reduce(0, +) / Double(partitions.count) : nil,
          partition: partitions[top]
        )
      )
      if candidates.contains(index) {
        let leader = chosen.flatMap { steps[$0.index].stability } ?? -1
        if chosen == nil || (steps[index].stability ?? 0) > leader { chosen = (index, partitions) }
      }
    }
    self.steps = steps
    self.chosen = chosen?.index ?? 0
    self.partitions = chosen?.partitions ?? [single[0]]
  }

  /// The mean NMI of each partition with the others, on nodes with neighbors: the rest always agrees.
  private static func agreement(of partitions: [Partition], in graph: WeightedGraph) -> [Double] {
    let tied = (0..<graph.nodeCount).filter { !graph.row(of: NodeID($0)).isEmpty }
    let labels = partitions.map { partition in tied.map { partition.labels[$0] } }
    var sums = [Double](repeating: 0, count: partitions.count)
    for first in partitions.indices {
      for second in partitions.indices where second > first {
        let nmi = PartitionComparison(labels[first], labels[second]).normalizedMutualInformation
        sums[first] += nmi
        sums[second] += nmi
      }
    }
    return sums.map { $0 / Double(max(1, partitions.count - 1)) }
  }
}
