import GraphCore
import Testing

@Suite struct EdgeListTests {
  private func read(_ text: String, threads: Int = 2) throws -> EdgeList {
    try EdgeList(parsing: Array(text.utf8).span, threads: threads)
  }

  /// The citations of a list, with the names of its papers.
  private func citations(_ list: EdgeList) -> [String] {
    (0..<NodeID(list.graph.nodeCount)).flatMap { node in
      list.graph.references(of: node).map { "\(list.labels[Int(node)])>\(list.labels[Int($0)])" }
    }
  }

  static let texts: [(text: String, labels: [String], citations: [String])] = [
    ("", [], []),
    ("\n\n# nothing\n", [], []),
    ("1 0\n2 0\n2 1", ["0", "1", "2"], ["1>0", "2>0", "2>1"]),
    ("1\t0\r\n\r\n  2   1  \r\n", ["0", "1", "2"], ["1>0", "2>1"]),
    ("# head\n3 1 # why\n3 2\t#\n", ["1", "2", "3"], ["3>1", "3>2"]),
    ("70 5\n9000 70\n", ["5", "70", "9000"], ["70>5", "9000>70"]),
    ("2147483647 5\n", ["5", "2147483647"], ["2147483647>5"]),
    (
      "99999999999999999999 3\n3 18446744073709551616\n",
      ["3", "18446744073709551616", "99999999999999999999"],
      ["3>18446744073709551616", "99999999999999999999>3"]
    ),
    ("07 7\n", ["07", "7"], ["07>7"]),
    ("W12 W3\nW3 W100\n", ["W100", "W12", "W3"], ["W12>W3", "W3>W100"]),
    ("a#b c\n", ["a#b", "c"], ["a#b>c"]),
    ("10.1/é arXiv:1\n", ["10.1/é", "arXiv:1"], ["10.1/é>arXiv:1"]),
    ("-1 2\n", ["-1", "2"], ["-1>2"]),
    ("5 5\n", ["5"], []),
  ]

  @Test(arguments: texts, [1, 2, 5])
  func `every kind of id is read`(
    example: (text: String, labels: [String], citations: [String]),
    threads: Int
  ) throws {
    let list = try read(example.text, threads: threads)
    #expect(Array(list.labels) == example.labels)
    #expect(citations(list) == example.citations)
  }

  @Test(arguments: [
    ("1 2\n3\n4 5\n", 2, 1), ("1 2\n\n# x\n3 4 5\n", 4, 3), ("1 2\na b c d", 2, 4),
    ("1 2 #\n7 # 8\n", 2, 1),
    ("1 2\n3 4\r5 6\n", 2, 4),
  ])
  func `a broken line is named`(text: String, line: Int, found: Int) {
    for threads in 1...3 {
      #expect(throws: EdgeListError.fields(line: line, found: found)) {
        try read(text, threads: threads)
      }
    }
  }

  @Test func `self-citations and repetitions are counted`() throws {
    let list = try read("1 2\n1 2\n2 2\n1 2\n")
    #expect(list.losses.duplicates == 2)
    #expect(list.losses.selfCitations == 1)
    #expect(list.graph.edgeCount == 1)
  }

  @Test(arguments: 0..<5 as Range<UInt64>, [1, 1000, 10_000_000])
  func `words, numbers and shuffled lines give one graph`(seed: UInt64, gap: Int) throws {
    let citations = RandomDirectedGraph(nodes: 200, edges: 600).citations(seed: seed)
    let lines = citations.map { "\(Int($0.0) * gap + 1000) \(Int($0.1) * gap + 1000)\n" }
    var generator = SeededGenerator(seed: seed)
    let plain = try read(lines.joined())
    let shuffled = try read(lines.shuffled(using: &generator).joined(), threads: 3)
    // Padding every id to one length makes the order of bytes that of the numbers.
    let words = try read(
      citations.map { "x\(String($0.0 + 10_000)) x\(String($0.1 + 10_000))\n" }.joined()
    )
    #expect(plain.graph == shuffled.graph)
    #expect(plain.graph == words.graph)
    #expect(plain.losses == words.losses)
    let used = Set(citations.flatMap { [Int($0.0), Int($0.1)] }).sorted()
    #expect(Array(plain.labels) == used.map { String($0 * gap + 1000) })
  }

  @Test func `any bytes give a graph or a line`() {
    var generator = SeededGenerator(seed: 11)
    let alphabet = Array("0123456789 \t\r\n#ab\u{0}".utf8) + [0xFF]
    for _ in 0..<3000 {
      let bytes = (0..<generator.below(60)).map { _ in alphabet[generator.below(alphabet.count)] }
      do {
        let list = try EdgeList(parsing: bytes.span, threads: 1 + generator.below(4))
        #expect(list.graph.nodeCount == list.labels.count)
      } catch {
        #expect(error.description.hasPrefix("line "))
      }
    }
  }
}
