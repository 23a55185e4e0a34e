import Bibliography

/// Tells a paragraph that names a work from prose.
enum ReferenceLine {
  /// A title that is linked, or set bold with links behind it, or a printed reference.
  static func isReference(_ line: InlineLine) -> Bool {
    guard line.text.utf8.count < 1_500 else { return false }
    let links = line.links.filter { !$0.url.hasPrefix("#") }
    let isPaper = links.contains { $0.leadsToPaper }
    guard let first = line.runs.first(where: { !TitleText.clean($0.text).isEmpty }) else {
      return false
    }
    if isPaper {
      if let link = first.link, !ListVocabulary.isLabel(line.links[link].label),
        line.links[link].label.split(separator: " ").count >= 3
      {
        return true
      }
      if first.look == .strong, first.text.split(separator: " ").count >= 2 { return true }
      let isLabeled = links.allSatisfy { ListVocabulary.isLabel($0.label) }
      let tail = line.runs.last { !$0.text.allSatisfy { " .,;)]|".contains($0) } }
      let words = line.text.split(separator: " ").count
      if isLabeled, tail?.link != nil, (3...60).contains(words) { return true }
    }
    if isPaper, namesAuthorsAndTitle(line) { return true }
    if first.look == .strong, first.link == nil, isBesideAuthors(line) { return true }
    if isVenueFirst(line) || isVenueLast(line) || isNameFirst(line) { return true }
    return isPrinted(line)
  }

  /// Whether a bold title stands before authors in italics, `**A Title.** *Ann Lee, Bo Rim.*`.
  private static func isBesideAuthors(_ line: InlineLine) -> Bool {
    let telling = line.runs.filter { $0.link == nil && $0.text.contains(where: \.isLetter) }
    guard telling.count >= 2, telling[0].text.split(separator: " ").count >= 2,
      telling[1].look == .emphasis
    else { return false }
    let names = telling[1].text.collapsed()
    return names.contains("et al") || ReferenceDetails.longNames(names).count >= 2
  }

  /// Whether lines that were broken by hand, four or more, are mostly works by themselves.
  static func areReferences(_ parts: [InlineLine]) -> Bool {
    parts.count >= 4 && parts.count(where: isReference) * 5 >= parts.count * 3
  }

  /// Whether all lines begin with a linked title where the first one does.
  static func startAlike(_ parts: [InlineLine]) -> Bool {
    guard let first = parts.first, beginsWithTitle(first) else { return true }
    return parts.allSatisfy(beginsWithTitle)
  }

  /// Whether a line begins with a link whose text is a title, at least two words of it.
  static func beginsWithTitle(_ line: InlineLine) -> Bool {
    let opening = line.runs.first { $0.text.contains { $0.isLetter || $0.isNumber } }
    guard let link = opening?.link else { return false }
    return !ListVocabulary.isLabel(line.links[link].label)
      && line.links[link].label.split(separator: " ").count >= 2
  }

  /// Whether a line is one link to somewhere, whose text is no label, and no other letter.
  static func isLink(_ line: InlineLine) -> Bool {
    line.links.count == 1 && LinkTarget.leadsSomewhere(line.links[0].url)
      && !ListVocabulary.isLabel(line.links[0].label) && !line.unlinked.contains(where: \.isLetter)
  }

  /// Whether a line is one link whose text is a title of four words or more, and no other letter.
  static func isLinkedTitle(_ line: InlineLine) -> Bool {
    isLink(line) && line.links[0].label.wordCount >= 4
  }

  /// Whether a paragraph is one link and nothing else, whose text is no label.
  static func isLoneLink(_ line: InlineLine) -> Bool {
    guard line.links.count == 1, let link = line.links.first,
      LinkTarget.leadsSomewhere(link.url), !ListVocabulary.isLabel(link.label),
      !LinkClassifier.isAddress(link.label)
    else { return false }
    let words = link.label.split(separator: " ").count
    let isPaper = link.leadsToPaper
    return words >= (isPaper ? 2 : 3)
      && line.runs.allSatisfy { $0.link != nil || !$0.text.contains(where: \.isLetter) }
  }

