import Foundation
import TestSupport
import Testing

/// The built program against both sources, played on this machine.
@Suite(.serialized) struct LiveTests {
  @Test func `a run is replayed, resumed, planned and exported without asking twice`() throws {
    let scene = try LiveScene()
    let before = try scene.citegraph("plan", ".", "--output", "live", "--json")
    #expect(before.status == 0, "\(before.errors)")
    #expect(scene.requests.isEmpty)
    // One batch for the seven identifiers, one match for each of the other entries.
    #expect(try open(before) == 1 + 7)

    let live = try scene.citegraph("run", ".", "--output", "live")
    #expect(live.status == 0, "\(live.errors)")
    let sent = scene.requests
    #expect(live.output.contains("\(sent.count) requests"), "\(live.output)")
    #expect(sent.filter { $0.path.hasSuffix("/match") }.count == 7)
    #expect(sent.filter { $0.path.hasPrefix("/recommendations/v1/papers") }.count == 1)
    let results = try scene.results(below: "live")
    let page = String(decoding: results["6-recommend/recommendations.md"] ?? Data(), as: UTF8.self)
    #expect(page.contains("recommended by semantic-scholar"), "\(page)")
    #expect(
      Set(sent.map { "\($0.target) \(String(decoding: $0.body, as: UTF8.self))" }).count
        == sent.count
    )
    #expect(results.keys.contains("report.md"))

    // The recorded answers give the same bytes elsewhere, without a network.
    try FileManager.default.createDirectory(
      at: scene.folder.url.appendingPathComponent("replayed"),
      withIntermediateDirectories: true
    )
    try FileManager.default.copyItem(
      atPath: scene.folder.path("live/corpus.sqlite"),
      toPath: scene.folder.path("replayed/corpus.sqlite")
    )
    let replayed = try scene.citegraph("run", ".", "--offline", "--output", "replayed")
    #expect(replayed.status == 0, "\(replayed.errors)")
    try expectEqual(results, try scene.results(below: "replayed"))

    let again = try scene.citegraph("run", ".", "--force", "--until", "expand", "--output", "live")
    #expect(again.status == 0, "\(again.errors)")
    let after = try scene.citegraph("plan", ".", "--output", "live", "--json")
    #expect(try open(after) == 0)
    #expect(scene.requests.count == sent.count)

    // A corpus made of the run gives the same graph.
    let export = try scene.citegraph(
      "export",
      ".",
      "--output",
      "live",
      "--format",
      "corpus",
      "--to",
      "facts"
    )
    #expect(export.status == 0, "\(export.errors)")
    try scene.write(
      "name: small\nlist: list.md\nsources:\n  - corpus: facts\nexpand: { hops: 1, papers: 80 }\n",
      to: "local.yml"
    )
    for (pipeline, output) in [(".", "live"), ("local.yml", "local")] {
      if output == "local" {
        let local = try scene.citegraph("run", pipeline, "--until", "build", "--output", output)
        #expect(local.status == 0, "\(local.errors)")
      }
      let table = try scene.citegraph(
        "export",
        pipeline,
        "--output",
        output,
        "--format",
        "pajek",
        "--to",
        "\(output).net"
      )
      #expect(table.status == 0, "\(table.errors)")
    }
    let graphs = try ["live.net", "local.net"].map {
      try String(contentsOfFile: scene.folder.path($0), encoding: .utf8)
    }
    #expect(graphs[0] == graphs[1])
    #expect(graphs[0].contains("*Arcs"))

