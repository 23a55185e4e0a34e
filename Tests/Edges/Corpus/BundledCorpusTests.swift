import Bibliography
import Corpus
import Foundation
import TestSupport
import Testing

/// The corpus that comes with the first pipeline, asked about the entries of its list.
@Suite struct BundledCorpusTests {
  static let folder = Repository.root.appendingPathComponent("pipelines/ml-systems/corpus").path

  @Test func `every entry that has records finds them by its title`() async throws {
    try await withTemporaryFolder { folder in
      let store = try CorpusStore(path: folder + "/corpus.sqlite")
      let corpus = try LocalCorpus(folder: Self.folder, name: "corpus", store: store)
      #expect(corpus.manifest.counts == CorpusManifest.Counts(papers: 4994, citations: 19184))
      #expect(corpus.manifest.sources.allSatisfy { $0.license != nil && $0.provenance != nil })

      // Title as the list prints it, and how many of its candidates are the work itself.
      let expected: [(title: String, start: String, records: Int)] = [
        ("TVM: An Automated End-to-End Optimizing Compiler for Deep Learning", "TVM", 3),
        ("InferLine: ML Inference Pipeline Composition Framework", "InferLine", 2),
        (
          "TrIMS: Transparent and Isolated Model Sharing for Low Latency Deep LearningInference in "
            + "Function as a Service Environments", "TrIMS", 2
        ),
        ("Live Video Analytics at Scale with Approximation and Delay-Tolerance", "Live Video", 2),
        ("Differentiable MPC for End-to-end Planning and Control", "Differentiable MPC", 1),
        ("Clipper: A Low-Latency Online Prediction Serving System", "Clipper", 1),
      ]
      let entries = expected.map { ListEntry(line: 1, title: $0.title) }
      let answers = try await corpus.candidates(for: entries)
      for (answer, (title, start, count)) in zip(answers, expected) {
        guard case .found(let records) = answer else {
          Issue.record("no answer for \(title)")
          continue
        }
        let own = records.prefix(count).filter { $0.title.hasPrefix(start) }
        #expect(own.count == count, "\(title): \(records.prefix(3).map(\.title))")
      }
    }
  }
}
