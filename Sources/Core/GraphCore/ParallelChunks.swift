import Dispatch

/// Cuts 0 ..< `count` into `threads` contiguous ranges and runs `body` on all of them at once.
///
/// `body` receives the number of the chunk and its range. The cut depends on `count` and `threads`
/// alone; a caller that adds up per-chunk results must do so in chunk order, and must cut by a fixed
/// number of chunks if its sums are to be the same for every thread count.
public func parallelChunks(
  _ count: Int,
  threads: Int,
  _ body: @Sendable (_ chunk: Int, _ range: Range<Int>) -> Void
) {
  let chunks = max(1, min(threads, count))
  if chunks == 1 {
    body(0, 0..<count)
    return
  }
  DispatchQueue.concurrentPerform(iterations: chunks) { chunk in
    body(chunk, (count * chunk / chunks)..<(count * (chunk + 1) / chunks))
  }
}
