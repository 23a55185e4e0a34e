import Bibliography
import Corpus

/// What is odd or missing in the data; a reader of any rank should know it.
struct DataQuirks: Encodable {
  /// A citation of a paper that is younger than the one that cites it.
  struct Anachronism: Encodable {
    var citing: PaperID
    var citingYear: Int
    var cited: PaperID
    var citedYear: Int
  }

  /// How many of the worst are listed one by one.
  private static let shown = 20

  var withoutYear = 0
  var withoutAuthors = 0
  var withoutVenue = 0
  var withoutReferences = 0
  /// Citations of papers younger than the citing one, by how many years they are off.
  var referencesNewerThanCiting: [String: Int] = [:]
  /// The largest of them.
  var worst: [Anachronism]
  /// The papers of the list of which no citation is known.
  var listWithoutCitations: [PaperID]
  /// The papers of the list of which no reference is known.
  var listWithoutReferences: [PaperID]

  init(_ snapshot: Snapshot) {
    var cites = [Bool](repeating: false, count: snapshot.papers.count)
    var isCited = cites
    var newer: [Anachronism] = []
    for citation in snapshot.citations {
      cites[Int(citation.citing)] = true
      isCited[Int(citation.cited)] = true
      let (citing, cited) = (
        snapshot.papers[Int(citation.citing)], snapshot.papers[Int(citation.cited)]
      )
      guard let from = citing.year, let to = cited.year, to > from else { continue }
      referencesNewerThanCiting["\(to - from)", default: 0] += 1
      newer.append(Anachronism(citing: citing.id, citingYear: from, cited: cited.id, citedYear: to))
    }
    newer.sort { a, b in
      let (left, right) = (a.citedYear - a.citingYear, b.citedYear - b.citingYear)
      return left == right ? (a.citing, a.cited) < (b.citing, b.cited) : left > right
    }
    worst = Array(newer.prefix(Self.shown))
    for (node, paper) in snapshot.papers.enumerated() {
      if paper.year == nil { withoutYear += 1 }
      if paper.authors.isEmpty { withoutAuthors += 1 }
      if paper.venue == nil { withoutVenue += 1 }
      if !cites[node] { withoutReferences += 1 }
    }
    let list = snapshot.listNodes.map(Int.init)
    listWithoutCitations = list.filter { !isCited[$0] }.map { snapshot.papers[$0].id }
    listWithoutReferences = list.filter { !cites[$0] }.map { snapshot.papers[$0].id }
  }
}
