import Dispatch

/// Cuts 0 ..< `count` into `threads` contiguous ranges, runs `body` on all of them at once, and returns
/// what it finds in the order of the ranges.
///
/// `body` receives the number of the chunk and its range. The cut depends on `count` and `threads`
/// alone; a caller that adds up must do so in the order of the results, and over parts whose number is
/// fixed if its sums are to be the same for every thread count.
@discardableResult
public func parallelChunks<Value: Sendable>(
  _ count: Int,
  threads: Int,
  _ body: @Sendable (_ chunk: Int, _ range: Range<Int>) -> Value
) -> [Value] {
  let chunks = max(1, min(threads, count))
  if chunks == 1 { return [body(0, 0..<count)] }
  return unsafe [Value](unsafeUninitializedCapacity: chunks) { buffer, filled in
    nonisolated(unsafe) let values = unsafe buffer
    DispatchQueue.concurrentPerform(iterations: chunks) { chunk in
      let range = (count * chunk / chunks)..<(count * (chunk + 1) / chunks)
      unsafe values.initializeElement(at: chunk, to: body(chunk, range))
    }
    filled = chunks
  }
}
