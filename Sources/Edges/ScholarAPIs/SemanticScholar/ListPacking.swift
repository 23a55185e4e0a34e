/// Fills batches with papers whose lists are wanted, by what is known of the lists' lengths.
///
/// First fit in the given order, within blocks of 500 papers: each paper goes to the first batch of
/// its block that has room for its rows. Of any two batches of a block at least one is more than
/// half full, so that packing never sends more requests than asking for the block at once and paging
/// through the lists that come back short. A list of unknown length takes no room: the answer tells
/// its length, and if it was cut it is packed again.
///
/// - Complexity: O(*n* · *b*), *n* papers, *b* batches of a block.
package struct ListPacking: Sendable {
  /// A paper and how many rows its list is stated to have.
  package struct Wanted: Hashable, Sendable {
    package var key: String
    package var stated: Int?

    package init(key: String, stated: Int?) {
      self.key = key
      self.stated = stated
    }
  }

  /// The batches.
  package private(set) var batches: [[Wanted]] = []
  /// Lists longer than a batch can hold.
  package private(set) var long: [Wanted] = []

  /// Packs the lists.
  package init(_ wanted: [Wanted]) {
    let size = SemanticScholarRequests.batchLimit
    for start in stride(from: 0, to: wanted.count, by: size) {
      packBlock(wanted[start..<min(start + size, wanted.count)])
    }
  }

  private mutating func packBlock(_ block: ArraySlice<Wanted>) {
    let first = batches.count
    var room: [Int] = []
    for list in block {
      let rows = list.stated ?? 0
      guard rows <= SemanticScholarRequests.nestedRows else {
        long.append(list)
        continue
      }
      if let place = room.firstIndex(where: { $0 >= rows }) {
        room[place] -= rows
        batches[first + place].append(list)
      } else {
        room.append(SemanticScholarRequests.nestedRows - rows)
        batches.append([list])
      }
    }
  }
}
