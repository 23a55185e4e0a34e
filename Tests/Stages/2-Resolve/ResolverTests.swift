import Bibliography
import Resolve
import Testing

@Suite struct ResolverTests {
  private func record(
    _ key: String,
    _ title: String,
    _ year: Int? = nil,
    _ authors: [String] = [],
    doi: String? = nil,
    arxiv: String? = nil
  ) -> PaperRecord {
    PaperRecord(
      id: PaperID(key),
      doi: doi,
      arxiv: arxiv,
      title: title,
      year: year,
      authors: authors
    )
  }

  private func entry(
    _ title: String,
    _ url: String? = nil,
    authors: [String] = [],
    year: Int? = nil,
    kind: EntryKind = .paper
  ) -> ListEntry {
    ListEntry(
      line: 1,
      title: title,
      links: url.map { [LinkClassifier.link(url: $0)] } ?? [],
      authors: authors,
      year: year,
      kind: kind,
      kindReason: "test"
    )
  }

  private func resolve(
    _ entry: ListEntry,
    _ records: [PaperRecord],
    overrides: [Override] = [],
    refusal: String? = nil
  ) async throws -> Resolution {
    let source = MemorySource(records: records, refusal: refusal)
    let resolver = Resolver(sources: [source], accept: 0.9, overrides: overrides)
    return try #require(try await resolver.resolve([entry]).resolutions.first)
  }

  @Test func aLinkThatLeadsToAnotherPaperIsReportedNotBelieved() async throws {
    let found = try await resolve(
      entry("Attention is all you need", "https://arxiv.org/abs/1512.03385"),
      [
        record("a", "Attention Is All You Need", 2017, arxiv: "1706.03762"),
        record("b", "Deep Residual Learning for Image Recognition", 2015, arxiv: "1512.03385"),
      ]
    )
    #expect(found.paper == nil || found.paper?.id == PaperID("a"))
    let evidence = Array(found.candidates.map(\.evidence).joined())
    let said = evidence.contains { $0.contains("leads to another title") }
    #expect(said)
  }

  @Test func twoWorksWithOneTitleStayUndecidedUntilAnAuthorDecides() async throws {
    let records = [
      record("a", "Learning to schedule jobs on large clusters", 2015, ["Ann Lee"]),
      record("b", "Learning to schedule jobs on large clusters", 2015, ["Bo Rim"]),
    ]
    let title = "Learning to schedule jobs on large clusters"
    #expect(try await resolve(entry(title), records).outcome == .unresolved)
    let decided = try await resolve(entry(title, authors: ["Rim, Bo"]), records)
    #expect(decided.paper?.id == PaperID("b"))
  }

  @Test func aShortTitleIsBelievedWhereNoOtherWorkResemblesIt() async throws {
    let wisdom = record("a", "The Multidimensional Wisdom of Crowds", 2010, ["Ann Lee"])
    let rival = record("b", "The Multidimensional Wisdom of Crowds", 2011, ["Bo Rim"])
    var listed = entry("The multidimensional wisdom of crowds")
    #expect(try await resolve(listed, [wisdom]).outcome == .resolved)
    #expect(try await resolve(listed, [wisdom, rival]).outcome == .unresolved)
    listed.authors = ["Bo Rim"]
    #expect(try await resolve(listed, [wisdom]).outcome != .resolved)
    let tail = record("c", "The Tail at Scale", 2013, ["Carl Mo"])
    #expect(try await resolve(entry("The Tail at Scale"), [tail]).outcome == .resolved)
  }

  @Test func twoWordsThatMayNameATopicNeedSomethingBesideThem() async throws {
    let streams = record("a", "Streaming Systems", 2013, ["Ann Lee"])
    let scale = record("b", "Shape at Scale", 2013, ["Ann Lee"])
    let more = record("c", "Designing the Shape at Scale of Rivers", 2014, ["Bo Rim"])
    var listed = entry("Streaming systems")
    #expect(try await resolve(listed, [streams]).outcome == .unresolved)
    listed.year = 2014
    #expect(try await resolve(listed, [streams]).outcome == .resolved)
    listed.authors = ["Cy Moss"]
    #expect(try await resolve(listed, [streams]).outcome == .noRecord)
    // Other titles speak of it.
    let topic = entry("The Shape at Scale")
    #expect(try await resolve(topic, [scale, more]).outcome == .unresolved)
  }

