import Foundation
import GraphCore

/// What a measure found: values of papers or of citations, and facts about the computation.
struct MeasureResult: Sendable {
  /// Which end of the values comes first.
  enum Order: Sendable { case largest, smallest }

  /// What the values belong to.
  enum Subject: Sendable { case papers, citations }

  let subject: Subject
  let columns: [(name: String, values: [Double])]
  let facts: [(name: String, value: ReportValue)]
  let bestFirst: Order

  static func papers(
    _ columns: [(String, [Double])],
    _ facts: [(String, ReportValue)] = [],
    bestFirst: Order = .largest
  ) -> MeasureResult {
    MeasureResult(subject: .papers, columns: columns, facts: facts, bestFirst: bestFirst)
  }

  /// Values in the order of the graph's out-edges.
  static func citations(_ name: String, _ values: [Double]) -> MeasureResult {
    MeasureResult(subject: .citations, columns: [(name, values)], facts: [], bestFirst: .largest)
  }

  /// The best few of the first column and the facts.
  func summary(of list: EdgeList, count: Int) -> ReportValue {
    let values = columns[0].values
    var best: [Int] = []
    // Equal values stand in node order, so that the list is the same on every machine.
    for index in values.indices where !values[index].isNaN {
      if best.count == count, let last = best.last, !precedes(values[index], values[last]) {
        continue
      }
      let place = best.firstIndex { precedes(values[index], values[$0]) } ?? best.count
      best.insert(index, at: place)
      if best.count > count { best.removeLast() }
    }
    let top = best.map { index -> ReportValue in
      let ids = labels(of: index, in: list)
      return .object(ids + columns.map { ($0.name, .number($0.values[index])) })
    }
    return .object(facts + [("top", .array(top))])
  }

  private func precedes(_ value: Double, _ other: Double) -> Bool {
    bestFirst == .largest ? value > other : value < other
  }

  private func labels(of index: Int, in list: EdgeList) -> [(String, ReportValue)] {
    guard subject == .citations else { return [("id", .text(list.labels[index]))] }
    // The row whose range holds the index.
    let offsets = list.graph.outOffsets
    var (low, high) = (0, list.graph.nodeCount)
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(offsets[middle]) <= index { low = middle } else { high = middle }
    }
    return [
      ("citing", .text(list.labels[low])),
      ("cited", .text(list.labels[Int(list.graph.outTargets[index])])),
    ]
  }

  /// A table of several results, one row for each paper or citation.
  static func table(_ results: [MeasureResult], of subject: Subject, in list: EdgeList) -> Data {
    let columns = results.flatMap(\.columns)
    var text = (subject == .papers ? ["id"] : ["citing", "cited"]).joined(separator: "\t")
    for column in columns { text += "\t" + column.name }
    text += "\n"
    var data = Data(text.utf8)
    func row(_ labels: String, _ index: Int) {
      data.append(contentsOf: labels.utf8)
      for column in columns {
        let value = column.values[index]
        data.append(contentsOf: (value.isNaN ? "\t" : "\t" + ReportValue.plain(value)).utf8)
      }
      data.append(UInt8(ascii: "\n"))
    }
    for node in 0..<list.graph.nodeCount {
      if subject == .papers {
        row(list.labels[node], node)
      } else {
        for index in Int(list.graph.outOffsets[node])..<Int(list.graph.outOffsets[node + 1]) {
          row(list.labels[node] + "\t" + list.labels[Int(list.graph.outTargets[index])], index)
        }
      }
    }
    return data
  }
}
