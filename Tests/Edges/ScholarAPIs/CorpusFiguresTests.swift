import Bibliography
import Foundation
import HTTP
import ScholarAPIs
import TestSupport
import Testing

/// The bundled corpus, served by the emulator.
@Suite struct CorpusFiguresTests {
  @Test func faultsChangeNoAnswerAndNoQuestionIsWasted() async throws {
    let folder = Repository.root.appendingPathComponent("pipelines/ml-systems/corpus").path
    let store = try EmulatorStore(folder: folder)
    let hubs = store.papers.indices
      .filter { store.papers[$0].isLinked && store.references[$0].count > 20 }
      .prefix(12)
    let papers = hubs.map { PaperID(store.papers[$0].id) }
    let entries = hubs.prefix(4).map { ListEntry(line: $0, title: store.papers[$0].title) }
    let preprints = store.papers.compactMap(\.arxiv).prefix(250).map { ExternalID.arxiv($0) }
    var texts: [String] = []
    for rate in [0, 0.3] {
      let scene = try Scene(
        store: store,
        budget: RetryBudget(capacity: 100_000, patience: .seconds(1_000_000)),
        script: FaultMix.script(rate: rate, seed: 4)
      )
      let records = try await scene.s2.records(for: papers.map { .paper($0) })
      let references = try await scene.s2.lists(of: papers, .references)
      let citations = try await scene.s2.lists(of: papers, .citations)
      let candidates = try await scene.s2.candidates(for: entries)
      let found = try await scene.arxiv.records(for: Array(preprints))
      texts.append("\(records)\(references)\(citations)\(candidates)\(found)")
      guard rate == 0 else { continue }
      // One batch with references nested, one with citations nested, a match for each title.
      #expect(scene.requests == 1 + 1 + entries.count)
      #expect(records.allSatisfy { $0.value != nil })
    }
    #expect(texts.allSatisfy { $0 == texts[0] })
    #expect(!texts[0].contains("deferred"))
  }
}
