import Bibliography
import Foundation
import Markdown
import TestSupport
import Testing

/// The list that the project was started for, with all its quirks.
@Suite struct ReadingListTests {
  private func entries() throws -> [ListEntry] {
    let file = Repository.root.appendingPathComponent("pipelines/ml-systems/reading-list.md")
    return try ListFile.entries(in: Array(Data(contentsOf: file)), name: "reading-list.md")
  }

  @Test func everyEntryWithItsLineKindAndLinks() throws {
    let expected: [(Int, String, EntryKind, [LinkKind])] = [
      (11, "Computer Architecture: A Quantitative Approach", .book, [.pdf]),
      (13, "Streaming Systems", .book, [.book]),
      (17, "End-to-end arguments in system design", .paper, [.pdf]),
      (20, "System Design for Large Scale Machine Learning", .thesis, [.pdf]),
      (27, "PAI", .software, [.code]),
      (
        29, "Bistro: Scheduling Data-Parallel Jobs Against Live Production Systems", .software,
        [.code]
      ),
      (31, "Osquery", .software, [.project]),
      (
        33, "TVM: An Automated End-to-End Optimizing Compiler for Deep Learning", .software,
        [.project]
      ),
      (
        36, "Horovod: Distributed training framework for TensorFlow, Keras, and PyTorch", .software,
        [.code]
      ),
      (41, "Clipper: A Low-Latency Online Prediction Serving System", .paper, [.code]),
      (46, "Ray: A Distributed Framework for Emerging AI Applications", .paper, [.usenix]),
      (50, "InferLine: ML Inference Pipeline Composition Framework", .paper, [.arxiv]),
      (
        53,
        "TrIMS: Transparent and Isolated Model Sharing for Low Latency Deep LearningInference in Function as a Service Environments",
        .paper, [.arxiv]
      ),
      (58, "Live Video Analytics at Scale with Approximation and Delay-Tolerance", .paper, [.pdf]),
      (
        63, "AutoScale: Dynamic, Robust Capacity Management for Multi-Tier Data Centers", .paper,
        [.acm]
      ),
      (68, "Lavea: Latency-aware video analytics on edge computing platform", .paper, [.pdf]),
      (72, "Differentiable MPC for End-to-end Planning and Control", .paper, [.pdf, .project]),
    ]
    let entries = try entries()
    #expect(entries.count == expected.count)
    for (entry, wanted) in zip(entries, expected) {
      #expect(entry.line == wanted.0)
      #expect(entry.title == wanted.1)
      #expect(entry.kind == wanted.2, "\(entry.title): \(entry.kindReason)")
      #expect(entry.links.map(\.kind) == wanted.3)
    }
  }

  @Test func subBulletsTellAuthorsVenueYearAndSummary() throws {
    let entries = Dictionary(uniqueKeysWithValues: try entries().map { ($0.line, $0) })
    let saltzer = try #require(entries[17])
    #expect(saltzer.authors == ["Saltzer, Jerome H.", "David P. Reed", "David D. Clark"])
    #expect(saltzer.venue == "ACM Transactions on Computer Systems (TOCS)")
    #expect(saltzer.year == 1984)
    let clipper = try #require(entries[41])
    #expect(clipper.authors == ["Crankshaw, Daniel"])
    #expect(clipper.venue == "NSDI")
    #expect(clipper.year == 2017)
    #expect(clipper.note == "Adaptive batch")
    #expect(entries[53]?.venue == "Preprint")
    #expect(entries[72]?.authors.count == 5)
    #expect(entries[36]?.section == ["Project"])
  }
}
