/// What a corpus folder says about itself in `corpus.json`.
public struct CorpusManifest: Hashable, Sendable, Codable {
  /// Where some of the facts come from.
  public struct Origin: Hashable, Sendable, Codable {
    /// Whose facts they are.
    public var name: String
    /// Where to read more.
    public var url: String?
    /// How they came here.
    public var provenance: String?
    /// The terms under which they may be used.
    public var license: String?

    /// Makes an origin.
    public init(
      name: String,
      url: String? = nil,
      provenance: String? = nil,
      license: String? = nil
    ) {
      self.name = name
      self.url = url
      self.provenance = provenance
      self.license = license
    }
  }

  /// The number of rows of each file.
  public struct Counts: Hashable, Sendable, Codable {
    /// Lines of `papers.jsonl.gz`.
    public var papers: Int
    /// Lines of `citations.jsonl.gz`.
    public var citations: Int

    /// Makes counts.
    public init(papers: Int, citations: Int) {
      self.papers = papers
      self.citations = citations
    }
  }

  /// The name of the corpus.
  public var name: String
  /// The day to which it stands, as `YYYY-MM-DD`.
  public var date: String?
  /// The number of rows; a folder with other numbers is refused as incomplete.
  public var counts: Counts
  /// Where the facts come from; named wherever they are published.
  public var sources: [Origin]

  /// Makes a manifest.
  public init(name: String, date: String? = nil, counts: Counts, sources: [Origin]) {
    self.name = name
    self.date = date
    self.counts = counts
    self.sources = sources
  }
}
