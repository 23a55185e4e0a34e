import Bibliography
import Testing

@Suite struct PrintedSpansTests {
  private let record = PaperRecord(
    id: PaperID("a"),
    title: "Quiet Queues: Fair Scheduling (Without Clocks)",
    year: 2016,
    authors: ["Ann Lee", "Bo van der Rim"]
  )

  private func spans(_ text: String, _ links: [String] = []) -> PrintedSpans {
    PrintedSpans(
      ListEntry(
        line: 1,
        title: "",
        text: text,
        links: links.map { LinkClassifier.link(url: "https://example.org/\($0.count)", label: $0) }
      )
    )
  }

  private func found(_ text: String) -> String? {
    spans(text).title(of: record, titled: TitleNormalizer.normalize(record.title))
  }

  /// However a list hangs things around it, the title is found between marks or beside its authors.
  @Test(arguments: [
    "Quiet Queues: Fair Scheduling (Without Clocks)",
    "(An Unknown Meeting 2016) Quiet queues: fair scheduling without clocks [paper]",
    "QQ — “Quiet Queues: Fair Scheduling (Without Clocks)”, Lee et al. (2016)",
    "Lee and Rim, Quiet Queues: Fair Scheduling Without Clocks, Annals of Rest, 2016. [Paper]",
    "2016 | Annals | Quiet Queues - Fair Scheduling (Without Clocks) | code",
    "Quiet Queues: Fair Schedulng (Without Clocks). In Annals of Rest",
    "Ann Lee Quiet Queues: Fair Scheduling Without Clocks",
    "Quiet Queues Fair Scheduling Without Clocks Ann Lee, Bo van der Rim",
  ])
  func theTitleIsFound(_ text: String) {
    #expect(found(text) != nil)
  }

  /// A stretch of a sentence or of a longer title is no title, nor is one with another number.
  @Test(arguments: [
    "Beyond Quiet Queues: Fair Scheduling (Without Clocks) and Bells",
    "Quiet Queues: Unfair Scheduling (Without Clocks)",
    "We prove quiet queues fair scheduling without clocks wrong",
    "Quiet Queues II: Fair Scheduling (Without Clocks)",
    "Quiet Queues: Fair Scheduling (Without Clocks), II: With Bells",
    "Quiet Queues: Fair",
    "",
  ])
  func whatIsNoTitleIsNotFound(_ text: String) {
    #expect(found(text) == nil)
  }

  @Test func questionsAreTheLinksTextsAndThePartsBetweenStrongMarks() {
    let questions = spans(
      "QQ - “Quiet Queues: Fair Scheduling” (Annals 2016) [code] by A. Lee. Sleeping replicas and debts",
      ["Fair Scheduling of Quiet Queues", "code"]
    ).questions
    #expect(
      questions == [
        "Fair Scheduling of Quiet Queues", "Quiet Queues: Fair Scheduling",
        " Sleeping replicas and debts",
      ]
    )
  }

  @Test func authorsAndYearCountWhereTheyStandOutsideTheTitle() {
    let title = TitleNormalizer.normalize(record.title)
    let printed = spans("Lee, A. and van der Rim: Quiet Queues. 2016")
    #expect(printed.authors(of: record, outside: title) == record.authors)
    #expect(printed.prints(year: 2016) && !printed.prints(year: 2017))
    let queues = PaperRecord(id: PaperID("b"), title: record.title, authors: ["Ann Queues"])
    #expect(printed.authors(of: queues, outside: title).isEmpty)
  }

  /// Texts that are all marks stay cheap: what is read of them is bounded.
  @Test func hostileTextsAreCheap() {
    let marks = spans(String(repeating: "a, (b) - ", count: 100_000))
    #expect(marks.title(of: record, titled: TitleNormalizer.normalize(record.title)) == nil)
    #expect(marks.questions.isEmpty)
    let words = spans(String(repeating: "quiet queues fair scheduling, ", count: 10_000))
    #expect(words.title(of: record, titled: TitleNormalizer.normalize(record.title)) == nil)
  }
}
