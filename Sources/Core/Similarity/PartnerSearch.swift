/// The strongest partners of one paper after the other.
///
/// The items of a paper are taken from the rarest to the most common, and the weights of what other
/// papers share with it are added up in an array over all papers. An item can add no more to a
/// strength than its weight times the largest scale of a paper that holds it. Once what all remaining
/// items can add, together with the best that a single shared item gives, stays below the strength of
/// the last partner to be kept, the remaining items bring no new partners: the few papers that share
/// several items already are looked up in the reference lists themselves. So the most common items,
/// where nearly all the work would be, are mostly not walked at all.
///
/// > H. Turtle, J. Flood. "Query evaluation: strategies and optimizations." *Inf. Process. Manage.*
/// > 31(6):831–850, 1995. doi:10.1016/0306-4573(95)00020-H (MaxScore)
///
/// Conventions: the strengths are those of adding up all shared items in ascending order, to the last
/// bit, whatever was left out. Bounds are widened by 10⁻⁴ of themselves to be safe from rounding.
struct PartnerSearch {
  /// The partners of the papers so far.
  private(set) var found = StrongestPartners.Found()
  private let shared: SharedItems
  private let itemWeights: [Float]
  private let rowScales: [Float]
  private let largestScales: [Float]
  private let adding: Bool
  private let limit: Int
  /// Whether sums of weights are counts, which come out the same in every order.
  private let isCounting: Bool

  /// The weight of what each paper shares with the present one, as far as items were walked.
  private var counts: [Float]
  /// Papers that were met again, some of them several times; one place more than are filled.
  private var again: [Int32] = [0]
  private var best: StrongestPartners
  /// The items of the present paper, rarest first, and what each and all after it can add.
  private var held: [(item: Int, sharers: Int)] = []
  private var rest: [Float] = []

  init(
    of shared: SharedItems,
    itemWeights: [Float],
    rowScales: [Float],
    largestScales: [Float],
    adding: Bool,
    keeping limit: Int
  ) {
    self.shared = shared
    self.itemWeights = itemWeights
    self.rowScales = rowScales
    self.largestScales = largestScales
    self.adding = adding
    self.limit = limit
    isCounting = itemWeights.allSatisfy { $0 == 0 || $0 == 1 }
    counts = [Float](repeating: 0, count: shared.rowCount)
    best = StrongestPartners(limit)
  }

  /// Finds the partners of `row`.
  mutating func run(_ row: Int) {
    prepare(row)
    let (walked, met, floor) = walk(row)
    let open = rest[walked]
    best.removeAll(reaching: floor)
    for index in 0..<met { consider(Int(again[index]), for: row, open) }
    for (item, _) in held[..<walked] { considerSingles(of: item, for: row, open) }
    for (item, _) in held[..<walked] {
      Self.clear(shared.holders(of: item), of: shared.rows, &counts)
    }
    best.append(to: &found)
  }

  /// Sorts the items of a row by how common they are.
  private mutating func prepare(_ row: Int) {
    var items: [(item: Int, sharers: Int)] = []
    swap(&items, &held)
    items.removeAll(keepingCapacity: true)
    for index in Int(shared.rowOffsets[row])..<Int(shared.rowOffsets[row + 1]) {
      let item = Int(shared.items[index])
      if itemWeights[item] > 0 { items.append((item, shared.holders(of: item).count)) }
    }
    items.sort { ($0.sharers, $0.item) < ($1.sharers, $1.item) }
    rest.removeAll(keepingCapacity: true)
    rest.append(contentsOf: repeatElement(0, count: items.count + 1))
    for place in items.indices.reversed() {
      rest[place] = rest[place + 1] + most(of: items[place].item, row)
    }
    swap(&items, &held)
  }

  /// The most that an item can add to the strength of a tie of `row`.
  private func most(of item: Int, _ row: Int) -> Float {
    let (scale, other) = (rowScales[row], largestScales[item])
    return adding ? itemWeights[item] * 0.5 * (scale + other) : itemWeights[item] * (scale * other)
  }

  /// Adds up shared items until the others cannot bring new partners.
  ///
  /// - Returns: How many items were walked, how many places of ``again`` are filled, and a strength
  ///   that enough partners reach.
  private mutating func walk(_ row: Int) -> (walked: Int, met: Int, floor: Float) {
    var met = 0
    var steps = 0
    var single: Float = 0
    var floor: Float = 0
    for place in held.indices {
      let (item, sharers) = held[place]
      // Looking is worth while only where it costs less than walking on.
      if sharers > 64, met >= limit, met * 4 < sharers {
        floor = lastKept(among: met, row)
        let open = rest[place] * 1.0001
        if open + single * 1.0001 < floor || open < floor && steps * 16 < sharers {
          return (place, met, floor)
        }
      }
      single = max(single, most(of: item, row))
      steps += sharers
      if again.count < met + sharers + 1 {
        again.append(contentsOf: repeatElement(0, count: met + sharers + 1))
      }
      let holders = shared.holders(of: item)
      met = Self.add(itemWeights[item], to: holders, of: shared.rows, &counts, &again, met)
    }
    return (held.count, met, floor)
  }

