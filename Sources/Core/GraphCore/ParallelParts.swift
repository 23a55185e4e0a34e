/// Runs `body` for each of 0 ..< `count`, on up to `threads` threads, and returns the results in order.
///
/// The sums of a kernel that adds up its parts in the order of this array depend on `count` only,
/// not on `threads`.
public func parallelParts<Value: Sendable>(
  _ count: Int,
  threads: Int,
  _ body: @Sendable (_ part: Int) -> Value
) -> [Value] {
  unsafe [Value](unsafeUninitializedCapacity: count) { buffer, filled in
    nonisolated(unsafe) let values = unsafe buffer
    parallelChunks(count, threads: threads) { _, range in
      for part in range { unsafe values.initializeElement(at: part, to: body(part)) }
    }
    filled = count
  }
}
