import Foundation
import TestSupport
import Testing

/// Ctrl-C while a run waits for a source, in every way in which it can wait.
@Suite(.serialized) struct LiveInterruptionTests {
  enum Wait: CaseIterable { case silence, trickle, retryAfter }

  @Test(arguments: Wait.allCases)
  func `the run ends within two seconds with everything kept`(wait: Wait) async throws {
    let scene = try LiveScene { request, reply in
      guard request.number >= 3, request.path != "/api/query" else { return reply }
      return switch wait {
      case .silence: reply.delivered(.hang)
      case .trickle: reply.delivered(.drip(every: .milliseconds(200)))
      case .retryAfter: ServerReply(429).with("Retry-After", "60")
      }
    }
    let log = scene.emulator.semanticScholar.log
    let run = try scene.start(["run", ".", "--until", "expand", "--output", "o"])
    while log.count < 3, run.isRunning { try await Task.sleep(for: .milliseconds(5)) }
    try await Task.sleep(for: .milliseconds(100))
    let start = ContinuousClock.now
    run.send(SIGINT)
    let outcome = try run.wait()
    #expect(ContinuousClock.now - start < .seconds(2))
    #expect(outcome.status == 130, "\(outcome.errors)")
    let recorded = try RecordedAnswers(scene.folder.path("o/corpus.sqlite"))
    #expect(recorded.integrity == ["ok"])
    try recorded.expectRows()
    // The batch of identifiers and the first match, at least.
    #expect(recorded.questions.count >= 2 + 1)
  }
}
