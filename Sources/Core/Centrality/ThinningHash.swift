import GraphCore

/// The random bytes that decide about one citation in sixteen graphs.
struct ThinningHash {
  let bytes: SIMD16<UInt8>
  /// Between the two bounds that a byte can be compared with, this chooses; 0 to 255.
  let dither: UInt32

  @inline(__always)
  init(key: UInt64, _ citing: NodeID, _ cited: NodeID) {
    let citation = UInt64(UInt32(citing)) << 32 | UInt64(UInt32(bitPattern: cited))
    let mixed = (key ^ citation) &* 0xD6E8_FEB8_6659_FD93
    let (high, low) = (mixed ^ mixed >> 32).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    let first = (high ^ low) &* 0xBF58_476D_1CE4_E5B9
    let second = (first ^ first >> 29) &* 0x94D0_49BB_1331_11EB
    let third = (second ^ second >> 32) &* 0xD6E8_FEB8_6659_FD93
    let words = SIMD2<UInt64>(second ^ second >> 31, third ^ third >> 30)
    bytes = unsafe unsafeBitCast(words, to: SIMD16<UInt8>.self)
    dither = UInt32(truncatingIfNeeded: first >> 56)
  }

  /// A probability in units of 2⁻¹⁶.
  static func bound(_ probability: Double) -> UInt32 { UInt32((probability * 65536).rounded()) }

  /// 255 in the graphs that keep the citation, 0 in the others; see ``SixteenFloats`` for the order.
  @inline(__always)
  func keeps(_ bound: UInt32) -> SIMD16<UInt8> {
    let limit = (bound &+ dither) >> 8
    let all = UInt8(truncatingIfNeeded: limit >> 8)
    let below = bytes .< SIMD16<UInt8>(repeating: UInt8(truncatingIfNeeded: limit))
    return SIMD16<UInt8>(repeating: 0 &- all).replacing(with: 255, where: below)
  }
}
