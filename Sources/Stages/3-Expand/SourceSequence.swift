import Bibliography
import Corpus

/// Sources asked one after the other, each for what the ones before it could not settle.
struct SourceSequence {
  /// A list put together from the answers of all sources asked.
  struct List {
    var rows: [CitationRow] = []
    var status: ListStatus?
  }

  private let sources: [any BibliographicSource]
  /// How many questions each source left open, by what was asked and why.
  private var open: [Deferral: Int] = [:]

  private struct Deferral: Hashable {
    var place: Int
    var what: String
    var reason: String
  }

  init(_ sources: [any BibliographicSource]) { self.sources = sources }

  /// What could not be asked, as sentences in a fixed order.
  var deferrals: [String] {
    open.sorted {
      ($0.key.place, $0.key.what, $0.key.reason) < ($1.key.place, $1.key.what, $1.key.reason)
    }
    .map { deferral, count in
      "\(sources[deferral.place].name) was not asked for the \(deferral.what) of \(count) "
        + "paper\(count == 1 ? "" : "s"): \(deferral.reason)"
    }
  }

  /// The records of some keys; `nil` where no source has one.
  mutating func records(for ids: [PaperID]) async throws -> [PaperRecord?] {
    var found = [PaperRecord?](repeating: nil, count: ids.count)
    for (place, source) in sources.enumerated() {
      let missing = ids.indices.filter { found[$0] == nil }
      if missing.isEmpty { break }
      let answers = try await source.records(for: missing.map { .paper(ids[$0]) })
      for (index, answer) in zip(missing, answers) {
        switch answer {
        case .found(let record): found[index] = record
        case .notFound: break
        case .deferred(let reason):
          open[Deferral(place: place, what: "records", reason: reason), default: 0] += 1
        }
      }
    }
    return found
  }

  /// The references or citations of some papers.
  ///
  /// A list that a source calls complete is taken; for any other the next source is asked too, and
  /// the rows are united. The status is that of the source that knows most, the earlier one in a tie.
  mutating func lists(of ids: [PaperID], _ direction: CitationDirection) async throws -> [List] {
    var lists = [List](repeating: List(), count: ids.count)
    for (place, source) in sources.enumerated() {
      let unsettled = ids.indices.filter { lists[$0].status?.state != .listed }
      if unsettled.isEmpty { break }
      let answers = try await source.lists(of: unsettled.map { ids[$0] }, direction)
      for (index, answer) in zip(unsettled, answers) {
        switch answer {
        case .found(let list): lists[index].unite(with: list, source: source.name)
        case .notFound: break
        case .deferred(let reason):
          open[Deferral(place: place, what: direction.rawValue, reason: reason), default: 0] += 1
        }
      }
    }
    return lists
  }
}

extension SourceSequence.List {
  fileprivate mutating func unite(with list: CitationList, source: String) {
    let known = list.rows.count { $0.record != nil }
    rows += list.rows
    if status.map({ known > $0.known || $0.state == .empty || $0.state == .unknown }) ?? true {
      status = ListStatus(source: source, state: list.state, known: known, stated: list.stated)
    }
  }
}
