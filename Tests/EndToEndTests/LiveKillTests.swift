import Foundation
import TestSupport
import Testing

/// Runs that are killed while they talk to the sources.
@Suite(.serialized) struct LiveKillTests {
  /// The questions of a request, named as the database names them.
  private func questions(_ request: ServerRequest) throws -> [String] {
    if let list = request.query("id_list") {
      return list.split(separator: ",").map { "entry \($0)" }
    }
    let parts = request.path.split(separator: "/")
    let isSingle = request.method == "GET" && parts.count == 4 && parts[2] == "paper"
    guard isSingle || parts.last == "batch" else { return ["\(request.method) \(request.target)"] }
    var ids = [String(parts[3])]
    if !isSingle {
      let body = try JSONSerialization.jsonObject(with: Data(request.body)) as? [String: Any]
      ids = try #require(body?["ids"] as? [String])
    }
    let fields = request.query("fields") ?? ""
    return ids.map { id in
      guard id.count == 40 else { return "paper \(id)" }
      return fields.contains("citations.") ? "citations of \(id)" : "references of \(id)"
    }
  }

  /// Kills a run at a request to Semantic Scholar, either while it waits for the answer or some
  /// moments after the answer left.
  @Test(arguments: [1, 5, 9, 10], [nil, 2])
  func `whatever is recorded is whole, and is not asked again`(
    number: Int,
    milliseconds: Int?
  ) async throws {
    let scene = try LiveScene { request, reply in
      let isTheOne = request.number == number && milliseconds == nil && request.path != "/api/query"
      return isTheOne ? reply.delivered(.hang) : reply
    }
    let log = scene.emulator.semanticScholar.log
    let run = try scene.start(["run", ".", "--until", "expand", "--output", "o"])
    while log.count < number, run.isRunning { try await Task.sleep(for: .milliseconds(1)) }
    if let milliseconds { try await Task.sleep(for: .milliseconds(milliseconds)) }
    run.send(SIGKILL)
    _ = try run.wait()
    let logs = [log, scene.emulator.arxiv.log]
    let sent = logs.map(\.count)
    let path = scene.folder.path("o/corpus.sqlite")

    let recorded = try RecordedAnswers(path)
    #expect(recorded.integrity == ["ok"])
    try recorded.expectRows()
    // Whatever was answered before the last request is recorded.
    for request in log.requests.prefix(number - 1) {
      #expect(try Set(questions(request)).subtracting(recorded.questions) == [])
    }

    let next = try scene.citegraph("run", ".", "--until", "expand", "--output", "o")
    #expect(next.status == 0, "\(next.errors)")
    let later = Set(
      try zip(logs, sent).flatMap { try $0.requests.dropFirst($1).flatMap(questions) }
    )
    #expect(recorded.questions.intersection(later) == [])
    let whole = try RecordedAnswers(path)
    try whole.expectRows()
    #expect(whole.questions.isSuperset(of: recorded.questions))
  }
}
