import Bibliography

/// Which records are versions of one work.
///
/// What *Resolve* found stands: records of one list entry are one work, and records of two entries
/// with different papers stay two, whatever the rules say. For the rest ``VersionGrouping`` decides.
/// Every step is one line of the audit.
struct WorkGrouping {
  /// The works as ascending places of records, ordered by their first record.
  private(set) var works: [[Int]] = []
  /// The paper that *Resolve* found, for works of the list; one value per work.
  private(set) var papers: [Paper?] = []
  /// One line for each record that became part of a larger work.
  private(set) var merges: [VersionMerge] = []
  /// Pairs that look like versions, but that the list keeps apart.
  private(set) var keptApart: [VersionMerge] = []

  init(_ records: [PaperRecord], _ resolutions: [Resolution], mergesVersions: Bool) {
    var places: [PaperID: Int] = [:]
    for (place, record) in records.enumerated() { places[record.id] = place }
    var root = Array(records.indices)
    var owner = [Paper?](repeating: nil, count: records.count)

    func find(_ place: Int) -> Int {
      var place = place
      while root[place] != place {
        root[place] = root[root[place]]
        place = root[place]
      }
      return place
    }
    func join(_ line: VersionMerge) {
      guard let first = places[line.first], let second = places[line.second] else { return }
      let (low, high) = (min(find(first), find(second)), max(find(first), find(second)))
      guard low != high else { return }
      if let a = owner[low], let b = owner[high], a.id != b.id {
        keptApart.append(line)
        return
      }
      root[high] = low
      owner[low] = owner[low] ?? owner[high]
      merges.append(line)
    }

    for resolution in resolutions {
      guard let paper = resolution.paper, let place = places[paper.id] else { continue }
      owner[find(place)] = owner[find(place)] ?? paper
      for id in paper.ids.dropFirst() {
        let reason = "recognized with line \(resolution.entry.line) of the list"
        join(
          VersionMerge(first: min(paper.id, id), second: max(paper.id, id), reason: reason)
        )
      }
    }
    if mergesVersions {
      for group in VersionGrouping.groups(of: records) { group.merges.forEach(join) }
    }
    var numbers: [Int: Int] = [:]
    for place in records.indices {
      let top = find(place)
      if let number = numbers[top] {
        works[number].append(place)
      } else {
        numbers[top] = works.count
        works.append([place])
        papers.append(owner[top])
      }
    }
  }
}
