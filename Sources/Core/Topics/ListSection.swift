public import GraphCore
import Similarity

/// A section of a reading list and the papers that stand in it.
public struct ListSection: Sendable, Equatable {
  /// The headings that lead to the section.
  public var path: [String]
  /// Its papers.
  public var papers: [NodeID]

  /// A section of a list.
  public init(path: [String], papers: [NodeID]) {
    self.path = path
    self.papers = papers
  }

  /// Whether the section gathers papers on a subject, as far as its heading tells.
  ///
  /// Books, surveys, the papers of a year or "Other" may be about anything, so that it is no fault
  /// when they are; nor is it when a list has no sections.
  public var namesSubject: Bool {
    guard let heading = path.last else { return false }
    let words = titleTokens(heading).map(\.folded).filter { !functionWords.contains($0) }
    return words.contains { word in
      !Self.kinds.contains(word) && !word.allSatisfy(\.isNumber) && word.count > 1
    }
  }

  /// Words of headings that tell the kind or use of what they gather.
  private static let kinds: Set<String> = [
    "additional", "advanced", "article", "articles", "background", "basic", "basics", "beginner",
    "blog", "blogs", "book", "books", "classic", "classics", "conference", "conferences",
    "contents", "course", "courses", "dataset", "datasets", "essential", "foundation",
    "foundations", "fundamental", "fundamentals", "further", "general", "important", "intro",
    "introduction", "introductory", "journal", "journals", "latest", "lecture", "lectures", "list",
    "material", "materials", "misc", "miscellaneous", "must", "new", "news", "notes", "other",
    "others", "overview", "overviews", "paper", "papers", "people", "phd", "post", "posts",
    "preprint",
    "preprints", "project", "projects", "publication", "publications", "read", "reading",
    "readings", "recent", "reference", "references", "related", "report", "reports", "repositories",
    "repository", "researcher", "researchers", "resource", "resources", "review", "reviews",
    "seminal",
    "slides", "starting", "survey", "surveys", "talk", "talks", "theses", "thesis",
    "tool", "tools", "tutorial", "tutorials", "uncategorized", "unsorted", "useful", "various",
    "workshop", "workshops",
  ]
}
