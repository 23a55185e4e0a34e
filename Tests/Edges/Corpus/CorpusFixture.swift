import Compression
import Foundation

/// Writes corpus folders, sound or broken.
enum CorpusFixture {
  static let papers = [
    #"{"id":"p1","corpus_id":11,"doi":"10.1/ONE","title":"Deep Learning Inference","year":2018}"#,
    #"{"id":"p2","arxiv":"1811.09732","title":"Café scheduling: OR, not \"AND\"","authors":["A. B","C"]}"#,
    #"{"id":"p3","title":"Ray"}"#,
    #"{"id":"p4","title":"Learning to schedule","venue":""}"#,
  ]
  static let citations = [
    #"{"citing":"p1","cited":"p2"}"#,
    #"{"citing":"p1","cited":"p3"}"#,
    #"{"citing":"p4","cited":"p2"}"#,
    #"{"citing":"p4","cited":"p3"}"#,
    #"{"citing":"p4","cited":"p1"}"#,
  ]

  static func write(
    _ papers: [String] = papers,
    _ citations: [String] = citations,
    to folder: String,
    manifest: String? = nil
  ) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    func write(_ data: Data, _ name: String) throws {
      try data.write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
    }
    for (name, lines) in [("papers", papers), ("citations", citations)] {
      let text = lines.map { $0 + "\n" }.joined()
      try write(try Gzip.compress(Data(text.utf8)), "\(name).jsonl.gz")
    }
    let counts = "{\"papers\":\(papers.count),\"citations\":\(citations.count)}"
    try write(
      Data((manifest ?? "{\"name\":\"small\",\"counts\":\(counts),\"sources\":[]}").utf8),
      "corpus.json"
    )
  }
}
