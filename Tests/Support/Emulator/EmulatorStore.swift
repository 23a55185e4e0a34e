import Foundation

/// The papers and citations that an emulator knows.
public struct EmulatorStore: Sendable {
  /// A paper.
  public struct Paper: Sendable {
    /// The key: forty hex digits, or anything else for a work that the source has not linked.
    public var id: String
    /// The corpus number.
    public var corpusID: Int?
    /// The DOI as printed.
    public var doi: String?
    /// The arXiv identifier without version.
    public var arxiv: String?
    /// The title.
    public var title: String
    /// The year.
    public var year: Int?
    /// The venue.
    public var venue: String?
    /// The authors.
    public var authors: [String]

    /// Makes a paper.
    public init(
      id: String,
      corpusID: Int? = nil,
      doi: String? = nil,
      arxiv: String? = nil,
      title: String,
      year: Int? = nil,
      venue: String? = nil,
      authors: [String] = []
    ) {
      self.id = id
      self.corpusID = corpusID
      self.doi = doi
      self.arxiv = arxiv
      self.title = title
      self.year = year
      self.venue = venue
      self.authors = authors
    }

    /// Whether the source has a record of it.
    public var isLinked: Bool { id.utf8.count == 40 && id.allSatisfy(\.isHexDigit) }
  }

  /// The papers in order.
  public let papers: [Paper]
  /// For each paper the places of those that it cites.
  public private(set) var references: [[Int]]
  /// For each paper the places of those that cite it.
  public private(set) var citations: [[Int]]
  /// For each paper the words of its title.
  public let titleWords: [Set<String>]
  private var places: [String: Int] = [:]

  /// Makes a store; citations between unknown papers are left out.
  public init(papers: [Paper], citations pairs: [(citing: String, cited: String)]) {
    self.papers = papers
    references = Array(repeating: [], count: papers.count)
    citations = references
    titleWords = papers.map { Self.words($0.title) }
    for (place, paper) in papers.enumerated() {
      places[paper.id] = place
      guard paper.isLinked else { continue }
      if let number = paper.corpusID { places["corpusid:\(number)"] = place }
      if let doi = paper.doi { places["doi:\(doi.lowercased())"] = place }
      if let arxiv = paper.arxiv { places["arxiv:\(arxiv.lowercased())"] = place }
    }
    for (citing, cited) in pairs {
      guard let from = places[citing], let to = places[cited] else { continue }
      references[from].append(to)
      citations[to].append(from)
    }
  }

  /// Reads `papers.jsonl` and `citations.jsonl`, plain or gzipped, from a folder.
  public init(folder: String) throws {
    struct PaperLine: Decodable {
      var id: String
      var title: String
      var corpus_id: Int?
      var doi: String?
      var arxiv: String?
      var year: Int?
      var venue: String?
      var authors: [String]?
    }
    struct CitationLine: Decodable {
      var citing: String
      var cited: String
    }
    let decoder = JSONDecoder()
    let papers = try Self.lines(folder + "/papers.jsonl").map { line in
      let paper = try decoder.decode(PaperLine.self, from: line)
      return Paper(
        id: paper.id,
        corpusID: paper.corpus_id,
        doi: paper.doi,
        arxiv: paper.arxiv,
        title: paper.title,
        year: paper.year,
        venue: paper.venue,
        authors: paper.authors ?? []
      )
    }
    let citations = try Self.lines(folder + "/citations.jsonl").map { line in
      let citation = try decoder.decode(CitationLine.self, from: line)
      return (citing: citation.citing, cited: citation.cited)
    }
    self.init(papers: papers, citations: citations)
  }

  /// The place of the paper that an identifier of any accepted spelling names.
  public func place(of id: String) -> Int? {
    let name = id.lowercased()
    let key = name.hasPrefix("10.") ? "doi:\(name)" : name
    return places[key].flatMap { papers[$0].isLinked ? $0 : nil }
  }

  /// The words of a text in lower case.
  public static func words(_ text: String) -> Set<String> {
    Set(text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
  }

  private static func lines(_ path: String) throws -> [Data] {
    var data = Data()
    if FileManager.default.fileExists(atPath: path) {
      data = try Data(contentsOf: URL(fileURLWithPath: path))
    } else {
      let process = Process()
      let pipe = Pipe()
      process.executableURL = URL(fileURLWithPath: "/bin/gzip")
      process.arguments = ["-dc", path + ".gz"]
      process.standardOutput = pipe
      try process.run()
      data = pipe.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
    }
    return data.split(separator: UInt8(ascii: "\n")).map { Data($0) }
  }
}
