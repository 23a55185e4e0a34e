import Bibliography
import Foundation
import Markdown
import TestSupport
import Testing

@testable import Recommend

/// Patches of lists in many styles: `git apply` takes them, and the changed list reads as the same
/// entries with the new ones among them.
struct ListPatchTests {
  private let paper = Paper(
    id: PaperID("x"),
    title: "Nexus: A GPU Cluster Engine",
    year: 2019,
    venue: "SOSP",
    authors: ["Haichen Shen", "Lequn Chen", "Yuchen Jin"],
    arxiv: "1907.00001"
  )

  /// The list with the patch applied by git.
  private func changed(_ list: String, adding papers: [Paper], to section: String) throws -> String
  {
    let entries = ListReader.entries(in: list)
    let path = entries.first { $0.section.last == section }?.section ?? []
    let patch = ListPatch(
      adding: papers.map { .init(paper: $0, section: path) },
      to: list,
      entries: entries,
      file: "list.md"
    )
    return try applied(patch.diff, to: list)
  }

  private func applied(_ diff: String, to list: String) throws -> String {
    let folder = try TemporaryFolder()
    let file = folder.url.appendingPathComponent("list.md")
    try Data(list.utf8).write(to: file)
    try Data(diff.utf8).write(to: folder.url.appendingPathComponent("p.patch"))
    let git = try #require(Program.named("git"))
    let run = try git.run(
      ["apply", "--whitespace=nowarn", "p.patch"],
      in: folder.url,
      environment: ["GIT_CEILING_DIRECTORIES": folder.url.deletingLastPathComponent().path]
    )
    #expect(run.status == 0, "\(run.errors)\n\(diff)")
    return String(decoding: try Data(contentsOf: file), as: UTF8.self)
  }

  private func expectSameEntries(_ list: String, _ result: String, plus titles: [String]) {
    var kept = ListReader.entries(in: result)
    kept.removeAll { entry in titles.contains { entry.title.contains($0) } }
    let before = ListReader.entries(in: list)
    #expect(kept.map(\.title) == before.map(\.title))
    #expect(kept.map(\.section) == before.map(\.section))
    #expect(kept.map(\.links) == before.map(\.links))
    let after = ListReader.entries(in: result)
    #expect(after.count == before.count + titles.count, "\(after.map(\.title))")
  }

  @Test func theReadingList() throws {
    let url = Repository.root.appendingPathComponent("pipelines/ml-systems/reading-list.md")
    let list = try String(contentsOf: url, encoding: .utf8)
    let result = try changed(list, adding: [paper], to: "Machine Learning System Papers")
    expectSameEntries(list, result, plus: ["Nexus"])
    let new = """
        - Dakkak, Abdul, et al *Preprint*

      - Nexus: A GPU Cluster Engine [[Paper]](https://arxiv.org/abs/1907.00001)
        - Shen, Haichen, et al. *SOSP 2019*

      ## Video System papers
      """
    #expect(result.contains(new))
  }

  @Test func theEndOfTheReadingList() throws {
    let url = Repository.root.appendingPathComponent("pipelines/ml-systems/reading-list.md")
    let list = try String(contentsOf: url, encoding: .utf8)
    let result = try changed(list, adding: [paper], to: "Advanced Theory")
    expectSameEntries(list, result, plus: ["Nexus"])
    #expect(result.hasPrefix(list))
  }

  @Test(arguments: [
    // Linked titles, starred bullets, details behind the title.
    (
      "# L\n\n## S\n* [One](https://a.b/1.pdf) by A. B et al., OSDI 2018\n"
        + "* [Two](https://a.b/2.pdf) by C. D et al., SOSP 2019\n",
      "* [Nexus: A GPU Cluster Engine](https://arxiv.org/abs/1907.00001) "
        + "by Haichen Shen et al., SOSP 2019\n"
    ),
    // Indented bullets, bold titles, single brackets, no details.
    (
      "## S\n  + **One thing** [pdf](https://a.b/1.pdf)\n  + **Two things** [pdf](https://a.b/2.pdf)\n",
      "  + **Nexus: A GPU Cluster Engine** [pdf](https://arxiv.org/abs/1907.00001)\n"
    ),
    // Numbers, carriage returns.
    (
      "## S\r\n1. [One thing](https://a.b/1.pdf)\r\n2. [Two things](https://a.b/2.pdf)\r\n",
      "3. [Nexus: A GPU Cluster Engine](https://arxiv.org/abs/1907.00001)\r\n"
    ),
    // Sorted by title: the new entry goes between.
    (
      "## S\n- [Apple](https://a.b/1.pdf)\n- [Bee](https://a.b/2.pdf)\n- [Cat](https://a.b/3.pdf)\n"
        + "- [Zebra](https://a.b/4.pdf)\n",
      "- [Cat](https://a.b/3.pdf)\n"
        + "- [Nexus: A GPU Cluster Engine](https://arxiv.org/abs/1907.00001)\n"
        + "- [Zebra](https://a.b/4.pdf)\n"
    ),
    // No line feed at the end.
    (
      "## S\n- [One thing](https://a.b/1.pdf)\n- [Two things](https://a.b/2.pdf)",
      "2.pdf)\n- [Nexus: A GPU Cluster Engine](https://arxiv.org/abs/1907.00001)"
    ),
  ])
  func otherStyles(_ list: String, _ expected: String) throws {
    let result = try changed(list, adding: [paper], to: "S")
    #expect(result.contains(expected), "\(result)")
    expectSameEntries(list, result, plus: ["Nexus"])
  }

