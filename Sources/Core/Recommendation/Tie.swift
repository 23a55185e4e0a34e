public import GraphCore

/// All that ties a paper to one paper of the list.
public struct Tie: Sendable, Equatable {
  /// The paper of the list.
  public var listPaper: NodeID
  /// Whether the paper cites it.
  public var cites: Bool
  /// Whether it cites the paper.
  public var isCitedBy: Bool
  /// How many papers cite both.
  public var citedTogether: Int
  /// How many papers both cite.
  public var sharedReferences: Int
  /// The cosine of the titles.
  public var titleCosine: Double
  /// The part of the paper's score that this tie makes up.
  public var strength: Double

  /// Describes a tie.
  public init(
    listPaper: NodeID,
    cites: Bool,
    isCitedBy: Bool,
    citedTogether: Int,
    sharedReferences: Int,
    titleCosine: Double,
    strength: Double
  ) {
    self.listPaper = listPaper
    self.cites = cites
    self.isCitedBy = isCitedBy
    self.citedTogether = citedTogether
    self.sharedReferences = sharedReferences
    self.titleCosine = titleCosine
    self.strength = strength
  }

  /// How many citations the tie rests on.
  public var evidence: Int {
    (cites ? 1 : 0) + (isCitedBy ? 1 : 0) + citedTogether + sharedReferences
  }
}
