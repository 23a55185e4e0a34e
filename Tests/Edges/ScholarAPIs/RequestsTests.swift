import Bibliography
import HTTP
import ScholarAPIs
import Testing

struct RequestsTests {
  let s2: SemanticScholarRequests
  let arxiv: ArxivRequests

  init() throws {
    s2 = SemanticScholarRequests(
      origin: try #require(Origin(SemanticScholarSource.address)),
      key: nil
    )
    arxiv = ArxivRequests(origin: try #require(Origin(ArxivSource.address)))
  }

  @Test func fieldsOfABatchGoIntoTheQuery() throws {
    let request = s2.batch(["ARXIV:1706.03762", "CorpusId:1"])
    #expect(request.method == .post)
    #expect(request.target.hasPrefix("/graph/v1/paper/batch?fields=corpusId%2CexternalIds"))
    #expect(
      String(decoding: request.body, as: UTF8.self) == #"{"ids":["ARXIV:1706.03762","CorpusId:1"]}"#
    )
    #expect(!request.target.contains("references."))
    #expect(s2.batch([], nested: [.references]).target.contains("references.title"))
  }

  @Test(arguments: [(0, 1_000), (8_000, 1_000), (9_000, 999), (9_998, 1)])
  func pagesStayInsideTheWindow(offset: Int, limit: Int) {
    let target = s2.list("x", .citations, offset: offset).target
    #expect(target.hasSuffix("&offset=\(offset)&limit=\(limit)"))
    #expect(offset + limit < 10_000)
  }

  @Test func identifiersCannotLeaveTheirPlace() {
    let request = s2.paper("DOI:10.1002/(SICI)1097<1::AID>3.0.CO;2-#?x=/../..")
    #expect(
      request.target.hasPrefix(
        "/graph/v1/paper/DOI:10.1002/(SICI)1097%3C1::AID%3E3.0.CO;2-%23%3Fx%3D/%2E%2E/%2E%2E?fields="
      )
    )
    #expect(request.isWellFormed)
  }

  @Test(arguments: [
    ("Data-Parallel Deep Learning", "Data Parallel Deep Learning"),
    ("\"C++\" (and ~friends*) | more", "C and friends more"), ("  a \n b ", "a b"), ("---", ""),
  ])
  func titlesLoseTheOperators(title: String, query: String) {
    #expect(SemanticScholarRequests.plain(title) == query)
  }

  @Test func longTitlesAreCutBetweenWords() {
    let title = String(repeating: "word ", count: 200)
    let plain = SemanticScholarRequests.plain(title)
    #expect(plain.utf8.count <= 300 && plain.hasSuffix("word"))
  }

  @Test func arxivAlwaysStatesItsSize() {
    #expect(
      arxiv.records(["1706.03762", "hep-th/9901001"]).target
        == "/api/query?id_list=1706.03762%2Chep-th%2F9901001&start=0&max_results=2"
    )
    #expect(
      arxiv.search(title: "0 OR \"all:electron\"", author: "O'Neil", limit: 5).target
        == "/api/query?search_query=ti%3A%220%20OR%20all%20electron%22%20AND%20au%3A%22O%20Neil%22&start=0&max_results=5"
    )
  }
}
