extension LinkRules {
  /// Proceedings and libraries without identifiers that a source could be asked for.
  @Sendable static func venue(_ address: LinkAddress) -> Answer? {
    let kind: LinkKind? =
      switch true {
      case address.isAt("openreview.net"): .openReview
      case address.isAt("proceedings.mlr.press"): .pmlr
      case address.isAt("jmlr.org") && address.path.first == "proceedings": .pmlr
      case address.isAt(anyOf: ["papers.nips.cc", "neurips.cc", "nips.cc"]): .neurips
      case address.isAt("usenix.org"): .usenix
      case address.isAt(anyOf: ["ieee.org", "computer.org", "ieeecomputersociety.org"]): .ieee
      case address.isAt(anyOf: ["dblp.org", "dblp.uni-trier.de", "dblp.dagstuhl.de", "dblp.de"]):
        .dblp
      default: nil
      }
    return kind.map { ($0, nil) }
  }

  /// Hosts of code, talks, books, slides and posts.
  @Sendable static func kindByHost(_ address: LinkAddress) -> Answer? {
    if address.isAt("aws.amazon.com") { return nil }
    for (kind, hosts) in hosts where address.isAt(anyOf: hosts) {
      // Talk about a work is no code of it.
      if kind == .code, address.path.count > 2, ["discussions", "issues"].contains(address.path[2])
      {
        return (.other, nil)
      }
      // Notes that a repository keeps are no code.
      let isNote =
        kind == .code && address.path.contains("blob")
        && [".md", ".markdown"].contains { address.path.last?.hasASCIISuffix($0) == true }
      if isNote { return (.other, nil) }
      return (kind == .code ? kindByFile(address) ?? kind : kind, nil)
    }
    if address.host.hasPrefix("blog.") || address.host.hasPrefix("blogs.") { return (.blog, nil) }
    return nil
  }

  /// What the ending of a file says, wherever it is kept.
  private static func kindByFile(_ address: LinkAddress) -> LinkKind? {
    let file = (address.path.last ?? "").lowercasedASCII()
    if [".pdf", ".ps", ".ps.gz"].contains(where: file.hasSuffix) { return .pdf }
    if [".ppt", ".pptx", ".key"].contains(where: file.hasSuffix) { return .slides }
    if [".mp4", ".webm", ".mov"].contains(where: file.hasSuffix) { return .video }
    return nil
  }

  /// What the path's ending or a telling part of it says.
  @Sendable static func kindByPath(_ address: LinkAddress) -> Answer? {
    if let kind = kindByFile(address) { return (kind, nil) }
    if address.value(of: "type") == "pdf" || address.value(of: "format") == "pdf" {
      return (.pdf, nil)
    }
    let parts = address.path.map { $0.lowercasedASCII() }
    if parts.contains("blog") || parts.contains("blogs") || parts.contains("posts") {
      return (.blog, nil)
    }
    if parts.first == "pdf" && parts.count > 1 { return (.pdf, nil) }
    if isDated(parts) { return (.blog, nil) }
    if address.isAt(anyOf: ["github.io", "gitlab.io", "readthedocs.io", "netlify.app"])
      || parts.contains("project") || parts.contains("projects")
    {
      return (.project, nil)
    }
    let standsAlone =
      parts.isEmpty && [".ai", ".io", ".dev"].contains(where: address.host.hasSuffix)
    return standsAlone ? (.project, nil) : nil
  }

  /// Whether a path holds year and month, as the addresses of posts do: `/2016/03/title`.
  private static func isDated(_ parts: [String]) -> Bool {
    zip(parts, parts.dropFirst()).contains { year, month in
      guard year.count == 4, month.count == 2, let number = Int(month) else { return false }
      return (1995...2039).contains(Int(year) ?? 0) && (1...12).contains(number)
    } && parts.count >= 3
  }

  private static let hosts: [(LinkKind, [String])] = [
    (.slides, ["slideshare.net", "speakerdeck.com", "slides.com"]),
    (.video, ["youtube.com", "youtu.be", "vimeo.com", "bilibili.com", "videolectures.net"]),
    (
      .blog,
      [
        "medium.com", "substack.com", "wordpress.com", "blogspot.com", "towardsdatascience.com",
        "zhihu.com", "jianshu.com", "csdn.net", "dev.to", "hackernoon.com", "ai.googleblog.com",
        "mp.weixin.qq.com", "juejin.cn", "cnblogs.com", "martinfowler.com", "itnext.io",
      ]
    ),
    (
      .book,
      [
        "amazon.com", "amazon.co.uk", "amazon.de", "amzn.to", "oreilly.com", "books.google.com",
        "goodreads.com", "manning.com", "packtpub.com", "mitpress.mit.edu", "leanpub.com",
        "apress.com", "pragprog.com", "deeplearningbook.org", "wiley.com", "nostarch.com",
        "item.jd.com", "book.douban.com",
      ]
    ),
    (
      .code,
      [
        "github.com", "githubusercontent.com", "gitlab.com", "bitbucket.org", "codeberg.org",
        "sourceforge.net", "huggingface.co", "hf.co", "colab.research.google.com", "pypi.org",
        "kaggle.com", "gitee.com", "modelscope.cn",
      ]
    ),
  ]
}

extension String {
  func hasASCIISuffix(_ suffix: String) -> Bool { lowercasedASCII().hasSuffix(suffix) }
}
