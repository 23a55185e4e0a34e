import Bibliography
import Markdown
import Testing

@Suite struct ListFormatTests {
  private func read(_ text: String, _ name: String) throws -> [ListEntry] {
    try ListFile.entries(in: Array(text.utf8), name: name)
  }

  @Test func bibtex() throws {
    let text = """
      A remark. @comment{ignored @article{x, title={No}}}
      @string{nips = "Neural Information"}
      @inproceedings{v17,
        title = {Attention {Is} All You Need: {\\'E}tude}, author = {Vaswani, Ashish and G{\\"o}del, Kurt},
        booktitle = nips # " Processing", year = 2017, eprint = {1706.03762v5}
      }
      @book(hp, title = "Computer Architecture", editor = {J. Hennessy}, doi = {https://doi.org/10.1000/ABC})
      """
    let entries = try read(text, "refs.bib")
    #expect(entries.map(\.title) == ["Attention Is All You Need: Étude", "Computer Architecture"])
    #expect(entries[0].line == 3)
    #expect(entries[0].authors == ["Vaswani, Ashish", "Gödel, Kurt"])
    #expect(entries[0].venue == "Neural Information Processing")
    #expect(entries[0].year == 2017)
    #expect(entries[0].links.map(\.identifier) == [.arxiv("1706.03762")])
    #expect(entries[1].kind == .book)
    #expect(entries[1].links.map(\.identifier) == [.doi("10.1000/abc")])
  }

  @Test func ris() throws {
    let text =
      "TY  - JOUR\nTI  - End-to-end arguments\nAU  - Saltzer, J. H.\nPY  - 1984/11//\nDO  - 10.1145/357401.357402\nER  - \n"
    let entry = try #require(try read(text, "refs.ris").first)
    #expect(entry.title == "End-to-end arguments")
    #expect(entry.authors == ["Saltzer, J. H."])
    #expect(entry.year == 1984)
    #expect(entry.links.first?.identifier == .doi("10.1145/357401.357402"))
  }

  @Test func csl() throws {
    let text = """
      [
        {"title": "A work", "type": "thesis", "author": [{"family": "Maaten", "given": "L.", "non-dropping-particle": "van der"}],
         "issued": {"date-parts": [["2009", 1]]}},
        {"title": "Another {work}", "DOI": "10.1000/1"}
      ]
      """
    let entries = try read(text, "refs.json")
    #expect(entries.map(\.line) == [2, 4])
    #expect(entries[0].authors == ["van der Maaten, L."])
    #expect(entries[0].year == 2009)
    #expect(entries[0].kind == .thesis)
    #expect(entries[1].title == "Another work")
  }

  @Test func org() throws {
    let text = """
      #+TITLE: Papers
      * Papers on cats :cats:
      ** TODO Counting
      - [[https://arxiv.org/abs/2101.00001][Cats that Count to Ten]] Ann Lee, ICML 2021
      - Dogs that Draw Straight Lines, [[https://arxiv.org/abs/2001.00002]]
      """
    let entries = try read(text, "README.org")
    #expect(entries.map(\.line) == [4, 5])
    #expect(entries.map(\.title) == ["Cats that Count to Ten", "Dogs that Draw Straight Lines"])
    #expect(entries.map(\.section) == [["Counting"], ["Counting"]])
    #expect(
      entries.flatMap(\.links).map(\.identifier) == [.arxiv("2101.00001"), .arxiv("2001.00002")]
    )
  }

  @Test func restructuredText() throws {
    let text = """
      Papers
      ======

      .. image:: cat.png
         :alt: - No title here, Lee, ICML 2021

      Counting
      --------

      * `Cats that Count to Ten <https://arxiv.org/abs/2101.00001>`_, Ann Lee, ICML 2021
      #. `Dogs that Draw Straight Lines`_

      .. _Dogs that Draw Straight Lines: https://arxiv.org/abs/2001.00002
      """
    let entries = try read(text, "README.rst")
    #expect(entries.map(\.line) == [10, 11])
    #expect(entries.map(\.title) == ["Cats that Count to Ten", "Dogs that Draw Straight Lines"])
    #expect(entries.map(\.section) == [["Counting"], ["Counting"]])
    #expect(
      entries.flatMap(\.links).map(\.identifier) == [.arxiv("2101.00001"), .arxiv("2001.00002")]
    )
  }

  @Test func anIdentifierInTheTextCounts() throws {
    let text = """
      - Ann Lee and Bo Rim. Cats that count to ten. arXiv preprint arXiv:2101.00001, 2021.
      - Carl Mo. Dogs that draw straight lines. 2020. doi: 10.1145/357401.357402.
      """
    let entries = try read(text, "list.md")
    #expect(
      entries.flatMap(\.links).map(\.identifier)
        == [.arxiv("2101.00001"), .doi("10.1145/357401.357402")]
    )
  }

  @Test func plainLines() throws {
    let text =
      "# ids\n10.1145/357401.357402\narXiv:1706.03762v2\nPaxos made simple\n\nhttps://arxiv.org/abs/1512.03385\n"
    let entries = try read(text, "ids.txt")
    #expect(entries.map(\.line) == [2, 3, 4, 6])
    #expect(
      entries.compactMap { $0.links.first?.identifier?.text } == [
        "doi:10.1145/357401.357402", "arxiv:1706.03762", "arxiv:1512.03385",
      ]
    )
    #expect(entries[2].title == "Paxos made simple")
  }

  @Test(arguments: [
    ("refs.bib", "@article{a,\n  title = {x", 2), ("refs.bib", "\n@article{a, title {x}}", 2),
    ("refs.bib", "@article{a, title = {x},\n", 1), ("refs.ris", "TY  - JOUR\nTI  - x\n", 1),
    ("refs.ris", "\nTI  - x\n", 2), ("refs.json", "[\n1]", 1),
  ])
  func brokenFilesNameTheLine(_ name: String, _ text: String, _ line: Int) throws {
    let error = try #require(throws: ListError.self) { try read(text, name) }
    #expect(error.file == name)
    #expect(error.line == line, "\(error)")
  }

  @Test(arguments: [
    ("list.md", "", ListFormat.markdown), ("-", "@article{a,", .bibtex), ("-", "TY  - JOUR", .ris),
    ("-", "[ {\"title\": 1}]", .csl), ("-", "- [a](b)", .markdown), ("-", "[a](b)\n", .markdown),
    ("x.txt", "10.1000/1\n", .plain),
  ])
  func formatByNameAndContent(_ name: String, _ text: String, _ format: ListFormat) {
    #expect(ListFormat.detect(text, name: name) == format)
  }
}