  @Test func whatWasReadAsAuthorsIsComparedWithTitleAndVenue() async throws {
    var found = record("a", "Scheduling jobs by tides of the moon", 2001, ["Ann Lee", "Bo Rim"])
    found.venue = "Harbor Letters"
    var listed = entry("Scheduling jobs by tides of the moon", authors: ["Harbor Letters"])
    #expect(try await resolve(listed, [found]).outcome == .resolved)
    listed.authors = ["Cy Moss"]
    #expect(try await resolve(listed, [found]).outcome != .resolved)
    // The names stand elsewhere in the entry.
    listed.text = "Cy Moss: Scheduling jobs by tides of the moon. A. Lee, B. Rim."
    #expect(try await resolve(listed, [found]).outcome == .resolved)
  }

  @Test func aNameIsEnoughWhereAuthorsAndYearLeaveOneWork() async throws {
    let records = [
      record("a", "Kelp: growing pools by hand", 2009, ["Ann Lee", "Bo Rim"]),
      record("b", "Kelp: a photo finish of fish", 2016, ["Cy Moss"]),
    ]
    var listed = entry("Kelp", authors: ["Lee"])
    #expect(try await resolve(listed, records).outcome != .resolved)
    listed.year = 2009
    #expect(try await resolve(listed, records).paper?.id == PaperID("a"))
  }

  /// The layout fooled the reader; a record decides which stretch of the text is the title.
  @Test func aTitleIsSoughtInAllThatAnEntryPrints() async throws {
    let records = [
      record("a", "Learning to schedule jobs on large clusters", 2015, ["Ann Lee"]),
      record("b", "Scheduling large clusters by hand", 2009, ["Bo Rim"]),
    ]
    var odd = entry("Annals of Rest 2015 Lee")
    odd.text = "Annals of Rest 2015 Lee — Learning to schedule jobs on large clusters [pdf]"
    let found = try await resolve(odd, records)
    #expect(found.paper?.id == PaperID("a"))
    #expect(found.entry.title == odd.title)
    let said = found.evidence.contains { $0.contains("the entry prints it as") }
    #expect(said)
  }

  @Test func anotherWorkThatARemarkNamesIsNotTheEntry() async throws {
    let records = [record("a", "Learning to schedule jobs on large clusters", 2015, ["Ann Lee"])]
    var remarked = entry("Umbrellas for open sockets in winter")
    remarked.text =
      "Umbrellas for open sockets in winter [pdf] Extends: Learning to schedule jobs on large clusters"
    #expect(try await resolve(remarked, records).paper == nil)
  }

  @Test func aTitleSoughtForYieldsToOtherAuthors() async throws {
    let records = [record("a", "Learning to schedule jobs on large clusters", 2015, ["Ann Lee"])]
    var other = entry("XQ", authors: ["Cy Moss"])
    other.text = "XQ (Cy Moss): Learning to schedule jobs on large clusters"
    #expect(try await resolve(other, records).paper == nil)
  }

  @Test func partTwoIsNotPartOne() async throws {
    let found = try await resolve(
      entry("Theory of large recursive functions, Part II"),
      [record("a", "Theory of large recursive functions, Part I", 1950)]
    )
    #expect(found.outcome == .noRecord)
  }

  @Test func aNameAloneMatchesAToolOnlyWhenTheDescriptionFits() async throws {
    let records = [
      record("a", "Horovod: fast and easy distributed deep learning in TensorFlow", 2018)
    ]
    let tool = entry(
      "Horovod: Distributed training framework for TensorFlow, Keras, and PyTorch",
      "https://github.com/uber/horovod",
      kind: .software
    )
    let found = try await resolve(tool, records)
    #expect(found.outcome == .resolved)
    #expect(found.kind == .software)
    let other = entry("Horovod: a dance of the Balkans", kind: .software)
    #expect(try await resolve(other, records).outcome != .resolved)
  }

  @Test func aToolWithoutAPaperIsNoPaperAndAShortTitleIsNoProof() async throws {
    let tool = entry("Osquery", "https://osquery.io/", kind: .software)
    #expect(try await resolve(tool, []).outcome == .notAPaper)
    let short = try await resolve(
      entry("Streaming Systems"),
      [record("a", "Streaming systems", 1999)]
    )
    #expect(short.outcome == .unresolved)
    #expect(short.candidates.map(\.id) == [PaperID("a")])
  }

  @Test func aReviewOfABookIsFoundByItsLinkOnly() async throws {
    let title = "Numbers in Fortran: The art of sums"
    let review = record("a", "\(title) : A. Lee, 2nd ed., 963 pp., ISBN 0-521", doi: "10.1000/r")
    #expect(try await resolve(entry(title), [review]).outcome == .noRecord)
    let linked = try await resolve(entry(title, "https://doi.org/10.1000/r"), [review])
    #expect(linked.paper?.id == PaperID("a"))
  }

