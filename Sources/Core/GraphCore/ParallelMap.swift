/// The values of `transform` for 0 ..< `count` in order, however many processors there are.
///
/// The positions are cut into at most `pieces` contiguous ranges that run at once; where some elements
/// take longer than others, many pieces keep all processors busy.
public func parallelMap<Value: Sendable>(
  _ count: Int,
  pieces: Int = 64,
  _ transform: @Sendable (Int) -> Value
) -> [Value] {
  parallelChunks(count, threads: pieces) { _, range in range.map(transform) }.flatMap { $0 }
}
