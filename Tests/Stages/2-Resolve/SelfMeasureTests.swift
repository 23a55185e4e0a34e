import Bibliography
import Foundation
import Markdown
import Resolve
import Testing

/// How well entries are matched, by style, on papers of the bundled corpus printed in many ways.
///
/// A quarter of the works is taken out of the source beforehand, so that the right answer for their
/// entries is none, while works with similar titles stay: the hard negatives. A match is right when
/// it is a record of the printed work.
@Suite struct SelfMeasureTests {
  struct Count {
    var entries = 0
    var known = 0
    var matched = 0
    var right = 0
    var wrong = 0
    var kinds = 0
  }

  @Test func precisionRecallKindAndCalibrationHoldTheirBars() async throws {
    let bundle = try await BundledRecords()
    let works = bundle.works
    let records = (all: bundle.all, printed: Self.printed(bundle.all))
    let hidden = Set(
      records.all.indices.filter { works.work($0) % 4 == 0 }.map { records.all[$0].id }
    )
    let source = Without(hidden: hidden, source: bundle.corpus)

    var total = Count()
    var byStyle: [(String, Count)] = []
    var bins = [(sum: Double, right: Int, count: Int)](repeating: (0, 0, 0), count: 10)
    for (number, style) in PrintedStyles.all.enumerated() {
      let chosen =
        style.name == "arXiv link"
        ? records.printed.filter { records.all[$0].arxiv != nil }
        : records.printed.indices.filter { $0 % PrintedStyles.all.count == number }
          .map { records.printed[$0] }
      let list =
        "# Papers\n\n## Papers\n\n"
        + chosen.map { style.print(records.all[$0]) }.joined(separator: "\n") + "\n"
      let entries = ListReader.entries(in: list)
      #expect(entries.count == chosen.count, "\(style.name)")
      let resolutions = try await Resolver(sources: [source], accept: 0.9).resolve(entries)
        .resolutions
      var count = Count()
      for (resolution, record) in zip(resolutions, chosen) {
        count.entries += 1
        let isKnown = !hidden.contains(records.all[record].id)
        count.known += isKnown ? 1 : 0
        count.kinds += resolution.kind == .paper ? 1 : 0
        let guess = resolution.paper?.ids ?? resolution.candidates.first.map { [$0.id] }
        let confidence =
          resolution.paper == nil
          ? resolution.candidates.first?.confidence ?? 0 : resolution.confidence
        let isRight = guess?.contains { works.same($0, records.all[record].id) } ?? false
        if guess != nil {
          let bin = min(9, Int(confidence * 10))
          bins[bin].sum += confidence
          bins[bin].count += 1
          bins[bin].right += isRight ? 1 : 0
        }
        guard resolution.outcome == .resolved else { continue }
        count.matched += 1
        count.right += isRight ? 1 : 0
        count.wrong += isRight ? 0 : 1
      }
      byStyle.append((style.name, count))
      total.entries += count.entries
      total.known += count.known
      total.matched += count.matched
      total.right += count.right
      total.wrong += count.wrong
      total.kinds += count.kinds
    }
    for (name, count) in byStyle + [("all", total)] {
      print(
        "\(name): \(count.entries) entries, precision \(ratio(count.right, count.matched)), "
          + "recall \(ratio(count.right, count.known)), wrong \(ratio(count.wrong, count.entries)), "
          + "kind \(ratio(count.kinds, count.entries))"
      )
    }
    for bin in bins where bin.count > 0 {
      print(
        "confidence \(ratio(Int(bin.sum * 1000), bin.count * 1000)): \(bin.count), right \(ratio(bin.right, bin.count))"
      )
    }
    #expect(Double(total.right) >= 0.99 * Double(total.matched))
    #expect(Double(total.right) >= 0.95 * Double(total.known))
    #expect(Double(total.wrong) <= 0.005 * Double(total.entries))
    #expect(Double(total.kinds) >= 0.95 * Double(total.entries))
    // Of the matches given nine in ten or more, nine in ten are right.
    #expect(bins[9].right * 10 >= bins[9].count * 9)
  }

  private func ratio(_ part: Int, _ whole: Int) -> String {
    whole == 0 ? "-" : String(format: "%.3f", Double(part) / Double(whole))
  }

  /// The positions of those that a list could print: with authors and a title of at least four
  /// words.
  private static func printed(_ all: [PaperRecord]) -> [Int] {
    all.indices.filter {
      !all[$0].authors.isEmpty && all[$0].title.split(separator: " ").count >= 4
        && !all[$0].title.contains("[") && $0 % 3 == 0
    }
  }
}
