/// Random graphs that look like citation graphs: papers cite recent papers and what those cite.
///
/// Papers arrive one by one. Each chooses its references independently: it opens an earlier paper
/// whose age is u³ times the age of the field, u uniform in [0, 1), so that half of them are among
/// the latest eighth; it cites with probability `copying` one of that paper's references, else the
/// paper itself. Copying makes often-cited papers be cited more often (preferential attachment),
/// the age makes them fade.
///
/// > P. L. Krapivsky, S. Redner. "Network growth by copying." *Phys. Rev. E* 71, 036118, 2005.
/// > doi:10.1103/PhysRevE.71.036118, arXiv:cond-mat/0410379
public struct RandomCitationGraph: Sendable {
  /// The number of papers; paper v is the v-th to appear, so the graph is acyclic.
  public var papers: Int
  /// How many references each paper has, as far as there are earlier papers.
  public var references: Int
  /// The chance to cite a reference of the paper that was opened.
  public var copying: Double
  /// The chance that a citation is reversed: a citation into the future.
  public var reversal: Double

  /// Describes a family of graphs.
  public init(
    papers: Int,
    references: Int = 12,
    copying: Double = 0.5,
    reversal: Double = 0
  ) {
    self.papers = papers
    self.references = references
    self.copying = copying
    self.reversal = reversal
  }

  /// Draws the graph of one seed.
  ///
  /// - Complexity: O(*n* + *m*) on average.
  public func graph(seed: UInt64) -> CSRGraph {
    var generator = SeededGenerator(seed: seed)
    var cited: [NodeID] = []
    var starts = [0]
    var builder = GraphBuilder(nodeCount: papers)
    for paper in 0..<papers {
      let start = cited.count
      let wanted = min(references, paper)
      var attempts = 0
      while cited.count - start < wanted && attempts < 20 * wanted {
        attempts += 1
        let target = reference(of: paper, starts, cited, &generator)
        if cited[start...].contains(target) { continue }
        cited.append(target)
        let isReversed = reversal > 0 && generator.unit() < reversal
        builder.add(
          citing: isReversed ? target : NodeID(paper),
          cited: isReversed ? NodeID(paper) : target
        )
      }
      starts.append(cited.count)
    }
    return builder.build().graph
  }

  private func reference(
    of paper: Int,
    _ starts: [Int],
    _ cited: [NodeID],
    _ generator: inout SeededGenerator
  ) -> NodeID {
    let recency = generator.unit()
    let opened = paper - 1 - Int(Double(paper) * recency * recency * recency)
    let references = starts[opened]..<starts[opened + 1]
    guard !references.isEmpty, generator.unit() < copying else { return NodeID(opened) }
    return cited[references.lowerBound + generator.below(references.count)]
  }
}
