import Bibliography

/// Where a paper can be read on the web.
enum PaperAddress {
  /// arXiv, where everybody can read it; else its DOI, else Semantic Scholar.
  static func of(_ paper: Paper) -> String? {
    if let arxiv = paper.arxiv { return "https://arxiv.org/abs/\(arxiv)" }
    if let doi = paper.doi { return "https://doi.org/\(doi)" }
    let hex = paper.ids.first { id in
      id.value.utf8.count == 40
        && id.value.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    }
    return hex.map { "https://www.semanticscholar.org/paper/\($0.value)" }
  }
}
