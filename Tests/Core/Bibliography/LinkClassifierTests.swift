import Bibliography
import Testing

@Suite struct LinkClassifierTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var url: String
    var kind: LinkKind
    var id: ExternalID?
    init(_ url: String, _ kind: LinkKind, _ id: ExternalID? = nil) {
      (self.url, self.kind, self.id) = (url, kind, id)
    }
    var testDescription: String { url }
  }

  static let arxiv = [
    "https://arxiv.org/abs/1706.03762", "http://arxiv.org/pdf/1706.03762v5.pdf",
    "https://www.arxiv.org/abs/1706.03762v2", "https://export.arxiv.org/abs/1706.03762",
    "https://arxiv.org/html/1706.03762v7", "https://arxiv.org/format/1706.03762",
    "https://arxiv.org/ps/1706.03762", "https://arxiv.org/e-print/1706.03762",
    "https://arxiv.org/src/1706.03762", "https://ar5iv.labs.arxiv.org/html/1706.03762",
    "https://ar5iv.org/abs/1706.03762", "https://www.alphaxiv.org/abs/1706.03762",
    "https://huggingface.co/papers/1706.03762", "https://arxiv.org/abs/1706.03762#section",
    "https://arxiv.org/pdf/1706.03762?context=cs", "arxiv.org/abs/1706.03762",
    "https://arxiv.org/abs/arXiv:1706.03762", "//arxiv.org/abs/1706.03762/",
    "https://browse.arxiv.org/pdf/1706.03762.pdf",
    "https://www.arxiv-vanity.com/papers/1706.03762/",
  ].map { Case($0, .arxiv, .arxiv("1706.03762")) }

  static let others: [Case] = [
    Case("https://arxiv.org/abs/math.GT/0309136", .arxiv, .arxiv("math/0309136")),
    Case("https://arxiv.org/abs/hep-th/9901001v3", .arxiv, .arxiv("hep-th/9901001")),
    Case("https://arxiv.org/list/cs.LG/recent", .other),
    Case("https://doi.org/10.1145/3419111.3421285", .doi, .doi("10.1145/3419111.3421285")),
    Case("https://doi.org/10.48550/arXiv.1706.03762", .doi, .arxiv("1706.03762")),
    Case(
      "https://dl.acm.org/doi/abs/10.1145/3419111.3421285",
      .acm,
      .doi("10.1145/3419111.3421285")
    ),
    Case(
      "https://dl.acm.org/doi/pdf/10.1145/3419111.3421285",
      .acm,
      .doi("10.1145/3419111.3421285")
    ),
    Case(
      "https://dl.acm.org/citation.cfm?id=2382553.2382556",
      .acm,
      .doi("10.1145/2382553.2382556")
    ),
    Case("https://dl.acm.org/citation.cfm?id=2382556", .acm),
    Case("https://aclanthology.org/P18-1001/", .aclAnthology, .acl("P18-1001")),
    Case("https://www.aclweb.org/anthology/D14-1162.pdf", .aclAnthology, .acl("D14-1162")),
    Case("https://aclanthology.org/2020.acl-main.1.pdf", .aclAnthology, .acl("2020.acl-main.1")),
    Case(
      "https://www.semanticscholar.org/paper/Attention-is-All/204E3073870FAE3D05BCBC2F6A8E263D9B72E776",
      .semanticScholar,
      .paper(PaperID("204e3073870fae3d05bcbc2f6a8e263d9b72e776"))
    ),
    Case(
      "https://api.semanticscholar.org/CorpusID:13756489",
      .semanticScholar,
      .corpus(13_756_489)
    ),
    Case("https://www.semanticscholar.org/author/1741101", .other),
    Case("https://openreview.net/forum?id=rJl-b3RcF7", .openReview),
    Case("http://proceedings.mlr.press/v37/ioffe15.html", .pmlr),
    Case("https://papers.nips.cc/paper/5021-x.pdf", .neurips),
    Case("https://www.usenix.org/conference/osdi18/presentation/moritz", .usenix),
    Case("https://ieeexplore.ieee.org/document/7780459", .ieee),
    Case("https://dblp.org/rec/conf/osdi/ChenMJZYSCWHCGK18", .dblp),
    Case("https://pubmed.ncbi.nlm.nih.gov/19872477/", .pubmed, .pubmed("19872477")),
    Case(
      "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC2323736/",
      .pubmed,
      .pubmedCentral("2323736")
    ),
    Case(
      "https://link.springer.com/article/10.1007/s11192-009-0146-3",
      .doi,
      .doi("10.1007/s11192-009-0146-3")
    ),
    Case(
      "https://link.springer.com/content/pdf/10.1007/s11192-009-0146-3.pdf",
      .doi,
      .doi("10.1007/s11192-009-0146-3")
    ),
    Case("https://www.nature.com/articles/nature14539.pdf", .doi, .doi("10.1038/nature14539")),
    Case(
      "https://www.biorxiv.org/content/10.1101/2020.01.01.123456v2.full.pdf",
      .doi,
      .doi("10.1101/2020.01.01.123456")
    ),
    Case(
      "https://onlinelibrary.wiley.com/doi/full/10.1002/asi.4630140103",
      .doi,
      .doi("10.1002/asi.4630140103")
    ),
    Case(
      "https://journals.plos.org/plosone/article?id=10.1371/journal.pone.0004803",
      .doi,
      .doi("10.1371/journal.pone.0004803")
    ),
    Case(
      "http://citeseerx.ist.psu.edu/viewdoc/download?doi=10.1.1.115.1881&rep=rep1&type=pdf",
      .pdf
    ),
    Case("https://www.cc.gatech.edu/~bboots3/files/DMPC.pdf", .pdf),
    Case("https://github.com/uber/horovod", .code),
    Case("https://github.com/a/b/blob/main/paper.pdf", .pdf),
    Case("https://github.com/a/b/blob/main/talk.pptx", .slides),
    Case("https://github.com/a/b/blob/main/notes/paper.md", .other),
    Case("https://locuslab.github.io/mpc.pytorch/", .project),
    Case("https://tvm.ai/", .project),
    Case("https://www.oreilly.com/library/view/streaming-systems/9781491983867/", .book),
    Case("https://www.youtube.com/watch?v=x", .video),
    Case("https://speakerdeck.com/a/b", .slides),
    Case("https://medium.com/@a/b", .blog),
    // Hostile or broken addresses: no identifier, no host but the real one.
    Case("https://arxiv.org@evil.example/abs/1706.03762", .other),
    Case("https://evil.example\\@arxiv.org/abs/1706.03762", .other),
    Case("https://arxiv.org.evil.example/abs/1706.03762", .other),
    Case("javascript:alert(1)//arxiv.org/abs/1706.03762", .other),
    Case("file:///etc/passwd", .other),
    Case("http://[::1]/", .other),
    Case("", .other),
    Case("https://", .other),
  ]

  @Test(arguments: arxiv + others) func typesByAddressAlone(_ entry: Case) {
    let (kind, id) = LinkClassifier.classify(entry.url)
    #expect(kind == entry.kind)
    #expect(id == entry.id)
  }
}
