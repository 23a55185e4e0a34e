import Bibliography

/// Writes BibTeX entries; keys are the first author's family name, the year and a running letter.
func writeBibTeX(_ papers: [Paper]) -> String {
  var used: [String: Int] = [:]
  var text = ""
  for paper in papers {
    let family = paper.authors.first.map { split(name: $0).family } ?? "anonymous"
    let letters = family.lowercased().unicodeScalars.filter {
      $0.isASCII && $0.properties.isAlphabetic
    }
    var stem = String(String.UnicodeScalarView(letters))
    if stem.isEmpty { stem = "paper" }
    stem += paper.year.map(String.init) ?? "nd"
    let count = used[stem, default: 0]
    used[stem] = count + 1
    let key = count == 0 ? stem : "\(stem)-\(count + 1)"
    text += "@\(paper.venue == nil ? "misc" : "inproceedings"){\(key),\n"
    text += "  title = {{\(bibTeXText(paper.title))}},\n"
    if !paper.authors.isEmpty {
      text += "  author = {\(paper.authors.map(bibTeXText).joined(separator: " and "))},\n"
    }
    if let year = paper.year { text += "  year = {\(year)},\n" }
    if let venue = paper.venue { text += "  booktitle = {\(bibTeXText(venue))},\n" }
    if let doi = paper.doi { text += "  doi = {\(bibTeXText(doi))},\n" }
    if let arxiv = paper.arxiv {
      text += "  eprint = {\(bibTeXText(arxiv))},\n  archiveprefix = {arXiv},\n"
    }
    text += "}\n\n"
  }
  return text
}

/// Text between the braces of a BibTeX field: TeX's special characters are escaped.
private func bibTeXText(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar {
    case "{", "}", "%", "&", "#", "_", "$":
      result.append("\\")
      result.append(scalar)
    case "\\": result.append(contentsOf: "\\textbackslash ".unicodeScalars)
    case "~": result.append(contentsOf: "\\textasciitilde ".unicodeScalars)
    case "^": result.append(contentsOf: "\\textasciicircum ".unicodeScalars)
    default: result.append(scalar.value < 0x20 || scalar.value == 0x7F ? " " : scalar)
    }
  }
  return String(result)
}