  private static func add(
    _ weight: Float,
    to range: Range<Int>,
    of rows: [Int32],
    _ counts: inout [Float],
    _ again: inout [Int32],
    _ met: Int
  ) -> Int {
    let rows = rows.span
    var sums = counts.mutableSpan
    var list = again.mutableSpan
    var met = met
    for index in range {
      let other = rows[index]
      let sum = sums[Int(other)]
      sums[Int(other)] = sum + weight
      // Without a branch: whether a paper was met before cannot be predicted.
      list[met] = other
      met &+= sum > 0 ? 1 : 0
    }
    return met
  }

  private static func clear(_ range: Range<Int>, of rows: [Int32], _ counts: inout [Float]) {
    let rows = rows.span
    var sums = counts.mutableSpan
    for index in range { sums[Int(rows[index])] = 0 }
  }

  /// A strength that at least `limit` papers reach; 0 if that is not known.
  private mutating func lastKept(among met: Int, _ row: Int) -> Float {
    best.removeAll(reaching: 0)
    // A negative count marks a paper that was looked at.
    for index in 0..<met {
      let other = Int(again[index])
      let count = counts[other]
      if count <= 0 || other == row { continue }
      counts[other] = -count
      best.keep(Int32(other), strength(count, row, other))
    }
    for index in 0..<met { counts[Int(again[index])] = abs(counts[Int(again[index])]) }
    return best.isFull ? best.weakest : 0
  }

  private func strength(_ count: Float, _ row: Int, _ other: Int) -> Float {
    let (scale, otherScale) = (rowScales[row], rowScales[other])
    return adding ? count * 0.5 * (scale + otherScale) : count * (scale * otherScale)
  }

  /// Keeps a paper if it belongs to the strongest, and forgets its count.
  private mutating func consider(_ other: Int, for row: Int, _ open: Float) {
    let count = counts[other]
    if count == 0 { return }
    counts[other] = 0
    if other == row { return }
    let walked = strength(count, row, other)
    if (walked + open) * 1.0001 < best.weakest { return }
    let isWhole = open == 0 && isCounting
    best.keep(
      Int32(other),
      isWhole ? walked : strength(sharedWeight(row, other), row, other)
    )
  }

  /// Considers the papers that were met only once, for an item, as far as one can be kept.
  private mutating func considerSingles(of item: Int, for row: Int, _ open: Float) {
    if (most(of: item, row) + open) * 1.0001 < best.weakest { return }
    let isWhole = open == 0 && isCounting
    let holders = shared.holders(of: item)
    if again.count < holders.count + 1 {
      again.append(contentsOf: repeatElement(0, count: holders.count + 1))
    }
    // What is as strong as the weakest and comes later is no better; a rounded bound tells nothing.
    let bound = isWhole ? best.weakest : (best.weakest / 1.0001 - open) * 0.9999
    let last = isWhole && best.isFull ? best.last : Int32.max
    let filled = Self.select(
      from: holders,
      of: shared.rows,
      counts,
      rowScales,
      (adding, rowScales[row], bound, last),
      &again
    )
    for index in 0..<filled { consider(Int(again[index]), for: row, open) }
  }

  /// Lists the papers whose strength lies above a bound, or on it before `last`.
  private static func select(
    from range: Range<Int>,
    of rows: [Int32],
    _ counts: [Float],
    _ scales: [Float],
    _ limits: (adding: Bool, scale: Float, bound: Float, last: Int32),
    _ list: inout [Int32]
  ) -> Int {
    let (rows, counts, scales) = (rows.span, counts.span, scales.span)
    let (adding, scale, bound, last) = limits
    var chosen = list.mutableSpan
    var filled = 0
    for index in range {
      let other = rows[index]
      let (count, otherScale) = (counts[Int(other)], scales[Int(other)])
      let strength =
        adding ? count * 0.5 * (scale + otherScale) : count * (scale * otherScale)
      chosen[filled] = other
      let isStronger = strength > bound || strength == bound && other < last
      filled &+= count > 0 && isStronger ? 1 : 0
    }
    return filled
  }

  /// The weight of the items that two papers share.
  private func sharedWeight(_ row: Int, _ other: Int) -> Float {
    let items = shared.items.span
    var left = Int(shared.rowOffsets[row])
    var right = Int(shared.rowOffsets[other])
    let leftEnd = Int(shared.rowOffsets[row + 1])
    let rightEnd = Int(shared.rowOffsets[other + 1])
    var sum: Float = 0
    while left < leftEnd && right < rightEnd {
      let (mine, theirs) = (items[left], items[right])
      if mine == theirs { sum += itemWeights[Int(mine)] }
      left += mine <= theirs ? 1 : 0
      right += theirs <= mine ? 1 : 0
    }
    return sum
  }
}