  @Test(arguments: [
    "Evil](javascript:alert(1)) [title", "# Heading", "Two\n\n- bullets", "<img src=x onerror=y>",
    "A | B `code` *bold* _under_ ~~no~~", "--- a/list.md", "1. first",
  ])
  func hostileTitlesStayOneEntry(_ title: String) throws {
    let list =
      "## S\n- One thing [[Paper]](https://a.b/1.pdf)\n- Two things [[Paper]](https://a.b/2.pdf)\n"
    var hostile = paper
    hostile.title = title
    let result = try changed(list, adding: [hostile], to: "S")
    let entries = ListReader.entries(in: result)
    #expect(entries.count == 3)
    #expect(entries.last?.links.map(\.url) == ["https://arxiv.org/abs/1907.00001"])
  }

  @Test(arguments: [
    // A linked title, the year in a column of its own.
    (
      "## S\n\n| Paper | Year |\n|---|---|\n| [One thing](https://a.b/1.pdf) | 2018 |\n"
        + "| [Another thing](https://a.b/2.pdf) | 2020 |\n",
      "| [Another thing](https://a.b/2.pdf) | 2020 |\n",
      "| [Nexus: A GPU Cluster Engine](https://arxiv.org/abs/1907.00001) | 2019 |\n"
    ),
    // Numbers, no bars outside, the year behind the title, authors.
    (
      "## S\n\nNo. | Paper | Authors\n--- | --- | ---\n"
        + "1 | One thing about engines (2018) | A. Beta, C. Delta\n"
        + "2 | Another thing about engines (2020) | E. Zeta\n",
      "E. Zeta\n",
      "3 | [Nexus: A GPU Cluster Engine](https://arxiv.org/abs/1907.00001) (SOSP 2019) | "
        + "Haichen Shen, Lequn Chen, Yuchen Jin\n"
    ),
    // Links in a column of their own, a column of unknown use.
    (
      "## S\n\n| Title | Venue | Stars | Links |\n| :-- | :-- | :-: | --: |\n"
        + "| One thing | OSDI | many | [pdf](https://a.b/1.pdf) |\n"
        + "| Another thing | SOSP | few | [pdf](https://a.b/2.pdf) |\n\nText.\n",
      "| few | [pdf](https://a.b/2.pdf) |\n",
      "| Nexus: A GPU Cluster Engine | SOSP |  | [pdf](https://arxiv.org/abs/1907.00001) |\n"
    ),
  ])
  func tables(_ list: String, _ before: String, _ expected: String) throws {
    let result = try changed(list, adding: [paper], to: "S")
    #expect(result.contains(before + expected), "\(result)")
    expectSameEntries(list, result, plus: ["Nexus"])
  }

  @Test func headings() throws {
    let list =
      "# L\n\n## S\n\n### [One thing about it](https://a.b/1.pdf)\n\nBeta et al., OSDI 2018\n\n"
      + "### [Another thing](https://a.b/2.pdf)\n\nZeta, SOSP 2020\n\n## T\n\nText.\n"
    let result = try changed(list, adding: [paper], to: "S")
    let new = "### [Nexus: A GPU Cluster Engine](https://arxiv.org/abs/1907.00001)\n"
    #expect(result.contains("Zeta, SOSP 2020\n\n\(new)\n## T"), "\(result)")
    expectSameEntries(list, result, plus: ["Nexus"])
  }

