import Dispatch

/// Runs `body` for each of 0 ..< `count` at once and returns the results in order.
///
/// The sums of a kernel that adds up its parts in the order of this array depend on `count` only,
/// not on how many of the parts ran at the same time.
public func parallelParts<Value: Sendable>(
  _ count: Int,
  _ body: @Sendable (_ part: Int) -> Value
) -> [Value] {
  if count <= 1 { return (0..<count).map(body) }
  return unsafe [Value](unsafeUninitializedCapacity: count) { buffer, filled in
    nonisolated(unsafe) let values = unsafe buffer
    DispatchQueue.concurrentPerform(iterations: count) { part in
      unsafe values.initializeElement(at: part, to: body(part))
    }
    filled = count
  }
}
