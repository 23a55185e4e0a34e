/// Names of peaks as flags above a curve: each hangs left of a pole that stands on its peak.
///
/// Flags rise from left to right where they would meet, so that none crosses another or the pole of
/// an earlier peak, and all of them stand above the curve.
///
/// Conventions: peaks come from left to right; row 0 is the lowest. A flag too near the left edge
/// hangs right of its pole if no other pole stands there, else its text is cut, to nothing where only
/// a few letters would be left.
/// - Complexity: O(*p*²) time for *p* peaks.
struct PeakFlags {
  /// A name, the left end of its text, and the row that it hangs in.
  struct Flag: Equatable {
    var text: String
    var left: Double
    var width: Double
    var row: Int
  }

  /// One flag a peak, in the order given.
  private(set) var flags: [Flag] = []
  /// How many rows there are.
  var rows: Int { (flags.map(\.row).max() ?? -1) + 1 }

  private static let gap = 4.0

  /// Hangs the names of peaks at the given places, which rise, right of `edge`.
  init(_ peaks: [(x: Double, text: String)], size: Double, edge: Double) {
    let metrics = FontMetrics.regular
    for (index, peak) in peaks.enumerated() {
      var text = singleLine(peak.text)
      var width = metrics.width(of: text, size: size)
      var left = peak.x - Self.gap - width
      if left < edge {
        let right = peak.x + Self.gap + width
        if index + 1 == peaks.count || peaks[index + 1].x > right + Self.gap {
          left = peak.x + Self.gap
        } else {
          let room = peak.x - Self.gap - edge
          text = room < 3 * size ? "" : cut(text, to: room, size: size, metrics: metrics)
          width = metrics.width(of: text, size: size)
          left = peak.x - Self.gap - width
        }
      }
      var row = 0
      for (earlier, flag) in flags.enumerated()
      where !text.isEmpty && max(peaks[earlier].x, flag.left + flag.width) > left - 2 * Self.gap {
        row = max(row, flag.row + 1)
      }
      flags.append(Flag(text: text, left: left, width: width, row: row))
    }
  }
}