  /// Whether a linked title follows nothing but venue and year, as in `OSDI 2020, [Title](…)`.
  private static func isVenueFirst(_ line: InlineLine) -> Bool {
    guard
      let title = line.runs.firstIndex(where: { run in
        run.link.map { !ListVocabulary.isLabel(line.links[$0].label) } ?? false
      }), let link = line.runs[title].link,
      line.links[link].label.split(separator: " ").count >= 3,
      LinkTarget.leadsSomewhere(line.links[link].url) || LinkTarget.isNote(line.links[link].url)
    else { return false }
    let lead = line.runs[..<title].map(\.text).joined().collapsed()
    let told = line.runs[title...].filter { $0.link == nil }.map(\.text).joined()
    guard !lead.isEmpty, lead.split(separator: " ").count <= 9,
      told.split(separator: " ").count <= 10
    else { return false }
    return ListVocabulary.isVenueTag(lead) || PrintedYear.of(lead) != nil
  }

  /// Whether a linked title of a paper follows its short name: `DeepFool: [A simple method …](…), CVPR 2016`.
  private static func isNameFirst(_ line: InlineLine) -> Bool {
    guard let title = line.runs.firstIndex(where: { $0.link != nil }), title > 0,
      let link = line.runs[title].link,
      line.links[link].leadsToPaper || line.links[link].kind == .other,
      line.links[link].label.split(separator: " ").count >= 4,
      LinkTarget.leadsSomewhere(line.links[link].url)
    else { return false }
    let lead = line.runs[..<title].map(\.text).joined().collapsed()
    let told = line.runs[title...].filter { $0.link == nil }.map(\.text).joined()
    return lead.split(separator: " ").count <= 3 && (lead.hasSuffix(":") || lead.hasSuffix(","))
      && told.split(separator: " ").count <= 6 && ListVocabulary.namesVenue(told)
  }

  /// Whether nothing but venue and year follow a linked title, as in `[Title](…), KDD'14`.
  private static func isVenueLast(_ line: InlineLine) -> Bool {
    guard let first = line.runs.first(where: { !TitleText.clean($0.text).isEmpty })?.link else {
      return false
    }
    let link = line.links[first]
    guard !ListVocabulary.isLabel(link.label), link.label.split(separator: " ").count >= 3,
      LinkTarget.leadsSomewhere(link.url)
    else { return false }
    let told = TitleText.clean(line.runs.filter { $0.link == nil }.map(\.text).joined())
    guard !told.isEmpty, told.split(separator: " ").count <= 8 else { return false }
    return ListVocabulary.isVenueTag(told) || ListVocabulary.isOnlyLabels(told)
      || PrintedYear.of(told) != nil
  }

  /// Whether a paragraph is nothing but links that say what they are, as in `[[pdf]](…) [[code]](…)`.
  static func isOnlyLabels(_ line: InlineLine) -> Bool {
    !line.links.isEmpty
      && line.runs.allSatisfy { run in
        run.link.map { ListVocabulary.isLabel(line.links[$0].label) }
          ?? (!run.text.contains { $0.isLetter || $0.isNumber }
            || run.text.utf8.count < 40 && run.text.contains { ":：".contains($0) }
              && ListVocabulary.isOnlyLabels(run.text))
      }
  }

  /// Whether authors and a title stand apart, as in `[18] Wei, Tao, et al. "Binary Networks."`.
  private static func namesAuthorsAndTitle(_ line: InlineLine) -> Bool {
    guard line.text.contains(where: { "\"“[".contains($0) }) else { return false }
    let head = PrintedHead.read(line) { _ in false }
    return head.title.split(separator: " ").count >= 2
      && !ReferenceDetails(head.rest).authors.isEmpty
  }

  /// Whether the second line opens with the colon of a definition list.
  static func isDefinition(_ parts: [InlineLine]) -> Bool {
    parts.count >= 2 && parts[1].text.hasPrefix(": ") && parts[0].links.isEmpty
  }

  /// Whether a line without links stands above one that holds nothing but venue and year.
  static func isAboveVenue(_ parts: [InlineLine]) -> Bool {
    guard parts.count >= 2, parts[0].links.isEmpty, let last = parts[0].text.last,
      last.isLetter || last.isNumber
    else { return false }
    return parts[0].text.split(separator: " ").count >= 3
      && (ListVocabulary.isVenueTag(parts[1].text)
        || PrintedYear.of(parts[1].text) != nil && parts[1].text.split(separator: " ").count <= 4)
  }

