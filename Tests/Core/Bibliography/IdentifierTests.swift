import Bibliography
import Testing

@Suite struct IdentifierTests {
  @Test(
    arguments: [
      ("10.1145/357401.357402", "10.1145/357401.357402"),
      ("https://doi.org/10.1145/357401.357402", "10.1145/357401.357402"),
      ("http://dx.doi.org/10.1038/NPHYS1170", "10.1038/nphys1170"),
      ("doi:10.1000/182.", "10.1000/182"),
      (
        "DOI: 10.1002/(SICI)1097-0258(19980815)17:15<1661::AID>3.0.CO;2-2",
        "10.1002/(sici)1097-0258(19980815)17:15<1661::aid>3.0.co;2-2"
      ),
      ("10.1016%2Fj.cell.2020.01.001)", "10.1016/j.cell.2020.01.001"),
      ("10.1.1.115.1881", nil),
      ("10.12/x", nil),
      ("10.1145/", nil),
      ("11.1145/3", nil),
      ("10.1145/a b", nil),
    ] as [(String, String?)]
  )
  func doi(_ text: String, _ canonical: String?) { #expect(DOI.canonical(text) == canonical) }

  @Test func doiInText() {
    #expect(DOI.first(in: "see (doi:10.1145/3.4), p. 10.2") == "10.1145/3.4")
    #expect(DOI.first(in: "version 110.1145/3.4") == nil)
    #expect(DOI.arxivID(of: "10.48550/arxiv.1706.03762") == "1706.03762")
  }

  @Test(
    arguments: [
      ("1706.03762", "1706.03762"), ("arXiv:1706.03762v5", "1706.03762"),
      ("0704.0001", "0704.0001"),
      ("1812.01776.pdf", "1812.01776"), ("math.GT/0309136v1", "math/0309136"),
      ("hep-th/9901001", "hep-th/9901001"), ("cs/0112017", "cs/0112017"), ("0601001", nil),
      ("abc", nil), ("1706.0376", "1706.0376"), ("1706.037622", nil), ("foo/0309136", nil),
      ("", nil),
      ("17060.3762", nil),
    ] as [(String, String?)]
  )
  func arxiv(_ text: String, _ canonical: String?) { #expect(ArxivID.canonical(text) == canonical) }

  @Test func arxivInText() {
    #expect(ArxivID.first(in: "arXiv preprint arXiv:1812.01776 (2018).") == "1812.01776")
    #expect(ArxivID.first(in: "CoRR abs/1812.01776") == nil)
    #expect(ArxivID.first(in: "in 2018.01234 ways") == nil)
    #expect(ArxivID.version(of: "1706.03762v5") == 5)
    #expect(ArxivID.version(of: "1706.03762") == nil)
  }

  @Test(
    arguments: [
      ("CorpusId:1701442", ExternalID.corpus(1_701_442)), ("PMID: 19872477", .pubmed("19872477")),
      ("PMC2323736", nil), ("PMCID:PMC2323736", .pubmedCentral("2323736")),
      ("ACL:w12-3903", .acl("W12-3903")), ("10.48550/arXiv.1706.03762", .arxiv("1706.03762")),
      (
        "649DEF34F8BE52C8B66281AF98AE884C09AEF38B",
        .paper(PaperID("649def34f8be52c8b66281af98ae884c09aef38b"))
      ), ("Attention is all you need", nil), ("note: 12", nil),
    ] as [(String, ExternalID?)]
  )
  func bare(_ text: String, _ id: ExternalID?) { #expect(LinkClassifier.identifier(text) == id) }
}
