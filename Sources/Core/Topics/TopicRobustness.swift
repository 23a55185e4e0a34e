import Communities
public import GraphCore

/// How far the topics hold when some of the citations are not known.
///
/// Where seeds ask whether the search finds the same topics again, this asks whether the data would:
/// citations are left out at random, the topics found and named anew at the same resolution, and
/// compared with those of all citations.
///
/// The idea that what a division owes to the data shows when part of the data is left out:
///
/// > C. Hennig. "Cluster-wise assessment of cluster stability." *Comput. Stat. Data Anal.*
/// > 52(1):258–271, 2007. doi:10.1016/j.csda.2006.11.025
///
/// Conventions: papers without a topic in either division are left aside. The result does not depend
/// on the number of threads.
public struct TopicRobustness: Sendable, Equatable {
  /// The share of citations that was left out.
  public let omitted: Double
  /// How often.
  public let trials: Int
  /// The mean NMI with the topics of all citations.
  public let agreement: Double
  /// The mean share of labels that come up again, to the letter.
  public let labelSurvival: Double

  /// Finds the topics again and again.
  ///
  /// - Parameters:
  ///   - model: The topics of all citations.
  ///   - graph: The citations.
  ///   - titles: The titles.
  ///   - importance: A score of each paper.
  ///   - options: The options with which `model` was found.
  ///   - omitted: The share of citations to leave out.
  ///   - trials: How often.
  public init(
    of model: TopicModel,
    graph: CSRGraph,
    titles: IndexedTitles,
    importance: [Double],
    options: TopicOptions,
    omitting omitted: Double = 0.05,
    trials: Int = 20
  ) {
    var options = options
    options.resolution = model.quality.resolution
    let threads = options.threads
    options.threads = 1
    let (fixed, labels) = (options, model.topics.map(\.label))
    let results = parallelMap(model.hasStructure ? trials : 0, pieces: threads) { trial in
      let found = findTopics(
        graph: graph.omitting(omitted, seed: fixed.seed, stream: UInt64(trial)),
        titles: titles,
        years: [Int?](repeating: nil, count: titles.texts.count),
        importance: importance,
        options: fixed
      )
      let both = titles.texts.indices.compactMap { paper -> (Int32, Int32)? in
        guard let first = model.topicOfPaper[paper], let second = found.topicOfPaper[paper] else {
          return nil
        }
        return (Int32(first), Int32(second))
      }
      let names = found.topics.map(\.label)
      return (
        agreement: found.hasStructure
          ? PartitionComparison(both.map(\.0), both.map(\.1)).normalizedMutualInformation : 0,
        survival: Double(labels.count { names.contains($0) }) / Double(max(1, labels.count))
      )
    }
    self.omitted = omitted
    self.trials = results.count
    let count = Double(max(1, results.count))
    agreement = results.reduce(0) { $0 + $1.agreement } / count
    labelSurvival = results.reduce(0) { $0 + $1.survival } / count
  }
}

extension CSRGraph {
  /// The graph without a share of its citations, drawn at random.
  fileprivate func omitting(_ share: Double, seed: UInt64, stream: UInt64) -> CSRGraph {
    var generator = SeededGenerator(seed: seed, stream: stream)
    var kept: [(NodeID, NodeID)] = []
    kept.reserveCapacity(edgeCount)
    for citing in 0..<NodeID(nodeCount) {
      for cited in references(of: citing) where generator.unit() >= share {
        kept.append((citing, cited))
      }
    }
    return CSRGraph(nodeCount: nodeCount, citations: kept)
  }
}
