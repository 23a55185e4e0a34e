import Bibliography
import Compression
import Corpus
import Foundation
import TestSupport

/// The bundled corpus, opened in a database of its own, and its records.
final class BundledRecords: Sendable {
  let corpus: LocalCorpus
  let all: [PaperRecord]
  let works: Works
  private let folder: URL

  init() async throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("bundled-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let path = Repository.root.appendingPathComponent("pipelines/ml-systems/corpus")
    corpus = try LocalCorpus(
      folder: path.path,
      name: "corpus",
      store: try CorpusStore(path: folder.appendingPathComponent("corpus.sqlite").path)
    )
    let packed = try Data(contentsOf: path.appendingPathComponent("papers.jsonl.gz"))
    let text = try Gzip.decompress(packed, limit: 100_000_000)
    struct Line: Decodable { var id: String }
    let ids = try text.split(separator: UInt8(ascii: "\n")).map {
      ExternalID.paper(PaperID(try JSONDecoder().decode(Line.self, from: $0).id))
    }
    all = try await corpus.records(for: ids).compactMap { answer -> PaperRecord? in
      if case .found(let record) = answer { record } else { nil }
    }
    works = Works(all)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }
}
