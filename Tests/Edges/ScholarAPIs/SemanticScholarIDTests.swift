import Bibliography
import ScholarAPIs
import Testing

struct SemanticScholarIDTests {
  static let key = "0f40b1f08821e22e859c6050916cec3667778613"

  @Test(arguments: [
    (ExternalID.paper(PaperID(key)), key), (.corpus(470_667), "CorpusId:470667"),
    (.doi("10.1023/a:1007154515475"), "DOI:10.1023/a:1007154515475"),
    (.doi("10.48550/arxiv.2312.07559"), "ARXIV:2312.07559"),
    (.arxiv("1706.03762"), "ARXIV:1706.03762"),
    (.arxiv("hep-th/9901001v2"), "ARXIV:hep-th/9901001"),
    (.paper(PaperID("arxiv:1810.13400")), "ARXIV:1810.13400"), (.acl("W12-3903"), "ACL:W12-3903"),
    (.pubmed("19872477"), "PMID:19872477"), (.pubmedCentral("2323736"), "PMCID:2323736"),
  ])
  func spells(id: ExternalID, text: String) {
    #expect(SemanticScholarID.text(id) == text)
  }

  @Test(arguments: [
    ExternalID.paper(PaperID("printed:some-title")), .paper(PaperID("")), .corpus(0), .corpus(-1),
    .doi(""), .doi("https://example.org/paper.pdf"), .doi("10.1/"), .arxiv("0601001"),
    .arxiv("abc"),
    .arxiv("1706.03762,"), .acl(""), .acl("a b"), .acl("\"],["), .pubmed("PMC1"), .pubmed(""),
    .pubmedCentral("PMC2323736"), .paper(PaperID("../../../etc/passwd")),
  ])
  func neverSendsWhatIsMalformed(id: ExternalID) {
    #expect(SemanticScholarID.text(id) == nil)
  }
}
