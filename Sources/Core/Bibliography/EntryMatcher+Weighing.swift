/// How much titles, names, numbers, people, years and venues say.
extension EntryMatcher {
  func weighTitle(
    _ relation: TitleRelation,
    _ record: ComparableRecord,
    _ nameIsShared: Bool,
    _ evidence: inout MatchEvidence
  ) {
    let telling = min(
      title.tellingCount,
      record.tellingWords
    )
    let base = MatchWeights.title(telling)
    switch relation {
    case .same where title.nameCount > 0 && record.title.nameCount > 0:
      evidence.add(base + MatchWeights.sameSubtitle, "same title, subtitle included")
    case .same: evidence.add(base, "same title")
    case .spacing: evidence.add(base + MatchWeights.spacing, "same title but for spaces")
    case .smallWords:
      evidence.add(base + MatchWeights.smallWords, "same title but for articles and prepositions")
    case .abbreviated:
      evidence.add(base + MatchWeights.abbreviated, "same title but for an abbreviation")
    case .misspelled(let letters):
      let weight = base + MatchWeights.misspelled * Double(letters)
      evidence.add(weight, "same title but for \(letters) letter\(letters == 1 ? "" : "s")")
    case .edition: evidence.add(base + MatchWeights.edition, "same title but for the edition")
    case .nameDropped:
      evidence.add(base + MatchWeights.nameDropped, "same title but for the name before it")
    case .subtitle(let common):
      evidence.add(
        MatchWeights.title(common) + MatchWeights.subtitle,
        "same title but for the subtitle"
      )
    case .extended:
      evidence.add(base + MatchWeights.extended, "one title goes on where the other ends")
    case .name(let common): weighName(common, record, nameIsShared, &evidence)
    }
  }

  /// A title that no other work found resembles needs less beside it: one of three telling words if it
  /// is the same, of four with a slip.
  func weighUniqueness(
    _ relation: TitleRelation,
    _ record: ComparableRecord,
    _ evidence: inout MatchEvidence
  ) {
    guard entry.kind == .paper || entry.kind == .book || entry.kind == .thesis else { return }
    let telling = min(title.tellingCount, record.tellingWords)
    let isSure: Bool
    switch relation {
    case .same, .spacing:
      isSure = telling >= 3
    case .misspelled, .abbreviated: isSure = telling >= 4
    default: isSure = false
    }
    if isSure {
      evidence.add(MatchWeights.onlyOfTitle, "no other work found has a title like it")
    }
  }

  func weighName(
    _ common: Int,
    _ record: ComparableRecord,
    _ nameIsShared: Bool,
    _ evidence: inout MatchEvidence
  ) {
    let bare = record.title.nameCount > 0 ? record.title.name.joined() : record.title.compact
    let name = entry.title.prefix { $0 != ":" }
    var shared = common
    if let note = entry.note {
      let told = TitleComparison.commonTellingWords(
        title.tail + TitleNormalizer.words(note),
        record.title.tail
      )
      shared = max(shared, told)
    }
    let isTool = entry.kind == .software
    let weight = isTool ? MatchWeights.toolName : MatchWeights.paperName
    evidence.add(weight, "the title begins with the same name, \(name)")
    if shared > 0 {
      evidence.add(
        MatchWeights.commonWord * Double(min(shared, 3)),
        "\(shared) telling word\(shared == 1 ? "" : "s") of the description in its title"
      )
    }
    if repositories.contains(bare) {
      evidence.add(MatchWeights.repository, "the linked repository bears the name")
    }
    evidence.add(
      nameIsShared ? MatchWeights.otherBearers : MatchWeights.onlyBearer,
      nameIsShared ? "other works bear the name too" : "no other work found bears the name"
    )
  }

  /// The only work of a coined name, by the same people of about the same year, is the one that an
  /// entry means by nothing but the name, authors and year.
  func weighBearer(_ record: ComparableRecord, _ evidence: inout MatchEvidence) {
    guard title.words.count == 1, title.isCoined(0), record.title.nameCount == 1,
      AuthorAgreement.of(authors, record.authors) == .first,
      let stated = entry.year, let year = record.record.year, abs(stated - year) <= 1
    else { return }
    evidence.add(MatchWeights.onlyOfPeople, "the only work of that name by these authors")
    let isComplete = authors.count >= 3 && AuthorAgreement.overlap(authors, record.authors) == 1
    if isComplete { evidence.add(MatchWeights.someAuthor, "all authors agree") }
  }

  /// An old ACM link gives the second half of the DOI only.
  func weighNumber(_ record: ComparableRecord, _ evidence: inout MatchEvidence) {
    guard let doi = record.record.doi, doi.hasPrefix("10.1145/"),
      let child = doi.split(separator: ".").last, child.count >= 5
    else { return }
    let numbers = entry.links.filter { $0.kind == .acm }.compactMap {
      LinkAddress($0.url)?.value(of: "id")
    }
    if numbers.contains(String(child)) {
      evidence.add(MatchWeights.numberOfDOI, "the link's ACM number \(child) ends the record's DOI")
    }
  }

  func weighAuthors(_ record: ComparableRecord, _ evidence: inout MatchEvidence) {
    switch AuthorAgreement.of(authors, record.authors) {
    case .first:
      evidence.add(MatchWeights.firstAuthor, "first author \(entry.authors.first ?? "") agrees")
    case .some: evidence.add(MatchWeights.someAuthor, "an author agrees")
    case .contradicted:
      evidence.add(
        MatchWeights.otherAuthors,
        "the record's authors are others: \(record.record.authors.first ?? "")"
      )
    case .unknown:
      if !authors.isEmpty { evidence.add(0, "the record names no author") }
    }
  }

  func weighYear(
    _ record: ComparableRecord,
    _ relation: TitleRelation?,
    _ evidence: inout MatchEvidence
  ) {
    guard let stated = entry.year else { return }
    guard let year = record.record.year else { return evidence.add(0, "the record has no year") }
    let isBook = entry.kind == .book || relation == .edition
    switch abs(stated - year) {
    case 0: evidence.add(MatchWeights.sameYear, "year \(year) agrees")
    case 1: evidence.add(MatchWeights.nextYear, "year \(year), the list says \(stated)")
    case _ where isBook: evidence.add(0, "year \(year), the list says \(stated): another edition")
    case 2...3: evidence.add(MatchWeights.nearYear, "year \(year), the list says \(stated)")
    default: evidence.add(MatchWeights.farYear, "year \(year), but the list says \(stated)")
    }
  }

  func weighVenue(_ record: ComparableRecord, _ evidence: inout MatchEvidence) {
    guard let printed = entry.venue, let venue = record.record.venue,
      VenueComparison.agree(printed, venue)
    else { return }
    evidence.add(MatchWeights.sameVenue, "venue \(venue) agrees")
  }
}
