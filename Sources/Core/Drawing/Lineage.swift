/// Papers that a field descends from, with who cites whom, to be drawn along time.
public struct Lineage: Sendable {
  /// A paper of the lineage.
  public struct Paper: Sendable {
    /// Full title.
    public var title: String
    /// Year of publication; papers without one are left out.
    public var year: Int
    /// "Vaswani 2017", if known.
    public var authorYear: String?
    /// Its topic, for the color.
    public var topic: Int?
    /// Whether the list has it.
    public var isListed: Bool
    /// Whether it is on the main path.
    public var isOnMainPath: Bool
    /// Where it leads.
    public var link: String?

    /// A paper of the lineage.
    public init(
      title: String,
      year: Int,
      authorYear: String? = nil,
      topic: Int? = nil,
      isListed: Bool = false,
      isOnMainPath: Bool = false,
      link: String? = nil
    ) {
      self.title = title
      self.year = year
      self.authorYear = authorYear
      self.topic = topic
      self.isListed = isListed
      self.isOnMainPath = isOnMainPath
      self.link = link
    }
  }

  /// A citation between two papers, by their places in ``papers``.
  public struct Citation: Sendable, Hashable {
    /// The citing paper.
    public var citing: Int
    /// The cited paper.
    public var cited: Int

    /// A citation.
    public init(citing: Int, cited: Int) {
      self.citing = citing
      self.cited = cited
    }
  }

  /// The words around.
  public var captions: Captions
  /// The papers, in any order.
  public var papers: [Paper]
  /// Citations among them; those that a longer way already tells are not drawn.
  public var citations: [Citation]
  /// Names of topics, for the legend.
  public var topics: [String]

  /// A lineage of papers.
  public init(captions: Captions, papers: [Paper], citations: [Citation], topics: [String]) {
    self.captions = captions
    self.papers = papers
    self.citations = citations
    self.topics = topics
  }

  /// The citations that remain when every one told by a longer way is left out.
  ///
  /// > A. V. Aho, M. R. Garey, J. D. Ullman. "The transitive reduction of a directed graph."
  /// > *SIAM J. Comput.* 1(2):131–137, 1972. doi:10.1137/0201008
  ///
  /// Conventions: citations of papers of the same year or a later one are left out, because lines run
  /// down the years.
  /// - Complexity: O(*m* (*n* + *m*)) time; a lineage has tens of papers.
  public var reducedCitations: [Citation] {
    var cites = [[Int]](repeating: [], count: papers.count)
    func reaches(_ from: Int, _ to: Int, without skipped: Citation) -> Bool {
      var seen = [Bool](repeating: false, count: papers.count)
      var stack = [from]
      while let node = stack.popLast() {
        for next in cites[node] where !seen[next] {
          if node == skipped.citing, next == skipped.cited { continue }
          if next == to { return true }
          seen[next] = true
          stack.append(next)
        }
      }
      return false
    }
    let unique = Set(citations).filter { citation in
      papers.indices.contains(citation.citing) && papers.indices.contains(citation.cited)
        && papers[citation.cited].year < papers[citation.citing].year
    }.sorted { ($0.citing, $0.cited) < ($1.citing, $1.cited) }
    for citation in unique { cites[citation.citing].append(citation.cited) }
    return unique.filter { !reaches($0.citing, $0.cited, without: $0) }
  }
}
