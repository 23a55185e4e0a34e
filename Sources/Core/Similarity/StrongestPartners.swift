import GraphCore

/// The strongest of the partners that are offered, strongest first, equal ones by number.
struct StrongestPartners: Sendable {
  /// How many partners each paper has, and the partners of all papers, one after the other.
  struct Found: Sendable {
    var sizes: [Int32] = []
    var partners: [NodeID] = []
    var strengths: [Float] = []
  }

  private let limit: Int
  private var strengths: [Float]
  private var partners: [NodeID]
  private var kept = 0
  /// No partner below this strength needs to be offered; equally strong ones do.
  private(set) var weakest: Float = 0

  init(_ limit: Int) {
    precondition(limit > 0, "at least one partner")
    self.limit = limit
    strengths = [Float](repeating: 0, count: limit + 1)
    partners = [NodeID](repeating: 0, count: limit + 1)
  }

  /// Whether as many are kept as there is room for.
  var isFull: Bool { kept == limit }

  /// The last partner that is kept.
  var last: NodeID { kept > 0 ? partners[kept - 1] : -1 }

  /// Begins anew, for partners enough of which are known to reach `floor`.
  mutating func removeAll(reaching floor: Float) {
    kept = 0
    weakest = floor
  }

  /// Puts a partner in its place, if there is one.
  mutating func keep(_ partner: NodeID, _ strength: Float) {
    if kept == limit {
      let last = strengths[limit - 1]
      if strength < last || strength == last && partner > partners[limit - 1] { return }
      kept -= 1
    }
    Self.insert(partner, strength, after: kept, &partners, &strengths)
    kept += 1
    if kept == limit { weakest = strengths[limit - 1] }
  }

  private static func insert(
    _ partner: NodeID,
    _ strength: Float,
    after kept: Int,
    _ partners: inout [NodeID],
    _ strengths: inout [Float]
  ) {
    var names = partners.mutableSpan
    var values = strengths.mutableSpan
    var place = kept
    while place > 0,
      values[place - 1] < strength
        || values[place - 1] == strength && names[place - 1] > partner
    {
      values[place] = values[place - 1]
      names[place] = names[place - 1]
      place -= 1
    }
    values[place] = strength
    names[place] = partner
  }

  /// Adds the partners of one paper to those of others.
  func append(to found: inout Found) {
    found.sizes.append(Int32(kept))
    found.partners += partners[0..<kept]
    found.strengths += strengths[0..<kept]
  }
}
