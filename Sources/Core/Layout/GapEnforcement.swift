import GraphCore

/// Pushes papers apart until no two are closer than a gap, or the rounds are over.
///
/// In each round every paper moves half of what is missing away from each paper that is too close,
/// as seen before the round; coinciding papers part along a direction given by their numbers.
///
/// - Complexity: O(*n*) expected time a round.
func enforceGap(_ gap: Float, between positions: inout [SIMD2<Float>], rounds: Int, threads: Int) {
  guard gap > 0, positions.count > 1 else { return }
  for _ in 0..<rounds {
    let grid = PointGrid(positions: positions, cellSide: gap)
    let old = positions
    unsafe positions.withUnsafeMutableBufferPointer { positions in
      nonisolated(unsafe) let positions = unsafe positions
      parallelChunks(old.count, threads: threads) { _, range in
        for node in range {
          var push = SIMD2<Float>.zero
          grid.forEachNear(old[node]) { other in
            guard Int(other) != node else { return }
            var difference = old[node] - old[Int(other)]
            var distance = (difference * difference).sum().squareRoot()
            guard distance < gap else { return }
            if distance < gap / 1024 {
              difference = Int(other) < node ? SIMD2(gap, gap / 2) : SIMD2(-gap, -gap / 2)
              distance = (difference * difference).sum().squareRoot() * 2
            }
            push += difference * ((gap - min(distance, gap)) / (2 * max(distance, gap / 1024)))
          }
          let length = (push * push).sum().squareRoot()
          if length > gap { push *= gap / length }
          unsafe positions[node] = old[node] + push
        }
      }
    }
  }
}
