import Bibliography
import Compression
import Foundation

/// The files of a corpus folder, read and checked.
struct CorpusFolder {
  /// The largest file, unpacked.
  private static let limit = 4 << 30

  let path: String
  let manifest: CorpusManifest
  /// The SHA-256 of the three files.
  let digest: String
  private let papers: Data
  private let citations: Data

  init(path: String) throws {
    self.path = path
    let manifestFile = path + "/corpus.json"
    let manifestData = try Self.read(manifestFile)
    papers = try Self.read(path + "/papers.jsonl.gz")
    citations = try Self.read(path + "/citations.jsonl.gz")
    do {
      manifest = try JSONDecoder().decode(CorpusManifest.self, from: manifestData)
    } catch {
      throw CorpusError.badCorpus(
        file: manifestFile,
        line: nil,
        reason: "it does not describe a corpus: \(Self.reason(error))"
      )
    }
    var hash = ContentHash()
    for data in [manifestData, papers, citations] {
      hash.update("\(data.count)\n")
      hash.update(data)
    }
    digest = hash.text
  }

  /// Reads both files; citations are pairs of places in the array of records.
  func load() throws -> (records: [PaperRecord], citations: [Citation]) {
    let paperFile = path + "/papers.jsonl.gz"
    var records: [PaperRecord] = []
    var places: [String: (place: Int32, line: Int)] = [:]
    for line in try lines(of: papers, paperFile) {
      let record: PaperRecord
      do {
        record = try PaperLine.parse(line.bytes)
      } catch {
        throw line.problem("this is no paper: \(Self.reason(error))")
      }
      if let earlier = places[record.id.value] {
        throw line.problem("the id \(record.id) was already given on line \(earlier.line)")
      }
      places[record.id.value] = (Int32(records.count), line.number)
      records.append(record)
    }
    try check(paperFile, records.count, manifest.counts.papers, "papers")

    let citationFile = path + "/citations.jsonl.gz"
    var pairs: [Citation] = []
    for line in try lines(of: citations, citationFile) {
      let ends: CitationLine
      do {
        ends = try CitationLine.parse(line.bytes)
      } catch {
        throw line.problem("this is no citation: \(Self.reason(error))")
      }
      func place(_ id: String) throws -> Int32 {
        guard let known = places[id] else {
          throw line.problem("the id \(id) is not in papers.jsonl.gz")
        }
        return known.place
      }
      pairs.append(Citation(citing: try place(ends.citing), cited: try place(ends.cited)))
    }
    try check(citationFile, pairs.count, manifest.counts.citations, "citations")
    return (records, pairs)
  }

  private func check(_ file: String, _ count: Int, _ stated: Int, _ what: String) throws {
    guard count != stated else { return }
    throw CorpusError.badCorpus(
      file: file,
      line: nil,
      reason: "it has \(count) \(what), but corpus.json says \(stated); the folder is incomplete"
    )
  }

  private func lines(of packed: Data, _ file: String) throws -> [TextLine] {
    do {
      return TextLine.split(try Gzip.decompress(packed, limit: Self.limit), file: file)
    } catch let error as GzipError {
      throw CorpusError.badCorpus(file: file, line: nil, reason: error.description)
    }
  }

  private static func read(_ file: String) throws -> Data {
    guard let data = FileManager.default.contents(atPath: file) else {
      throw CorpusError.badCorpus(file: file, line: nil, reason: "the file cannot be read")
    }
    return data
  }

  /// What is wrong with a JSON value, in a few words.
  private static func reason(_ error: any Error) -> String {
    switch error {
    case DecodingError.keyNotFound(let key, _): "\"\(key.stringValue)\" is missing"
    case DecodingError.typeMismatch(_, let context) where !context.codingPath.isEmpty,
      DecodingError.valueNotFound(_, let context) where !context.codingPath.isEmpty:
      "\"\(context.codingPath.map(\.stringValue).joined(separator: "."))\" has the wrong type"
    case let problem as LineProblem: problem.reason
    default: "it is not a JSON object"
    }
  }
}
