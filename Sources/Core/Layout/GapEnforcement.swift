import GraphCore

/// Pushes papers apart until hardly two are closer than a gap.
///
/// - Complexity: O(*n*) expected time a round for maps without extreme crowding.
func enforceGap(
  _ gap: Float,
  between positions: inout [SIMD2<Float>],
  rounds: Int = 20,
  threads: Int
) {
  guard gap > 0, positions.count > 1 else { return }
  for _ in 0..<rounds { pushApart(&positions, gap: gap, threads: threads) }
}

/// Moves every paper half of what is missing away from each paper closer than the gap.
///
/// All distances are those before the round; coinciding papers part along a line given by their
/// order. No paper moves farther than half a gap.
private func pushApart(_ positions: inout [SIMD2<Float>], gap: Float, threads: Int) {
  let grid = PointGrid(positions: positions, cellSide: gap)
  let old = positions
  unsafe positions.withUnsafeMutableBufferPointer { positions in
    nonisolated(unsafe) let positions = unsafe positions
    parallelChunks(old.count, threads: threads) { _, range in
      for node in range {
        var push = SIMD2<Float>.zero
        grid.forEachNear(old[node]) { other in
          guard Int(other) != node else { return }
          let difference = old[node] - old[Int(other)]
          let distance = (difference * difference).sum().squareRoot()
          if distance < gap / 1024 {
            push += Int(other) < node ? SIMD2(gap / 4, gap / 8) : SIMD2(-gap / 4, -gap / 8)
          } else if distance < gap {
            push += difference * ((gap - distance) / (2 * distance))
          }
        }
        let length = (push * push).sum().squareRoot()
        if length > gap / 2 { push *= gap / (2 * length) }
        unsafe positions[node] = old[node] + push
      }
    }
  }
}
