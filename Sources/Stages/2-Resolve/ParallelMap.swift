import GraphCore
import Synchronization

/// Computes an element for every position on all processors; neither the elements nor their order
/// depend on how many there are.
func parallelMap<Element: Sendable>(
  _ count: Int,
  _ element: @Sendable (Int) -> Element
) -> [Element] {
  let pieces = min(64, max(1, count))
  let parts = Mutex([[Element]](repeating: [], count: pieces))
  parallelChunks(count, threads: pieces) { piece, range in
    let part = range.map(element)
    parts.withLock { $0[piece] = part }
  }
  return parts.withLock { $0.flatMap { $0 } }
}
