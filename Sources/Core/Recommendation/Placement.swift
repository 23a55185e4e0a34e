public import GraphCore

/// The section of the list into which a paper fits, by the sections of the papers it is tied to.
///
/// Each tie votes for the sections of its list paper with its strength. A section's votes are
/// multiplied by the share of its entries that are papers, so that papers do not end up among books
/// or tools, and by what speaks for the section besides ties. Confidence is the winner's share of all
/// votes.
public struct Placement: Sendable, Equatable {
  /// A section, as it takes part in the vote.
  public struct Section: Sendable, Equatable {
    /// The list papers in it.
    public var papers: [NodeID]
    /// The share of its entries that are papers, from 0 to 1.
    public var paperShare: Double

    /// Makes a section.
    public init(papers: [NodeID], paperShare: Double) {
      self.papers = papers
      self.paperShare = paperShare
    }
  }

  /// The index of the section.
  public var section: Int
  /// The winner's share of all votes, from 0 to 1.
  public var confidence: Double

  /// Places a paper by its ties.
  ///
  /// The result is `nil` when no section got a vote; of equal sections the earlier one wins.
  /// `affinities` are the factors of the sections, 1 for each when not given.
  public init?(_ ties: [Tie], sections: [Section], affinities: [Double]? = nil) {
    var votes = [Double](repeating: 0, count: sections.count)
    for tie in ties {
      for (index, section) in sections.enumerated() where section.papers.contains(tie.listPaper) {
        votes[index] += tie.strength * section.paperShare
      }
    }
    if let affinities { votes = zip(votes, affinities).map { $0 * $1 } }
    var best: Int?
    for index in votes.indices where votes[index] > (best.map { votes[$0] } ?? 0) { best = index }
    guard let best else { return nil }
    section = best
    confidence = votes[best] / votes.reduce(0, +)
  }
}