  /// Whether a bold title stands alone on the first of several lines, and labeled links on the last.
  static func isTitleWithLinks(_ parts: [InlineLine]) -> Bool {
    guard parts.count >= 2, let first = parts.first, let last = parts.last, isTitle(first),
      first.links.isEmpty, isOnlyLabels(last)
    else { return false }
    let words = TitleText.clean(TitleText.unhooked(first.text).title).split(separator: " ")
    return words.count >= 2 && last.links.contains { LinkTarget.leadsSomewhere($0.url) }
  }

  /// The linked titles of prose that names several papers, each with the year in brackets behind it.
  static func titlesInProse(_ line: InlineLine) -> [InlineLine] {
    var titles: [InlineLine] = []
    for (offset, run) in line.runs.enumerated() {
      guard let link = run.link, isTitleOfPaper(line.links[link]),
        offset == 0 || line.runs[offset - 1].link != link
      else { continue }
      var title = line.part(offset..<(offset + 1))
      if offset + 1 < line.runs.count, line.runs[offset + 1].link == nil {
        let behind = line.runs[offset + 1].text.drop { $0 == " " }
        if behind.first == "(", let end = behind.firstIndex(of: ")"),
          PrintedYear.of(String(behind[...end])) != nil
        {
          title.runs.append(InlineRun(text: " " + behind[...end], look: .plain))
        }
      }
      titles.append(title)
    }
    return titles.count >= 2 ? titles : []
  }

  /// The works of a paragraph whose sentences begin with linked titles, several of them.
  ///
  /// `[A](…). [B](…), Lee 2020, which goes on. [tool](…), a simulator.`
  static func sentences(_ line: InlineLine) -> [InlineLine] {
    guard let first = line.runs.first, first.link != nil else { return [] }
    var starts = [0]
    for offset in line.runs.indices.dropFirst() {
      let (run, before) = (line.runs[offset], line.runs[offset - 1])
      guard let link = run.link, before.link == nil, before.text.hasSuffix(". "),
        namesWork(line.links[link])
      else { continue }
      starts.append(offset)
    }
    guard starts.count >= 2, first.link.map({ namesWork(line.links[$0]) }) == true else {
      return []
    }
    return starts.indices.map { index in
      line.part(starts[index]..<(index + 1 < starts.count ? starts[index + 1] : line.runs.count))
    }
  }

  private static func namesWork(_ link: EntryLink) -> Bool {
    LinkTarget.leadsSomewhere(link.url) && !ListVocabulary.isLabel(link.label)
      && (link.label.split(separator: " ").count >= 3 || link.kind == .code || link.leadsToPaper)
  }

  private static func isTitleOfPaper(_ link: EntryLink) -> Bool {
    let words = link.label.split(separator: " ")
    return words.count >= 4 && words[0].first?.isUppercase == true
      && !ListVocabulary.isLabel(link.label)
      && link.leadsToPaper
  }

  /// Whether a line is a bold or linked title and nothing else but labels.
  static func isTitle(_ line: InlineLine) -> Bool {
    let telling = line.runs.filter { run in
      let isLabel = run.link.map { ListVocabulary.isLabel(line.links[$0].label) } ?? false
      return !isLabel && run.text.contains(where: \.isLetter)
    }
    return telling.count == 1 && (telling[0].link != nil || telling[0].look == .strong)
  }

  /// Whether a line without a link prints a title and, apart from it, a year.
  static func printsYear(_ line: InlineLine) -> Bool {
    let text = line.text
    guard text.utf8.count < 600, text.utf8.contains(where: \.isDigit) else { return false }
    let parts = TitleText.split(text)
    return parts.title.split(separator: " ").count >= 2
      && PrintedYear.of(parts.rest) != nil
  }

  /// Whether a text is nothing but authors with the venue or the year behind them.
  static func isAuthorsAndVenue(_ text: String) -> Bool {
    let (names, rest) = ReferenceDetails.leadingNames(text)
    return !names.isEmpty && PrintedYear.of(rest) != nil && rest.split(separator: " ").count <= 8
  }

  /// Whether a line is a printed reference.
  ///
  /// `Saltzer, J. (1984). End-to-end arguments …` or `A. Vaswani, "Attention …," NIPS, 2017`.
  static func isPrinted(_ line: InlineLine) -> Bool {
    let parts = TitleText.split(line.text)
    let details = ReferenceDetails(parts.rest)
    return parts.title.split(separator: " ").count >= 3 && details.year != nil
      && !parts.rest.isEmpty
      && details.creditsAuthors(of: parts.rest)
  }
}
