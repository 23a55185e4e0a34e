import Foundation
import TestSupport
import Testing

/// What a run says while it asks the sources.
@Suite(.serialized) struct LiveProgressTests {
  private struct Line {
    var requests: Int
    var rate: Double
    var open: Int
    var seconds: Int
  }

  private func lines(_ text: String) -> [Line] {
    text.matches(of: #/(\d+) requests  (\d+\.\d\d)/s, (\d+) to go, (\d+) s left/#).compactMap {
      guard let requests = Int($0.1), let rate = Double($0.2), let open = Int($0.3),
        let seconds = Int($0.4)
      else { return nil }
      return Line(requests: requests, rate: rate, open: open, seconds: seconds)
    }
  }

  private func scene() throws -> LiveScene {
    try LiveScene { _, reply in
      var reply = reply
      reply.delay = .milliseconds(300)
      return reply
    }
  }

  private func expectSense(_ lines: [Line], at location: SourceLocation = #_sourceLocation) {
    for line in lines {
      // One request at a time, each held back for 0.3 s.
      #expect((0.3...3.34).contains(line.rate), sourceLocation: location)
      let left = Double(line.open) / line.rate
      #expect(abs(Double(line.seconds) - left) <= 1.1, sourceLocation: location)
    }
    for (line, next) in zip(lines, lines.dropFirst()) {
      #expect(next.requests >= line.requests, sourceLocation: location)
    }
  }

  @Test(.enabled(if: Program.named("script") != nil, "needs script, of bsdutils"))
  func `a terminal shows rate, requests to go and time left`() throws {
    let scene = try scene()
    let script = try #require(Program.named("script"))
    let command = "'\(Program.citegraph.path)' run . --until expand --output o"
    let run = try scene.start(["-qefc", command, "/dev/null"], by: script)
    let outcome = try run.wait()
    #expect(outcome.status == 0, "\(outcome.output)")
    let lines = lines(outcome.output)
    #expect(lines.count > 5, "\(outcome.output)")
    expectSense(lines)
    // Of one batch and seven matches, seven are left after the first answer, and none in the end.
    #expect(lines.contains { $0.requests < 8 && $0.open == 8 - $0.requests })
    #expect(outcome.output.contains("\r\u{1B}[K"))
  }

  @Test func `a log has a line now and then`() throws {
    let scene = try scene()
    let run = try scene.citegraph("run", ".", "--until", "resolve", "--output", "o")
    #expect(run.status == 0, "\(run.errors)")
    let lines = lines(run.errors)
    #expect(lines.count == 1, "\(run.errors)")
    expectSense(lines)
    #expect(!run.errors.contains("\u{1B}"))
  }
}
