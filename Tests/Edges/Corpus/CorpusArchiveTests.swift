import Bibliography
import Corpus
import Foundation
import TestSupport
import Testing

@Suite struct CorpusArchiveTests {
  @Test func `what is written is read back, with equal bytes each time`() async throws {
    try await withTemporaryFolder { folder in
      let origin = CorpusManifest.Origin(name: "Semantic Scholar", license: "ODC-BY")
      func pack() throws -> CorpusArchive {
        try CorpusArchive(Fixtures.expansion, name: "small", date: "2019-02-01", sources: [origin])
      }
      let archive = try pack()
      for (file, again) in zip(archive.files, try pack().files) {
        #expect(file.content == again.content)
        try file.content.write(to: URL(fileURLWithPath: "\(folder)/\(file.name)"))
      }
      let store = try CorpusStore(path: folder + "/corpus.sqlite")
      let corpus = try LocalCorpus(folder: folder, name: "corpus", store: store)
      #expect(corpus.manifest.name == "small")
      #expect(corpus.manifest.date == "2019-02-01")
      #expect(corpus.manifest.sources == [origin])

      // The counts of the source are no part of the format.
      var records = Fixtures.expansion.members.map(\.record)
      records[0].referenceCount = nil
      records[0].citationCount = nil
      let ids = records.map(\.id)
      #expect(
        try await corpus.records(for: ids.map(ExternalID.paper)) == records.map { .found($0) }
      )
      let rows = records.map { CitationList(rows: [CitationRow(record: $0)], state: .listed) }
      #expect(
        try await corpus.lists(of: ids, .references) == [.found(rows[1]), .found(rows[0])]
      )
    }
  }
}
