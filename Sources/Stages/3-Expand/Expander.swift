import Bibliography
import Corpus
import Pipeline

/// Grows the set of papers around a list, best first.
///
/// All lists of the papers at hand are asked for; then the best of what they name are taken in and
/// asked in turn. The best are those tied to most papers of the set, then those closest to the list,
/// then by key. When not all fit, only half of the room left is given away at a time, so that a
/// paper two citations away that ties many together can win over one that a single classic cites.
/// Papers at the last hop are asked for their references only, which closes the graph and adds
/// nobody.
struct Expander {
  private static let blockSize = 500
  /// Room that is given away at once.
  private static let smallRoom = 64

  private var sources: SourceSequence
  private let settings: ExpandSettings
  private let progress: StageProgress
  private var set = ExpansionSet()
  private var asked = 0

  init(sources: SourceSequence, settings: ExpandSettings, progress: StageProgress = .silent) {
    self.sources = sources
    self.settings = settings
    self.progress = progress
  }

  /// What could not be asked.
  var deferrals: [String] { sources.deferrals }

  mutating func expand(_ papers: [Paper]) async throws -> Expansion {
    try await plant(papers)
    while true {
      try await ask(
        set.unasked { $0 < settings.hops },
        directions: CitationDirection.allCases.filter(isFollowed)
      )
      let candidates = set.candidates(within: settings.hops)
      let room = settings.papers - set.memberCount
      guard !candidates.isEmpty, room > 0 else { break }
      let share = candidates.count <= room || room <= Self.smallRoom ? room : room / 2
      set.admit(candidates.prefix(share))
    }
    try await ask(set.withoutReferences, directions: [.references])
    return set.expansion()
  }

  private func isFollowed(_ direction: CitationDirection) -> Bool {
    switch settings.direction {
    case .both: true
    case .references: direction == .references
    case .citations: direction == .citations
    }
  }

  /// Every record of every paper of the list starts in the set.
  private mutating func plant(_ papers: [Paper]) async throws {
    var owners: [PaperID: Paper] = [:]
    var ids: [PaperID] = []
    for paper in papers {
      for id in paper.ids where owners.updateValue(paper, forKey: id) == nil { ids.append(id) }
    }
    let records = try await sources.records(for: ids)
    for (id, record) in zip(ids, records) {
      guard let paper = owners[id] else { continue }
      // The key that was asked is the key of the list; a source may answer under a newer one.
      var seed = record ?? PaperRecord(id: id, title: paper.title, year: paper.year)
      seed.id = id
      set.plant(seed)
    }
  }

  private mutating func ask(_ members: [Int], directions: [CitationDirection]) async throws {
    let total = asked + members.count
    for start in stride(from: 0, to: members.count, by: Self.blockSize) {
      try Task.checkCancellation()
      let block = Array(members[start..<min(start + Self.blockSize, members.count)])
      let ids = block.map { set.records[$0].id }
      var answers: [(CitationDirection, [SourceSequence.List])] = []
      for direction in directions {
        answers.append((direction, try await sources.lists(of: ids, direction)))
      }
      for (index, member) in block.enumerated() {
        for (direction, lists) in answers { set.take(lists[index], of: member, direction) }
      }
      set.finishAsking(block)
      asked += block.count
      progress.update(asked, of: total, "papers asked for their lists")
    }
  }
}
