import Bibliography
import Corpus

/// The papers taken in so far, the papers seen beside them, and the citations among all of them.
struct ExpansionSet {
  /// Every record seen, in the order in which it was first seen.
  private(set) var records: [PaperRecord] = []
  private(set) var memberCount = 0
  private var places: [PaperID: Int] = [:]
  private var state: [State] = []
  private var links: [Expansion.Link] = []
  private var unlinked: [Expansion.Unlinked] = []

  private struct State {
    var isMember = false
    var isAsked = false
    var isAskedForReferences = false
    var hop = Int.max
    /// How many members that were asked cite it or are cited by it.
    var ties = 0
    /// The last member that was counted, so that a pair counts once.
    var lastTie = -1
    var lists = Completeness()
  }

  /// Takes in a record of the list.
  mutating func plant(_ record: PaperRecord) {
    let place = self.place(of: record)
    state[place].hop = 0
    admit([place])
  }

  /// Takes in papers by place.
  mutating func admit(_ chosen: some Sequence<Int>) {
    for place in chosen where !state[place].isMember {
      state[place].isMember = true
      memberCount += 1
    }
  }

  /// Members whose lists were not asked for, at hops that are to be followed, best first.
  func unasked(at isFollowed: (Int) -> Bool) -> [Int] {
    bestFirst(
      state.indices.filter { state[$0].isMember && !state[$0].isAsked && isFollowed(state[$0].hop) }
    )
  }

  /// Members whose references were not asked for, best first.
  var withoutReferences: [Int] {
    bestFirst(state.indices.filter { state[$0].isMember && !state[$0].isAskedForReferences })
  }

  /// Papers seen outside the set, not farther than `hops`, best first.
  func candidates(within hops: Int) -> [Int] {
    bestFirst(state.indices.filter { !state[$0].isMember && state[$0].hop <= hops })
  }

  /// Notes what was answered about one list of a member.
  mutating func take(
    _ list: SourceSequence.List,
    of member: Int,
    _ direction: CitationDirection
  ) {
    state[member].lists[direction] = list.status
    if direction == .references { state[member].isAskedForReferences = true }
    for row in list.rows {
      guard let record = row.record else {
        if direction == .references, let title = row.unlinkedTitle {
          unlinked.append(Expansion.Unlinked(citing: Int32(member), title: title))
        }
        continue
      }
      let other = place(of: record)
      if state[other].lastTie != member, other != member {
        state[other].lastTie = member
        state[other].ties += 1
      }
      state[other].hop = min(state[other].hop, state[member].hop + 1)
      let (citing, cited) = direction == .references ? (member, other) : (other, member)
      links.append(
        Expansion.Link(
          citation: Citation(citing: Int32(citing), cited: Int32(cited)),
          intents: row.intents,
          isInfluential: row.isInfluential
        )
      )
    }
  }

  mutating func finishAsking(_ members: [Int]) {
    for member in members { state[member].isAsked = true }
  }

  private func bestFirst(_ chosen: [Int]) -> [Int] {
    chosen.sorted { left, right in
      let (a, b) = (state[left], state[right])
      if a.ties != b.ties { return a.ties > b.ties }
      if a.hop != b.hop { return a.hop < b.hop }
      return records[left].id < records[right].id
    }
  }

  /// The place of a record; what an earlier mention did not say is filled in.
  private mutating func place(of record: PaperRecord) -> Int {
    if let known = places[record.id] {
      records[known].fill(from: record)
      return known
    }
    places[record.id] = records.count
    records.append(record)
    state.append(State())
    return records.count - 1
  }

  /// The members by key and the citations between them.
  func expansion() -> Expansion {
    let order = state.indices.filter { state[$0].isMember }
      .sorted { records[$0].id < records[$1].id }
    var moved = [Int32](repeating: -1, count: records.count)
    for (new, old) in order.enumerated() { moved[old] = Int32(new) }

    var kept: [Expansion.Link] = []
    for var link in links {
      link.citation = Citation(
        citing: moved[Int(link.citation.citing)],
        cited: moved[Int(link.citation.cited)]
      )
      if link.citation.citing >= 0 && link.citation.cited >= 0 { kept.append(link) }
    }
    return Expansion(
      members: zip(order, hops(order, kept)).map { place, hop in
        Expansion.Member(record: records[place], hop: hop, lists: state[place].lists)
      },
      links: Self.united(kept),
      unlinked: unlinked.map { Expansion.Unlinked(citing: moved[Int($0.citing)], title: $0.title) }
        .enumerated().sorted { ($0.element.citing, $0.offset) < ($1.element.citing, $1.offset) }
        .map(\.element)
    )
  }

  /// The same citation may come from both ends and from several sources.
  private static func united(_ links: [Expansion.Link]) -> [Expansion.Link] {
    var result: [Expansion.Link] = []
    let sorted = links.enumerated().sorted {
      ($0.element.citation, $0.offset) < ($1.element.citation, $1.offset)
    }
    for (_, link) in sorted {
      guard let last = result.last, last.citation == link.citation else {
        result.append(link)
        continue
      }
      let end = result.count - 1
      if last.intents.isEmpty { result[end].intents = link.intents }
      result[end].isInfluential = last.isInfluential || link.isInfluential
    }
    return result
  }

  /// The distance of each member from the list, over citations in either direction.
  private func hops(_ order: [Int], _ links: [Expansion.Link]) -> [Int] {
    var neighbors = [[Int32]](repeating: [], count: order.count)
    for link in links {
      neighbors[Int(link.citation.citing)].append(link.citation.cited)
      neighbors[Int(link.citation.cited)].append(link.citation.citing)
    }
    var hops = order.map { state[$0].hop == 0 ? 0 : Int.max }
    var queue = hops.indices.filter { hops[$0] == 0 }
    var next = 0
    while next < queue.count {
      let node = queue[next]
      next += 1
      for neighbor in neighbors[node] where hops[Int(neighbor)] == .max {
        hops[Int(neighbor)] = hops[node] + 1
        queue.append(Int(neighbor))
      }
    }
    return hops
  }
}

extension PaperRecord {
  /// Takes over what another mention of the record says and this one does not.
  mutating func fill(from other: PaperRecord) {
    corpusID = corpusID ?? other.corpusID
    doi = doi ?? other.doi
    arxiv = arxiv ?? other.arxiv
    year = year ?? other.year
    venue = venue ?? other.venue
    if authors.isEmpty { authors = other.authors }
    referenceCount = referenceCount ?? other.referenceCount
    citationCount = citationCount ?? other.citationCount
  }
}
