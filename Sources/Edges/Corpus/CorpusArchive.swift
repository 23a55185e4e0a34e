import Bibliography
import Compression
public import Foundation

/// A set of records and citations in the form of a corpus folder, which ``LocalCorpus`` reads.
///
/// Equal sets give equal bytes.
public struct CorpusArchive: Sendable {
  /// The content of `corpus.json`.
  public let manifest: Data
  /// The content of `papers.jsonl.gz`.
  public let papers: Data
  /// The content of `citations.jsonl.gz`.
  public let citations: Data

  /// Packs what *Expand* found, with the name of the corpus and where its facts come from.
  public init(
    _ expansion: Expansion,
    name: String,
    date: String? = nil,
    sources: [CorpusManifest.Origin]
  ) throws {
    papers = try Self.pack(expansion.members.map { PaperLine($0.record) })
    citations = try Self.pack(
      expansion.links.map { link in
        CitationLine(
          citing: expansion.members[Int(link.citation.citing)].record.id.value,
          cited: expansion.members[Int(link.citation.cited)].record.id.value
        )
      }
    )
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    manifest = try encoder.encode(
      CorpusManifest(
        name: name,
        date: date,
        counts: CorpusManifest.Counts(
          papers: expansion.members.count,
          citations: expansion.links.count
        ),
        sources: sources
      )
    )
  }

  /// The files by name, in the order in which they are to be written: the manifest, which states
  /// how many rows there are, comes last.
  public var files: [(name: String, content: Data)] {
    [
      ("papers.jsonl.gz", papers), ("citations.jsonl.gz", citations), ("corpus.json", manifest),
    ]
  }

  private static func pack(_ lines: [some Encodable]) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var text = Data()
    for line in lines {
      text.append(try encoder.encode(line))
      text.append(UInt8(ascii: "\n"))
    }
    return try Gzip.compress(text)
  }
}
