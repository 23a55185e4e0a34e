#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// A number of paths: exact below 2⁵³, and never too large.
///
/// The value is `mantissa` · 2^(500·`scale`). The mantissa stays below 2⁵⁰⁰, so that the product of
/// two is still a finite `Double`; once `scale` is positive the mantissa is at least 1. Sums and
/// products below 2⁵³ are exact; beyond, each operation has a relative error of at most 2⁻⁵³.
struct PathCount: Sendable, Comparable {
  private var mantissa: Double
  private var scale: Int

  static let zero = PathCount(0)
  static let one = PathCount(1)

  init(_ value: Double) {
    mantissa = value
    scale = 0
  }

  /// The binary logarithm; −∞ of zero.
  var log2: Double { _log2(mantissa) + 500 * Double(scale) }

  /// The value if it is exact: a whole number below 2⁵³.
  var exact: Int? { scale == 0 && mantissa < 0x1p53 ? Int(mantissa) : nil }

  static func + (left: PathCount, right: PathCount) -> PathCount {
    var sum = left
    if left.scale == right.scale {
      sum.mantissa += right.mantissa
    } else {
      let (small, large) = left.scale < right.scale ? (left, right) : (right, left)
      sum = large
      // Two scales apart, the smaller is below 2⁻⁵⁰⁰ of the larger and is lost in rounding.
      if large.scale == small.scale + 1 { sum.mantissa += small.mantissa * 0x1p-500 }
    }
    return sum.normalized
  }

  static func * (left: PathCount, right: PathCount) -> PathCount {
    var product = left
    product.mantissa *= right.mantissa
    product.scale += right.scale
    return product.normalized
  }

  static func < (left: PathCount, right: PathCount) -> Bool {
    (left.scale, left.mantissa) < (right.scale, right.mantissa)
  }

  private var normalized: PathCount {
    guard mantissa >= 0x1p500 else { return self }
    var result = self
    result.mantissa *= 0x1p-500
    result.scale += 1
    return result
  }
}

private func _log2(_ value: Double) -> Double { log2(value) }
