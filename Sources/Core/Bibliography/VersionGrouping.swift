/// Groups records into works.
///
/// Records that could be versions of each other fall into a common block: by identifier, by title
/// without edition, by telling words, by the name before the colon, by the first and last words, by all
/// authors.
/// Only pairs within a block are judged. Groups grow from the surest pairs on, and two groups are
/// joined only when no record of one contradicts a record of the other; a record without authors
/// that fits several groups joins none, because nothing tells which.
///
/// - Complexity: O(n) for n records with blocks of bounded size; larger blocks are split by first
///   author. The result depends on the records and their order alone.
public enum VersionGrouping {
  /// The works that have more than one record, ordered by their first member.
  public static func groups(of records: [PaperRecord]) -> [VersionGroup] {
    groups(of: records.map { ComparableRecord($0) })
  }

  /// The same for records whose titles are normalized already.
  public static func groups(
    of records: [PaperRecord],
    titled titles: [NormalizedTitle]
  ) -> [VersionGroup] {
    groups(of: zip(records, titles).map { ComparableRecord($0, title: $1) })
  }

  private static func groups(of prepared: [ComparableRecord]) -> [VersionGroup] {
    var forest = Forest(prepared)
    var probable: [Link] = []
    for pair in VersionBlocks(prepared).pairs() {
      switch VersionRules.judge(prepared[pair.a], prepared[pair.b]) {
      case .same(let reason): forest.join(Link(a: pair.a, b: pair.b, reason: reason))
      case .probablySame(let reason): probable.append(Link(a: pair.a, b: pair.b, reason: reason))
      case .different: continue
      }
    }
    for link in unambiguous(probable, forest) { forest.join(link) }
    return forest.groups()
  }

  struct Link {
    var a: Int
    var b: Int
    var reason: String
  }

  /// Leaves out the links of records whose partners contradict each other.
  private static func unambiguous(_ links: [Link], _ forest: Forest) -> [Link] {
    var partners: [Int: [Int]] = [:]
    for link in links {
      partners[link.a, default: []].append(link.b)
      partners[link.b, default: []].append(link.a)
    }
    func isTorn(_ record: Int) -> Bool {
      let others = partners[record] ?? []
      return others.indices.contains { i in
        others[..<i].contains { !forest.fit(others[i], $0) }
      }
    }
    return links.filter { !isTorn($0.a) && !isTorn($0.b) }
  }

  /// Disjoint sets that refuse to join contradicting members.
  struct Forest {
    private let records: [ComparableRecord]
    private var root: [Int]
    private var members: [Int: [Int]] = [:]
    private var merges: [Int: [VersionMerge]] = [:]

    init(_ records: [ComparableRecord]) {
      self.records = records
      root = Array(records.indices)
    }

    func fit(_ a: Int, _ b: Int) -> Bool {
      root[a] == root[b]
        || set(root[a]).allSatisfy { x in
          set(root[b]).allSatisfy { y in !VersionRules.conflict(records[x], records[y]) }
        }
    }

    mutating func join(_ link: Link) {
      let (low, high) = (min(root[link.a], root[link.b]), max(root[link.a], root[link.b]))
      guard low != high, fit(link.a, link.b) else { return }
      let moved = set(high)
      for record in moved { root[record] = low }
      members[low] = set(low) + moved
      members[high] = nil
      let (a, b) = (records[link.a].record.id, records[link.b].record.id)
      let line = VersionMerge(first: min(a, b), second: max(a, b), reason: link.reason)
      merges[low] = (merges[low] ?? []) + (merges[high] ?? []) + [line]
      merges[high] = nil
    }

    func groups() -> [VersionGroup] {
      members.keys.sorted().map {
        VersionGroup(members: set($0).sorted(), merges: merges[$0] ?? [])
      }
    }

    private func set(_ root: Int) -> [Int] { members[root] ?? [root] }
  }
}
