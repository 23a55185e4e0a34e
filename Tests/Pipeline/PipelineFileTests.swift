import Foundation
import Pipeline
import Testing

@Suite struct PipelineFileTests {
  @Test func `a file with a list alone has every default`() throws {
    let settings = try PipelineFile.parse("list: README.md", file: "lists/robotics/pipeline.yml")
    #expect(settings == PipelineSettings(name: "robotics", list: "README.md"))
    #expect(settings.resolve.accept == 0.9)
    #expect(settings.expand.hops == 2)
  }

  @Test func `every key is read`() throws {
    let text = """
      name: everything
      list: list.bib
      contact: someone@example.org
      sources:
        - corpus: facts
        - semantic-scholar: { requests-per-second: 0.5 }
        - arxiv
      ingest: { format: bibtex }
      resolve: { accept: 0.8, overrides: overrides.yml }
      expand: { hops: 1, papers: 10, requests: 20, direction: references }
      build: { merge-versions: false }
      analyze:
        seed: 7
        resolution: 1.5
        resamples: 3
        relatedness: { direct: 2, coupling: 0, cocitation: 0.25, text: 1 }
      recommend:
        count: 5
        from-year: 2015
        until-year: 2020
        evidence: 3
        topics: [Model serving]
        venues: [OSDI, 2019]
      render: { formats: [svg], labels: 9 }
      """
    var expected = PipelineSettings(name: "everything", list: "list.bib")
    expected.contact = "someone@example.org"
    expected.sources = [
      .corpus("facts"), .semanticScholar(requestsPerSecond: 0.5), .arxiv(requestsPerSecond: nil),
    ]
    expected.ingest.format = .bibtex
    expected.resolve = ResolveSettings()
    expected.resolve.accept = 0.8
    expected.resolve.overrides = "overrides.yml"
    expected.expand.hops = 1
    expected.expand.papers = 10
    expected.expand.requests = 20
    expected.expand.direction = .references
    expected.build.mergeVersions = false
    expected.analyze.seed = 7
    expected.analyze.resolution = 1.5
    expected.analyze.resamples = 3
    expected.analyze.relatedness.direct = 2
    expected.analyze.relatedness.coupling = 0
    expected.analyze.relatedness.cocitation = 0.25
    expected.analyze.relatedness.text = 1
    expected.recommend.count = 5
    expected.recommend.fromYear = 2015
    expected.recommend.untilYear = 2020
    expected.recommend.evidence = 3
    expected.recommend.topics = ["Model serving"]
    expected.recommend.venues = ["OSDI", "2019"]
    expected.render.formats = [.svg]
    expected.render.labels = 9
    #expect(try PipelineFile.parse(text, file: "pipeline.yml") == expected)
  }

  @Test(arguments: [
    ("name: x", nil, "'list' is missing"),
    ("list: a\nexpnd: {}", 2, "unknown key 'expnd'; did you mean 'expand'?"),
    ("list: a\nexpand:\n  hopps: 2", 3, "unknown key 'expand.hopps'; did you mean 'hops'?"),
    ("list: a\nexpand:\n  hops: many", 3, "'expand.hops' must be a whole number from 0 to 5"),
    ("list: a\nexpand: [1]", 2, "'expand' must be a mapping"),
    ("list: a\nrecommend: { topics: Serving }", 2, "'recommend.topics' must be a list of texts"),
    ("list: a\nrender: { formats: [gif] }", 2, "'render.formats' must be a list of dot, svg"),
    ("list: a\nanalyze: { resolution: -1 }", 2, "must be auto or a positive number"),
    (
      "list: a\nanalyze:\n  relatedness: { titles: 1 }", 3,
      "unknown key 'analyze.relatedness.titles'"
    ),
    (
      "list: a\nanalyze:\n  relatedness: { text: -1 }", 3,
      "'analyze.relatedness.text' must be a number from 0.0 to 1000.0"
    ),
    (
      "list: a\nanalyze:\n  relatedness: { direct: 0, coupling: 0, cocitation: 0, text: 0 }", 3,
      "'analyze.relatedness' must give one kind of evidence a weight above 0"
    ),
    ("list: a\nsources: [{ scholar: {} }]", 2, "unknown key 'sources.scholar'"),
    ("list: a\nname: ../up", 2, "'name' may hold small letters"),
    ("- 1", 1, "the file must be a mapping"),
    ("", nil, "the file is empty"),
  ])
  func `a mistake is named with its line`(text: String, line: Int?, reason: String) {
    #expect {
      try PipelineFile.parse(text, file: "p.yml")
    } throws: { error in
      guard case PipelineError.badSetting("p.yml", line, let said) = error else { return false }
      return said.contains(reason)
    }
  }

  @Test func `text that is not YAML is refused`() {
    #expect(throws: PipelineError.self) { try PipelineFile.parse("list: [", file: "p.yml") }
  }

  @Test(arguments: [
    ("https://github.com/someone/awesome-things", "awesome-things"),
    ("https://raw.githubusercontent.com/someone/things/main/README.md", "things"),
    ("-", "stdin"),
  ])
  func `a list by itself is named after where it lives`(list: String, name: String) throws {
    let pipeline = try PipelineFile.open(list)
    #expect(pipeline.settings == PipelineSettings(name: name, list: list))
  }

  @Test(arguments: ["no/such/list.md", "http://example.org/list.md", "file:///etc/passwd"])
  func `what cannot be opened is named`(argument: String) {
    #expect(throws: PipelineError.self) { try PipelineFile.open(argument) }
  }
}
