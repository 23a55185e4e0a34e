/// How much titles, names, numbers, people, years and venues say.
extension EntryMatcher {
  func weighTitle(
    _ relation: TitleRelation,
    _ record: ComparableRecord,
    _ standing: TitleStanding,
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
    case .reordered:
      evidence.add(base + MatchWeights.smallWords, "same title but for the order of its words")
    case .wordDropped:
      evidence.add(base + MatchWeights.nameDropped, "same title but for one of its words")
    case .framed:
      evidence.add(base + MatchWeights.spacing, "same title behind a line of where it appeared")
    case .nameDropped:
      evidence.add(base + MatchWeights.nameDropped, "same title but for the name before it")
    case .subtitle(let common):
      evidence.add(
        MatchWeights.title(common) + MatchWeights.subtitle,
        "same title but for the subtitle"
      )
    case .extended:
      evidence.add(base + MatchWeights.extended, "one title goes on where the other ends")
    case .beginning: evidence.add(base + MatchWeights.beginning, "one title begins as the other")
    case .name(let common): weighName(common, record, standing, &evidence)
    }
  }

  /// A title or a name that no other work found resembles needs less beside it.
  func weighUniqueness(
    _ relation: TitleRelation,
    _ record: ComparableRecord,
    _ standing: TitleStanding,
    _ context: MatchContext,
    _ evidence: inout MatchEvidence
  ) {
    guard entry.kind == .paper || entry.kind == .book || entry.kind == .thesis else { return }
    let telling = min(title.tellingCount, record.tellingWords)
    // `The Tail at Scale`; `Streaming Systems` is what many works are about, unless it is called a paper.
    let isSentence =
      title.words.count >= 4 || title.words.count == 3 && title.tellingCount < title.words.count
    let isCalledPaper = isSentence || entry.links.contains(where: \.leadsToPaper)
    if case .name(let common) = relation {
      return weighBearer(common, record, standing, context, &evidence)
    }
    guard standing.isOnly else { return }
    let weight: Double? =
      switch relation {
      case .same where telling == 2, .spacing where telling == 2:
        context.isSupported
          ? MatchWeights.onlyShortTitle
          : isCalledPaper && context.isUnopposed && !standing.isTopic
            ? MatchWeights.onlyBareTitle : nil
      case .same where telling >= 3, .spacing where telling >= 3: MatchWeights.onlyOfTitle
      case .misspelled where telling >= 4, .abbreviated where telling >= 4,
        .reordered, .wordDropped,
        .framed where telling >= 3:
        MatchWeights.onlyOfTitle
      case .misspelled(letters: 1) where telling == 3: MatchWeights.onlyButALetter
      case .nameDropped where telling >= 3: MatchWeights.onlyBehindName
      case .beginning where telling >= 5 && bearsSameName(record) && !reviews(record.title):
        MatchWeights.onlyOfBeginning
      case .subtitle(let common)
      where title.words.count == common && common >= 3 && context.year == 0:
        MatchWeights.onlyOfDatedPart
      case .subtitle(let common)
      where title.words.count == common && common == 2
        && (context.year == 0 && context.venue || context.authors == .first):
        MatchWeights.onlyOfShortPart
      case .subtitle(let common)
      where title.words.count == common && common == 2 && context.year == 0
        && entry.venue != nil && record.record.venue == nil:
        MatchWeights.onlyOfDatedName
      case .subtitle(let common)
      where title.words.count == common && common >= (context.isSupported ? 3 : 4):
        MatchWeights.onlyOfPart
      default: nil
      }
    if let weight { evidence.add(weight, "no other work found has a title like it") }
  }

  /// Whether the same name and a colon open both titles.
  private func bearsSameName(_ record: ComparableRecord) -> Bool {
    title.nameCount > 0 && title.name.elementsEqual(record.title.name)
  }

  func weighName(
    _ common: Int,
    _ record: ComparableRecord,
    _ standing: TitleStanding,
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
      standing.nameIsShared ? MatchWeights.otherBearers : MatchWeights.onlyBearer,
      standing.nameIsShared ? "other works bear the name too" : "no other work found bears the name"
    )
  }

  /// The only work of a coined name is the one that an entry means by nothing but the name, if it is by
  /// the same people of about the same year, or of the same venue and year; and so it is if the entry
  /// goes on with words of its title, of the same year.
  private func weighBearer(
    _ common: Int,
    _ record: ComparableRecord,
    _ standing: TitleStanding,
    _ context: MatchContext,
    _ evidence: inout MatchEvidence
  ) {
    guard !standing.nameIsShared, context.isSupported || context.isUnopposed && common >= 6,
      record.title.nameCount <= (title.words.count > 1 ? 3 : 1)
    else { return }
    let told = TitleComparison.commonTellingWords(
      TitleNormalizer.words(entry.note ?? ""),
      record.title.tail
    )
    if title.words.count >= 4, record.title.words.starts(with: title.words), context.isSupported {
      evidence.add(MatchWeights.wholeBeginning, "its title begins with the whole of this one")
    }
    if title.words.count == 1 {
      let isCoined = title.isCoined(0)
      let isOpen = entry.venue != nil && record.record.venue == nil
      if context.authors == .first, let year = context.year, year <= (isCoined ? 1 : 0) {
        evidence.add(MatchWeights.onlyOfPeople, "the only work of that name by these authors")
        let isComplete =
          authors.count >= 3 && AuthorAgreement.overlap(authors, record.authors) == 1
        if isComplete { evidence.add(MatchWeights.someAuthor, "all authors agree") }
      } else if context.authors == .unknown,
        context.year ?? 2 <= (told >= 2 ? 1 : 0) && context.venue
          || context.year == 0 && isOpen
      {
        evidence.add(MatchWeights.onlyOfVenue, "the only work of that name at the venue")
      } else if context.year == 0, told >= (isCoined ? 2 : 3) {
        evidence.add(MatchWeights.onlyDescribed, "the only work of that name and year")
      }
    } else if max(common, told) >= 3,
      context.year == 0 || context.authors == .first || common >= 6,
      title.isCoined(0) || record.title.isCoined(0)
        || common >= 5 && common * 5 >= record.title.tail.count * 4
    {
      evidence.add(MatchWeights.onlyOfWords, "the only work of that name and year")
    }
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

  /// Weighs the authors that the list prints; what it prints of the record's title or venue was no name.
  func weighAuthors(
    _ record: ComparableRecord,
    _ evidence: inout MatchEvidence
  ) -> AuthorAgreement {
    var agreement = AuthorAgreement.of(authors, record.authors)
    if agreement == .contradicted { agreement = reread(record) }
    if authors.isEmpty, let first = record.authors.first, prints(first, record) {
      evidence.add(
        MatchWeights.namedAuthor,
        "its text names \(record.record.authors.first ?? "the first author")"
      )
      return .first
    }
    switch agreement {
    case .first:
      evidence.add(MatchWeights.firstAuthor, "first author \(entry.authors.first ?? "") agrees")
    case .some: evidence.add(MatchWeights.someAuthor, "an author agrees")
    case .contradicted:
      evidence.add(
        MatchWeights.otherAuthors,
        "the record's authors are others: \(record.record.authors.first ?? "")"
      )
    case .unknown:
      if record.authors.isEmpty, !authors.isEmpty {
        evidence.add(0, "the record names no author")
      }
    }
    return agreement
  }

  /// Compares authors that a record knows nothing of once more: what was read as their names may be
  /// words of its title or its venue, and their real names may stand elsewhere in the entry.
  private func reread(_ record: ComparableRecord) -> AuthorAgreement {
    let other = Set(record.title.words + TitleNormalizer.words(record.record.venue ?? ""))
    let isNoName = { (name: AuthorName) in (name.family + name.given).allSatisfy(other.contains) }
    if authors.allSatisfy(isNoName) { return .unknown }
    let named = record.authors.prefix(20).filter { prints($0, record) }
    return named.count >= min(2, record.authors.count) ? .some : .contradicted
  }

  /// Whether the entry prints a family name outside of the record's title.
  private func prints(_ author: AuthorName, _ record: ComparableRecord) -> Bool {
    author.family.contains { $0.utf8.count > 3 }
      && author.family.allSatisfy {
        (printed.contains($0) || printed.contains($0 + "s")) && !record.title.words.contains($0)
      }
  }

  func weighYear(
    _ record: ComparableRecord,
    _ relation: TitleRelation?,
    _ people: AuthorAgreement,
    _ evidence: inout MatchEvidence
  ) -> Int? {
    guard let stated = entry.year else { return nil }
    guard let year = record.record.year else {
      evidence.add(0, "the record has no year")
      return nil
    }
    let isBook = entry.kind == .book || relation == .edition
    switch abs(stated - year) {
    case 0: evidence.add(MatchWeights.sameYear, "year \(year) agrees")
    case 1: evidence.add(MatchWeights.nextYear, "year \(year), the list says \(stated)")
    case _ where isBook: evidence.add(0, "year \(year), the list says \(stated): another edition")
    case 2...3: evidence.add(MatchWeights.nearYear, "year \(year), the list says \(stated)")
    case _ where stated > year && (people == .first || people == .some) && isWhole(relation):
      // The list may say when it was read, or printed again.
      evidence.add(0, "year \(year), the list says \(stated)")
      return nil
    case _ where people == .first && isWhole(relation):
      evidence.add(
        MatchWeights.farYearSamePeople,
        "year \(year), but the list says \(stated): printed again perhaps"
      )
    default: evidence.add(MatchWeights.farYear, "year \(year), but the list says \(stated)")
    }
    return abs(stated - year)
  }

  /// Whether a title is the same, or lacks nothing but the subtitle.
  private func isWhole(_ relation: TitleRelation?) -> Bool {
    switch relation {
    case .same, .spacing, .subtitle, .misspelled, .smallWords, .framed, .reordered, .wordDropped:
      true
    default: false
    }
  }

  func weighVenue(_ record: ComparableRecord, _ evidence: inout MatchEvidence) -> Bool {
    guard let printed = entry.venue, let venue = record.record.venue,
      VenueComparison.agree(printed, venue) || VenueName(printed) == VenueName(venue)
    else { return false }
    evidence.add(MatchWeights.sameVenue, "venue \(venue) agrees")
    return true
  }
}
