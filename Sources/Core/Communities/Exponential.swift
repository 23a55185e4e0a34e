/// exp(x) for x ≤ 0, to nine digits; the same bits on every system, where those of the C library
/// differ, and 0 below −700.
///
/// exp(x) = 2ᵏ eʳ with k the integer nearest to x / ln 2, and eʳ by its Taylor series.
func exponential(_ x: Double) -> Double {
  if x < -700 { return 0 }
  let k = (x * 1.4426950408889634).rounded()
  let r = x - k * 0.6931471805599453
  var sum = 1 + r * (1.0 / 8)
  sum = 1 + r * (1.0 / 7) * sum
  sum = 1 + r * (1.0 / 6) * sum
  sum = 1 + r * (1.0 / 5) * sum
  sum = 1 + r * (1.0 / 4) * sum
  sum = 1 + r * (1.0 / 3) * sum
  sum = 1 + r * (1.0 / 2) * sum
  sum = 1 + r * sum
  return sum * Double(bitPattern: UInt64(1023 + Int(k)) << 52)
}
