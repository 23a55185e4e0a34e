import Corpus
import Foundation
import TestSupport
import Testing

@Suite struct CorpusFolderTests {
  struct Fault: Sendable {
    var papers = CorpusFixture.papers
    var citations = CorpusFixture.citations
    var manifest: String?
    var sentence: String
  }

  static let faults = [
    Fault(
      papers: CorpusFixture.papers + [#"{"id":"p5","title":"cut"#],
      sentence: "papers.jsonl.gz:5: this is no paper: it is not a JSON object"
    ),
    Fault(
      papers: [#"{"id":"p1"}"#],
      sentence: #"papers.jsonl.gz:1: this is no paper: "title" is missing"#
    ),
    Fault(
      papers: ["", #"{"id":"p1","title":"x","year":"2019"}"#],
      sentence: #"papers.jsonl.gz:2: this is no paper: "year" has the wrong type"#
    ),
    Fault(
      papers: [#"{"id":"","title":"x"}"#],
      sentence: #"papers.jsonl.gz:1: this is no paper: "id" is empty"#
    ),
    Fault(
      papers: CorpusFixture.papers + [#"{"id":"p2","title":"again"}"#],
      sentence: "papers.jsonl.gz:5: the id p2 was already given on line 2"
    ),
    Fault(
      citations: CorpusFixture.citations + [#"{"citing":"p1","cited":"nobody"}"#],
      sentence: "citations.jsonl.gz:6: the id nobody is not in papers.jsonl.gz"
    ),
    Fault(
      citations: [#"["p1","p2"]"#],
      sentence: "citations.jsonl.gz:1: this is no citation: it is not a JSON object"
    ),
    Fault(
      citations: [#"{"citing":"p1","cited":"p2"} {"citing":"p1","cited":"p3"}"#],
      sentence: "citations.jsonl.gz:1: this is no citation: it is not a JSON object"
    ),
    Fault(
      citations: [#"{"citing":"p1"}"#],
      sentence: #"citations.jsonl.gz:1: this is no citation: "cited" is missing"#
    ),
    Fault(
      manifest: #"{"name":"x","counts":{"papers":5,"citations":5},"sources":[]}"#,
      sentence: "papers.jsonl.gz: it has 4 papers, but corpus.json says 5; the folder is incomplete"
    ),
    Fault(
      manifest: #"{"name":"x"}"#,
      sentence: #"corpus.json: it does not describe a corpus: "counts" is missing"#
    ),
  ]

  @Test(arguments: faults)
  func `a broken folder is refused in one sentence with file and line`(_ fault: Fault) async throws
  {
    try await withTemporaryFolder { folder in
      try CorpusFixture.write(
        fault.papers,
        fault.citations,
        to: folder + "/c",
        manifest: fault.manifest
      )
      let store = try CorpusStore(path: folder + "/corpus.sqlite")
      #expect {
        try LocalCorpus(folder: folder + "/c", name: "corpus", store: store)
      } throws: { error in
        #expect("\(error)" == "\(folder)/c/\(fault.sentence)")
        return error is CorpusError
      }
    }
  }

  @Test func `a file that is missing, cut or not gzip is named`() async throws {
    try await withTemporaryFolder { folder in
      let store = try CorpusStore(path: folder + "/corpus.sqlite")
      let file = folder + "/c/citations.jsonl.gz"
      func expectProblem(_ sentence: String) {
        #expect {
          try LocalCorpus(folder: folder + "/c", name: "corpus", store: store)
        } throws: {
          "\($0)" == "\(file): \(sentence)"
        }
      }
      try CorpusFixture.write(to: folder + "/c")
      let whole = try Data(contentsOf: URL(fileURLWithPath: file))
      try whole.prefix(whole.count - 3).write(to: URL(fileURLWithPath: file))
      expectProblem("the gzip stream ends too early")
      try Data("plain text".utf8).write(to: URL(fileURLWithPath: file))
      expectProblem("it is not valid gzip")
      try FileManager.default.removeItem(atPath: file)
      expectProblem("the file cannot be read")
    }
  }
}