  @Test func aYearFarOffIsForgivenToTheSamePeopleOnly() async throws {
    let records = [record("a", "A fast compiler of slow machines", 2004, ["Ann Lee"])]
    var listed = entry("A fast compiler of slow machines", year: 1999)
    #expect(try await resolve(listed, records).outcome == .unresolved)
    listed.authors = ["Ann Lee"]
    #expect(try await resolve(listed, records).paper?.id == PaperID("a"))
  }

  @Test func aSourceThatCannotBeAskedDefers() async throws {
    let found = try await resolve(
      entry("A title of no paper at all"),
      [],
      refusal: "too many requests"
    )
    #expect(found.outcome == .deferred)
    #expect(found.evidence == ["memory: too many requests"])
  }

  @Test func overridesWinAndAreChecked() async throws {
    let records = [
      record("a", "Streaming systems", 1999), record("b", "Another title", doi: "10.1000/1"),
    ]
    let item = entry("Streaming Systems")
    func overridden(_ decision: Override.Decision) async throws -> Resolution {
      try await resolve(
        item,
        records,
        overrides: [Override(title: "streaming systems", decision: decision, line: 1)]
      )
    }
    #expect(try await overridden(.paper(.paper(PaperID("a")))).paper?.id == PaperID("a"))
    let wrong = try await overridden(.paper(.doi("10.1000/1")))
    #expect(wrong.paper?.id == PaperID("b"))
    #expect(wrong.evidence.first?.contains("its title is another: “Another title”") == true)
    #expect(try await overridden(.notAPaper).outcome == .notAPaper)
    #expect(try await overridden(.kind(.book)).kind == .book)
  }

  @Test func overridesThatServeForNothingAreReported() async throws {
    let gone = Override(title: "An entry of last year", decision: .notAPaper, line: 3)
    let unknown = Override(title: "Streaming Systems", decision: .paper(.doi("10.1000/9")), line: 4)
    let resolver = Resolver(sources: [MemorySource()], accept: 0.9, overrides: [gone, unknown])
    let stale = try await resolver.resolve([entry("Streaming Systems")]).stale
    #expect(stale == [gone, unknown])
  }

  /// One paper named five ways, one title twice, and the list shuffled: one key throughout.
  @Test func everyNameOfAPaperLeadsToItsOneKey() async throws {
    var paper = record(
      "a",
      "Focus is all that one needs",
      2017,
      doi: "10.1000/1",
      arxiv: "1706.03762"
    )
    paper.corpusID = 77
    let other = record("b", "Deep stacks of residual layers", 2015, arxiv: "1512.03385")
    let entries = [
      entry("1706.03762", "https://arxiv.org/abs/1706.03762v5"),
      entry("10.1000/1", "https://doi.org/10.1000/1"),
      entry("77", "https://api.semanticscholar.org/CorpusID:77"),
      entry("Focus is all that one needs", "https://huggingface.co/papers/1706.03762"),
      entry("Focus Is All That One Needs"), entry("Focus is all that one needs"),
      entry("Deep stacks of residual layers"),
    ]
    for turn in entries.indices {
      let order = Array(entries[turn...] + entries[..<turn])
      let source = MemorySource(records: [other, paper])
      let found = try await Resolver(sources: [source], accept: 0.5).resolve(order).resolutions
      for (entry, resolution) in zip(order, found) {
        let key = entry.title.hasPrefix("Deep") ? "b" : "a"
        #expect(resolution.paper?.id == PaperID(key), "\(entry.title)")
      }
    }
  }

  /// Many entries are judged at once; each outcome is the one that it has alone.
  @Test func entriesDoNotInfluenceEachOther() async throws {
    let records = (0..<60).map { record("r\($0)", "A system of kind \($0 % 20) for case \($0)") }
    let source = MemorySource(records: records)
    let entries = records.map { entry($0.title) }
    let resolver = Resolver(sources: [source], accept: 0.9)
    let together = try await resolver.resolve(entries).resolutions
    for (entry, resolution) in zip(entries, together) {
      #expect(try await resolver.resolve([entry]).resolutions == [resolution])
    }
  }

  @Test func laterSourcesAreAskedForWhatIsMissingOnly() async throws {
    let first = MemorySource(records: [
      record("a", "A paper that the first source knows well", 2001)
    ])
    let second = MemorySource(name: "second", isLocal: false, refusal: "must not be asked")
    let resolver = Resolver(sources: [first, second], accept: 0.9)
    let entries = [entry("A paper that the first source knows well")]
    #expect(try await resolver.resolve(entries).resolutions.first?.outcome == .resolved)
  }
}
