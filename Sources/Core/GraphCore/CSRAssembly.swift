/// Builds the arrays of a ``CSRGraph`` from citations in any order.
///
/// Three passes, each cut into one part per thread: a counting sort by citing node, a sort of every
/// row that drops what is not wanted, and a counting sort of the result by cited node. A part writes
/// only where no other does: its cursors start where those of the part before it end, so the outcome
/// is the same for every number of threads. Input that is sorted already is written sequentially.
struct CSRAssembly {
  let nodeCount: Int
  let threads: Int

  /// The nodes at which the parts of the graph begin and end.
  private var bounds: [Int] {
    let parts = max(1, min(threads, nodeCount))
    return (0...parts).map { nodeCount * $0 / parts }
  }

  func graph(of parts: [CitationPairs]) -> (graph: CSRGraph, losses: GraphBuilder.Losses) {
    precondition(parts.reduce(0) { $0 + $1.sources.count } < Int(Int32.max), "under 2³¹ citations")
    var (offsets, targets) = rows(of: parts)
    let losses = clean(&offsets, &targets)
    let (inOffsets, inSources) = transposed(offsets, targets)
    let graph = CSRGraph(
      outOffsets: offsets,
      outTargets: targets,
      inOffsets: inOffsets,
      inSources: inSources
    )
    return (graph, losses)
  }

  /// Groups the cited nodes by citing node.
  private func rows(of parts: [CitationPairs]) -> (offsets: [Int32], targets: [NodeID]) {
    var cursors = [Int32](repeating: 0, count: parts.count * nodeCount)
    unsafe cursors.withUnsafeMutableBufferPointer { buffer in
      nonisolated(unsafe) let counts = unsafe buffer
      parallelChunks(parts.count, threads: parts.count) { part, _ in
        let base = part * nodeCount
        for source in parts[part].sources { unsafe counts[base + Int(source)] += 1 }
      }
    }
    let offsets = start(&cursors, parts: parts.count)
    let total = Int(offsets[nodeCount])
    let targets = unsafe [NodeID](unsafeUninitializedCapacity: total) { values, count in
      unsafe cursors.withUnsafeMutableBufferPointer { buffer in
        nonisolated(unsafe) let next = unsafe buffer
        nonisolated(unsafe) let sorted = unsafe values
        parallelChunks(parts.count, threads: parts.count) { part, _ in
          let base = part * nodeCount
          let (sources, targets) = (parts[part].sources, parts[part].targets)
          for index in sources.indices {
            let source = base + Int(sources[index])
            unsafe sorted[Int(next[source])] = targets[index]
            unsafe next[source] += 1
          }
        }
      }
      count = total
    }
    return (offsets, targets)
  }

  /// Sorts each row and removes self-citations and repetitions, closing the gaps.
  private func clean(_ offsets: inout [Int32], _ targets: inout [NodeID]) -> GraphBuilder.Losses {
    let bounds = self.bounds
    let starts = bounds.map { Int(offsets[$0]) }
    let parts = unsafe targets.withUnsafeMutableBufferPointer { targetBuffer in
      unsafe offsets.withUnsafeMutableBufferPointer { offsetBuffer in
        nonisolated(unsafe) let targets = unsafe targetBuffer
        nonisolated(unsafe) let offsets = unsafe offsetBuffer
        return parallelChunks(bounds.count - 1, threads: bounds.count - 1) { part, _ in
          var losses = GraphBuilder.Losses()
          var start = starts[part]
          var write = start
          for node in bounds[part]..<bounds[part + 1] {
            // The first offset of a part is also the end of the part before: left as it was.
            let isLast = node + 1 == bounds[part + 1]
            let end = unsafe isLast ? starts[part + 1] : Int(offsets[node + 1])
            unsafe Self.sort(targets, start, end)
            var previous: NodeID = -1
            for index in start..<end {
              let target = unsafe targets[index]
              if target == NodeID(node) {
                losses.selfCitations += 1
              } else if target == previous {
                losses.duplicates += 1
              } else {
                unsafe targets[write] = target
                write += 1
                previous = target
              }
            }
            start = end
            if !isLast { unsafe offsets[node + 1] = Int32(write) }
          }
          return (kept: write - starts[part], losses: losses)
        }
      }
    }
    let losses = parts.reduce(into: GraphBuilder.Losses()) {
      $0.selfCitations += $1.losses.selfCitations
      $0.duplicates += $1.losses.duplicates
    }
    if losses == GraphBuilder.Losses() { return losses }
    var end = 0
    for (part, kept) in parts.map(\.kept).enumerated() {
      let shift = starts[part] - end
      for index in end..<end + kept { targets[index] = targets[index + shift] }
      for node in bounds[part]..<bounds[part + 1] {
        offsets[node] = node == bounds[part] ? Int32(end) : offsets[node] - Int32(shift)
      }
      end += kept
    }
    offsets[nodeCount] = Int32(end)
    targets.removeLast(targets.count - end)
    return losses
  }

  /// Sorts a row: by insertion if it is short, as nearly all are.
  private static func sort(
    _ targets: UnsafeMutableBufferPointer<NodeID>,
    _ start: Int,
    _ end: Int
  ) {
    if end - start > 48 {
      var row = unsafe UnsafeMutableBufferPointer(rebasing: targets[start..<end])
      unsafe row.sort()
      return
    }
    for index in start..<end {
      let target = unsafe targets[index]
      var place = index
      while unsafe place > start && targets[place - 1] > target {
        unsafe targets[place] = targets[place - 1]
        place -= 1
      }
      unsafe targets[place] = target
    }
  }

  /// Groups the citing nodes by cited node.
  private func transposed(
    _ offsets: [Int32],
    _ targets: [NodeID]
  ) -> (offsets: [Int32], sources: [NodeID]) {
    let bounds = self.bounds
    let parts = bounds.count - 1
    var cursors = [Int32](repeating: 0, count: parts * nodeCount)
    unsafe cursors.withUnsafeMutableBufferPointer { buffer in
      nonisolated(unsafe) let counts = unsafe buffer
      parallelChunks(parts, threads: parts) { part, _ in
        let base = part * nodeCount
        for index in Int(offsets[bounds[part]])..<Int(offsets[bounds[part + 1]]) {
          unsafe counts[base + Int(targets[index])] += 1
        }
      }
    }
    let inOffsets = start(&cursors, parts: parts)
    let sources = unsafe [NodeID](unsafeUninitializedCapacity: targets.count) { values, count in
      unsafe cursors.withUnsafeMutableBufferPointer { buffer in
        nonisolated(unsafe) let next = unsafe buffer
        nonisolated(unsafe) let sorted = unsafe values
        parallelChunks(parts, threads: parts) { part, _ in
          let base = part * nodeCount
          for node in bounds[part]..<bounds[part + 1] {
            for index in Int(offsets[node])..<Int(offsets[node + 1]) {
              let target = base + Int(targets[index])
              unsafe sorted[Int(next[target])] = NodeID(node)
              unsafe next[target] += 1
            }
          }
        }
      }
      count = targets.count
    }
    return (inOffsets, sources)
  }

  /// Turns counts per part and node into the places where each part starts to write.
  private func start(_ cursors: inout [Int32], parts: Int) -> [Int32] {
    var offsets = [Int32](repeating: 0, count: nodeCount + 1)
    var total: Int32 = 0
    for node in 0..<nodeCount {
      offsets[node] = total
      for part in 0..<parts {
        let count = cursors[part * nodeCount + node]
        cursors[part * nodeCount + node] = total
        total += count
      }
    }
    offsets[nodeCount] = total
    return offsets
  }
}
