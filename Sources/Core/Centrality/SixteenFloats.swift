/// One number for each of sixteen graphs, in four vectors of the size that every processor has.
///
/// A mask has a byte for each graph. To widen it without shuffling, vector k takes byte k of each of
/// four words: the graph 4 · k + i is decided by byte 4 · i + k.
struct SixteenFloats {
  private(set) var a: SIMD4<Float>
  private(set) var b: SIMD4<Float>
  private(set) var c: SIMD4<Float>
  private(set) var d: SIMD4<Float>

  init(repeating value: Float) {
    a = SIMD4(repeating: value)
    (b, c, d) = (a, a, a)
  }

  /// The quotients of `numbers` times `factor` and `divisors`.
  @inline(__always)
  init(_ numbers: SixteenFloats, times factor: Float, over divisors: SixteenFloats) {
    a = numbers.a * factor / divisors.a
    b = numbers.b * factor / divisors.b
    c = numbers.c * factor / divisors.c
    d = numbers.d * factor / divisors.d
  }

  /// The bytes as numbers.
  @inline(__always)
  init(_ bytes: SIMD16<UInt8>) {
    let words = unsafe unsafeBitCast(bytes, to: SIMD4<UInt32>.self)
    a = Self.numbers(words)
    b = Self.numbers(words &>> SIMD4(repeating: 8))
    c = Self.numbers(words &>> SIMD4(repeating: 16))
    d = Self.numbers(words &>> SIMD4(repeating: 24))
  }

  /// The lowest byte of each word: as the last digits of 2²³, which is then taken away.
  @inline(__always)
  private static func numbers(_ words: SIMD4<UInt32>) -> SIMD4<Float> {
    let bits = words & SIMD4(repeating: 0xFF) | SIMD4(repeating: 0x4B00_0000)
    return unsafe unsafeBitCast(bits, to: SIMD4<Float>.self) - SIMD4(repeating: 0x1p23)
  }

  /// The largest of the numbers.
  var largest: Float { max(max(a.max(), b.max()), max(c.max(), d.max())) }

  @inline(__always)
  mutating func add(_ other: SixteenFloats) {
    a += other.a
    b += other.b
    c += other.c
    d += other.d
  }

  /// The numbers whose byte is 255, and 0 where it is 0.
  @inline(__always)
  func only(where mask: SIMD16<UInt8>) -> SixteenFloats {
    let words = unsafe unsafeBitCast(mask, to: SIMD4<Int32>.self)
    var result = self
    result.a = Self.only(a, words &<< SIMD4(repeating: 24))
    result.b = Self.only(b, words &<< SIMD4(repeating: 16))
    result.c = Self.only(c, words &<< SIMD4(repeating: 8))
    result.d = Self.only(d, words)
    return result
  }

  /// The values whose word begins with a byte of 255.
  @inline(__always)
  private static func only(_ values: SIMD4<Float>, _ words: SIMD4<Int32>) -> SIMD4<Float> {
    let kept = unsafe unsafeBitCast(values, to: SIMD4<Int32>.self) & words &>> SIMD4(repeating: 24)
    return unsafe unsafeBitCast(kept, to: SIMD4<Float>.self)
  }
}
