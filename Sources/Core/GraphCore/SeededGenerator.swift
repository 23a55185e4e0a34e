/// A small random number generator whose stream depends on the seed alone.
///
/// > G. L. Steele Jr., D. Lea, C. H. Flood. "Fast splittable pseudorandom number generators."
/// > *OOPSLA* 2014. doi:10.1145/2660193.2660195 (SplitMix64)
public struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Starts the stream of `seed`.
  public init(seed: UInt64) { state = seed }

  /// Starts the stream of a part of a larger computation, so that parts can run in any order.
  public init(seed: UInt64, stream: UInt64) {
    var mixer = SeededGenerator(seed: seed)
    state = mixer.next() ^ (stream &* 0x9E37_79B9_7F4A_7C15)
    _ = next()
  }

  /// The next 64 bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number drawn uniformly from [0, 1), with 53 random bits.
  public mutating func unit() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  /// An integer drawn uniformly from 0 ..< `bound`.
  public mutating func below(_ bound: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }
}