  @Test func aListOfAThousandTakesAQuarterMore() throws {
    let list =
      "# L\n\n## S\n\n"
      + (0..<1000).map { "- [Entry of number \($0)](https://a.b/\($0).pdf)\n" }.joined()
    let new = (0..<250).map { number in
      var new = paper
      new.id = PaperID("\(number)")
      new.title = "Zebra of number \(number)"
      return new
    }
    let result = try changed(list, adding: new, to: "S")
    #expect(ListReader.entries(in: result).count == 1250)
    #expect(result.hasPrefix(list))
  }

  private static let fixtures: [String] = {
    let root = Repository.root.appendingPathComponent("Tests/Fixtures/lists")
    let names = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String }
    return (names ?? []).filter { $0.hasSuffix(".md") }.sorted()
  }()

  /// Lists in HTML and BibTeX, in paragraphs, and with remarks between entries: what is added to
  /// them in their own style would not be read back as the same entry.
  private static let withoutPatch: Set<String> = [
    "third/venue-first.md", "seventh/bare-stanzas.md", "seventh/plain-references.md",
    "eighth/chips-and-memory-details.md", "eighth/hidden-markov-bibtex.md",
    "eighth/jiqi-xuexi-ziliao.md", "eighth/pictures-and-scenes-html.md",
    "ninth/cluster-course-readings.md", "ninth/seeing-machines.md",
    "tenth/seeing-and-reading-papers.md", "eleventh/backslash-lines.md",
    "eleventh/bracket-references.md", "twelfth/kernels-and-bandits.md",
    "fourteenth/compilers-accelerators.md", "fifteenth/compiler-evenings.md",
    "fifteenth/variational-notebook.md", "seventeenth/image-notes.md",
    "seventeenth/speech-and-text.md", "seventeenth/term-project.md",
    "twentieth/learning-and-chance.md", "twentieth/method-paper-code.md",
    "twentieth/accelerator-notes.md",
    "twenty-first/reading-log.md", "twenty-second/weekly-log.md",
    "twenty-fourth/architecture-refs.md",
    "twenty-fifth/programs-and-machines.md", "twenty-fifth/training-at-scale.md",
    "twenty-sixth/kernels-on-accelerators.md", "twenty-seventh/systems-clipping.md",
    "twenty-eighth/accelerators-and-compilers.md", "twenty-ninth/star-badge-table.md",
    "thirty-first/link-lines-with-breaks.md", "thirty-second/papers-i-went-through.md",
    "thirty-third/comment-below.md",
    "thirty-fourth/paper-and-code.md", "thirty-fifth/language-and-learning-zoo.md",
    "thirty-fifth/looking-at-things.md", "thirty-fifth/self-tuning-systems.md",
    "thirty-fifth/who-runs-next.md",
  ]

  @Test(arguments: fixtures)
  func listsOfEveryStyle(_ name: String) throws {
    let url = Repository.root.appendingPathComponent("Tests/Fixtures/lists/\(name)")
    let list = try String(contentsOf: url, encoding: .utf8)
    let entries = ListReader.entries(in: list)
    var sections: [[String]] = []
    for entry in entries where entry.kind == .paper && !sections.contains(entry.section) {
      sections.append(entry.section)
    }
    // Two papers for every section that holds papers, of which one is no word in any list.
    let additions = sections.enumerated().flatMap { place, section in
      ["Quorvex \(place): Fast Zymurgy for Everybody", "Some Plain Title about \(place) Engines"]
        .enumerated().map { index, title in
          var new = paper
          new.id = PaperID("\(place)-\(index)")
          new.title = title
          return ListPatch.Placed(paper: new, section: section)
        }
    }
    let patch = ListPatch(adding: additions, to: list, entries: entries, file: "list.md")
    if Self.withoutPatch.contains(name) {
      #expect(patch.added.isEmpty)
      return
    }
    #expect(!patch.added.isEmpty, "\(name)")
    let changed = try applied(patch.diff, to: list)
    let after = ListReader.entries(in: changed)
    let titles = Set(patch.added.map(\.title))
    func bare(_ entry: ListEntry) -> ListEntry {
      var entry = entry
      entry.line = 0
      return entry
    }
    // Nothing of the old entries changes, and each new one stands in its section.
    #expect(
      after.filter { !titles.contains($0.title) }.map(bare) == entries.map(bare),
      "\(patch.diff)"
    )
    let sectionOf = Dictionary(uniqueKeysWithValues: additions.map { ($0.paper.title, $0.section) })
    let new = after.filter { titles.contains($0.title) }
    #expect(new.count == patch.added.count)
    #expect(new.allSatisfy { sectionOf[$0.title] == $0.section && $0.kind == .paper })
  }
}
