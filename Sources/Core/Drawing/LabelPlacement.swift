/// Places labels beside their marks so that no label meets another or anything it must not cover.
///
/// Greedy by importance: of the positions around a mark, near ones first, the label takes the one
/// that covers least of the other marks; a label without a free position is left out. Rectangles
/// are kept in square buckets, so a test looks only at its neighborhood.
///
/// > J. Christensen, J. Marks, S. Shieber. "An empirical study of algorithms for point-feature label
/// > placement." *ACM Trans. Graph.* 14(3):203–232, 1995. doi:10.1145/212332.212334
///
/// - Complexity: O(*l* + *m*) expected time for *l* labels and *m* marks.
struct LabelPlacement {
  /// A placed label: its box, and whether it stands so far off that a line must lead to it.
  struct Placed {
    var box: Box
    var isFar: Bool
  }

  private let frame: Box
  private let bucket: Double = 40
  private var blocked: [Int: [Box]] = [:]
  private var marks: [Int: [(box: Box, cost: Double)]] = [:]

  init(frame: Box) { self.frame = frame }

  /// Forbids a rectangle to every later label.
  mutating func block(_ box: Box) {
    forEachBucket(box) { blocked[$0, default: []].append(box) }
  }

  /// Makes it costly to cover a disc.
  mutating func avoid(x: Double, y: Double, radius: Double, cost: Double) {
    let box = Box(disc: radius, x: x, y: y)
    forEachBucket(box) { marks[$0, default: []].append((box, cost)) }
  }

  /// Whether a rectangle is inside the frame and free.
  func isFree(_ box: Box) -> Bool {
    guard frame.contains(box) else { return false }
    var isFree = true
    forEachBucket(box) { key in
      if let boxes = blocked[key], boxes.contains(where: box.overlaps) { isFree = false }
    }
    return isFree
  }

  /// What a rectangle covers, in the units of ``avoid(x:y:radius:cost:)``.
  func cost(of box: Box) -> Double {
    var sum = 0.0
    forEachBucket(box) { key in
      for mark in marks[key] ?? [] where mark.box.overlaps(box) {
        // A mark in several buckets counts in the one that holds its corner or the box's.
        let x = max(mark.box.x, box.x)
        let y = max(mark.box.y, box.y)
        if self.key(x, y) == key { sum += mark.cost }
      }
    }
    return sum
  }

  /// Places a label of the given extent at a mark and blocks its box.
  mutating func place(
    width: Double,
    height: Double,
    x: Double,
    y: Double,
    radius: Double
  ) -> Placed? {
    var best: Placed?
    var bestCost = Double.infinity
    for (ring, gap) in [2.0, 12, 26].enumerated() {
      let reach = radius + gap
      let slant = reach * 0.7
      let corners = [
        (x + reach, y - height / 2), (x - reach - width, y - height / 2),
        (x - width / 2, y - reach - height), (x - width / 2, y + reach),
        (x + slant, y - slant - height), (x + slant, y + slant),
        (x - slant - width, y - slant - height), (x - slant - width, y + slant),
      ]
      for (order, corner) in corners.enumerated() {
        let box = Box(x: corner.0, y: corner.1, width: width, height: height)
        guard isFree(box) else { continue }
        let cost = cost(of: box) + Double(order) * 0.1 + Double(ring) * 3
        if cost < bestCost {
          bestCost = cost
          best = Placed(box: box, isFar: ring > 0)
        }
      }
    }
    if let best { block(best.box) }
    return best
  }

  private func key(_ x: Double, _ y: Double) -> Int {
    Int((y / bucket).rounded(.down)) * 4096 + Int((x / bucket).rounded(.down))
  }

  private func forEachBucket(_ box: Box, _ visit: (Int) -> Void) {
    for row in Int((box.y / bucket).rounded(.down))...Int((box.bottom / bucket).rounded(.down)) {
      for column in Int((box.x / bucket).rounded(.down))...Int((box.right / bucket).rounded(.down))
      {
        visit(row * 4096 + column)
      }
    }
  }
}
