import GraphCore
import Synchronization
import Testing

@Suite struct ParallelTests {
  @Test(arguments: [0, 1, 2, 5, 100], [1, 2, 3, 8])
  func `chunks cover everything once`(count: Int, threads: Int) {
    let seen = Mutex([Int](repeating: 0, count: count))
    parallelChunks(count, threads: threads) { _, range in
      seen.withLock { for index in range { $0[index] += 1 } }
    }
    #expect(seen.withLock { $0 } == [Int](repeating: 1, count: count))
  }

  @Test(arguments: [0, 1, 2, 50], [1, 3])
  func `results come back in order`(count: Int, threads: Int) {
    let squares = parallelChunks(count, threads: threads) { _, range in range.map { $0 * $0 } }
    #expect(squares.flatMap(\.self) == (0..<count).map { $0 * $0 })
  }
}