    for (name, data) in try scene.folder.contents() {
      #expect(data.firstRange(of: Data(LiveScene.secret.utf8)) == nil, "the key is in \(name)")
    }
    #expect(!scene.emulator.semanticScholar.log.contains(LiveScene.secret))
    #expect(!scene.emulator.arxiv.log.contains(LiveScene.secret))
  }

  @Test func `the bundled pipeline gives the same bytes live and replayed`() throws {
    let scene = try LiveScene()
    let bundled = Repository.root.appendingPathComponent("pipelines/ml-systems")
    var file = try String(
      contentsOf: bundled.appendingPathComponent("pipeline.yml"),
      encoding: .utf8
    )
    for (setting, here) in [
      ("list: reading-list.md", "list: \(bundled.path)/reading-list.md"),
      ("corpus: corpus", "corpus: \(bundled.path)/corpus"),
      ("semantic-scholar: {}", "semantic-scholar: { requests-per-second: 100 }"),
      ("arxiv: {}", "arxiv: { requests-per-second: 100 }"),
    ] {
      #expect(file.contains(setting))
      file = file.replacing(setting, with: here)
    }
    try scene.write(file, to: "pipeline.yml")
    let live = try scene.citegraph("run", ".", "--output", "live")
    #expect(live.status == 0, "\(live.errors)")
    // The four entries that the corpus lacks are asked for at least.
    #expect(scene.requests.count >= 4)
    let results = try scene.results(below: "live")
    #expect(results.count > 20)
    let database = try Data(
      contentsOf: scene.folder.url.appendingPathComponent("live/corpus.sqlite")
    )
    try FileManager.default.createDirectory(
      at: scene.folder.url.appendingPathComponent("replayed"),
      withIntermediateDirectories: true
    )
    try database.write(to: scene.folder.url.appendingPathComponent("replayed/corpus.sqlite"))
    let sent = scene.requests.count
    let replayed = try scene.citegraph("run", ".", "--offline", "--output", "replayed")
    #expect(replayed.status == 0, "\(replayed.errors)")
    #expect(scene.requests.count == sent)
    try expectEqual(results, try scene.results(below: "replayed"))
  }

  @Test func `faults and a small allowance change nothing but the way`() throws {
    let calm = try LiveScene()
    #expect(try calm.citegraph("run", ".", "--until", "recommend", "--output", "o").status == 0)
    let results = try calm.results(below: "o")

    let rough = try LiveScene(script: FaultMix.script(rate: 0.3, seed: 2))
    let outcome = try rough.citegraph("run", ".", "--until", "recommend", "--output", "o")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(rough.requests.count > calm.requests.count)
    try expectEqual(results, try rough.results(below: "o"))

    let poor = try LiveScene(requests: 4)
    var runs = 0
    var status: Int32 = 1
    while status == 1, runs < 20 {
      let sent = poor.requests.count
      let run = try poor.citegraph("run", ".", "--until", "expand", "--output", "o")
      status = run.status
      runs += 1
      #expect(poor.requests.count - sent <= 4)
      if status == 1 { #expect(run.errors.contains("has sent its 4 requests"), "\(run.errors)") }
    }
    #expect(runs > 2)
    #expect(try poor.citegraph("run", ".", "--until", "recommend", "--output", "o").status == 0)
    try expectEqual(results, try poor.results(below: "o"))
  }

  @Test(arguments: [(SIGINT, Int32(130)), (SIGTERM, Int32(143)), (SIGKILL, -SIGKILL)])
  func `a run that is stopped ends at once and goes on where it was`(
    signal: Int32,
    status: Int32
  ) async throws {
    let scene = try LiveScene { _, reply in
      var reply = reply
      reply.delay = .milliseconds(150)
      return reply
    }
    let run = try scene.start(["run", ".", "--until", "expand", "--output", "o"])
    while scene.requests.count < 4, run.isRunning { try await Task.sleep(for: .milliseconds(10)) }
    let start = ContinuousClock.now
    run.send(signal)
    let outcome = try run.wait()
    #expect(ContinuousClock.now - start < .seconds(2))
    #expect(outcome.status == status, "\(outcome.errors)")
    let sent = scene.requests
    let next = try scene.citegraph("run", ".", "--until", "expand", "--output", "o")
    #expect(next.status == 0, "\(next.errors)")
    let answered = Set(sent.dropLast().map(\.target)).filter { !$0.contains("/batch") }
    let later = scene.requests.dropFirst(sent.count).map(\.target)
    #expect(!answered.isEmpty)
    #expect(answered.isDisjoint(with: later))
  }

  @Test func `a refusal ends the run with advice`() throws {
    let scene = try LiveScene { _, _ in ServerReply(403, text: #"{"message":"Forbidden"}"#) }
    let run = try scene.citegraph("run", ".", "--output", "o")
    #expect(run.status == 3)
    #expect(run.errors.contains("refused"), "\(run.errors)")
    #expect(run.errors.contains("ask for a key"), "\(run.errors)")
    #expect(!run.errors.contains(LiveScene.secret))
  }

  private func open(_ outcome: Program.Outcome) throws -> Int {
    struct Plan: Decodable {
      struct Requests: Decodable { var requests: Int }
      var now: Requests
    }
    return try JSONDecoder().decode(Plan.self, from: Data(outcome.output.utf8)).now.requests
  }

  private func expectEqual(
    _ left: [String: Data],
    _ right: [String: Data],
    at location: SourceLocation = #_sourceLocation
  ) throws {
    #expect(left.keys.sorted() == right.keys.sorted(), sourceLocation: location)
    for (name, data) in left {
      #expect(right[name] == data, "\(name) differs", sourceLocation: location)
    }
  }
}
