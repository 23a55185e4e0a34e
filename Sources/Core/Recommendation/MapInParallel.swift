import GraphCore
import Synchronization

/// The values of `transform` for 0 ..< `count`, in order, whatever the number of threads.
func mapInParallel<Value: Sendable>(
  _ count: Int,
  threads: Int,
  _ transform: @Sendable (Int) -> Value
) -> [Value] {
  let parts = Mutex<[(start: Int, values: [Value])]>([])
  parallelChunks(count, threads: threads) { _, range in
    let values = range.map(transform)
    parts.withLock { $0.append((range.lowerBound, values)) }
  }
  return parts.withLock { $0.sorted { $0.start < $1.start }.flatMap(\.values) }
}
