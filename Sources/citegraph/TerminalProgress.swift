import Foundation
import Pipeline
import Synchronization

/// Shows how far a stage has come: a bar on a terminal, elsewhere a line after two seconds and then
/// every ten.
final class TerminalProgress: Sendable {
  private struct State {
    var label = ""
    var start = ContinuousClock.now
    var shown: ContinuousClock.Instant?
    var hasLine = false
    /// The first request of this work, and how many were sent before it.
    var traffic: (start: ContinuousClock.Instant, before: Int)?
  }
  private let state = Mutex(State())
  private let isQuiet: Bool

  init(isQuiet: Bool) { self.isQuiet = isQuiet }

  /// Names what is being done; later updates belong to it.
  func begin(_ label: String) {
    state.withLock { state in
      state = State(label: label, hasLine: state.hasLine)
      if Terminal.isInteractive { Self.draw("  \(label) …", &state, isQuiet: isQuiet) }
    }
  }

  /// Removes the bar.
  func end() {
    state.withLock { state in
      if state.hasLine { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
      state.hasLine = false
    }
  }

  /// Shows a line above the bar.
  func say(_ message: String) {
    guard !isQuiet else { return }
    end()
    Terminal.complain("  \(message)")
  }

  /// The reporter handed to stages.
  var reporter: StageProgress {
    StageProgress { done, total, what in self.update(done, total, what) }
  }

  /// Shows how the questions to the sources come along.
  func requests(_ counts: SourceEvents.Counts) {
    state.withLock { state in
      let now = ContinuousClock.now
      let traffic = state.traffic ?? (state.start, counts.requests - 1)
      state.traffic = traffic
      guard isDue(&state, now) else { return }
      var line = "  \(state.label)  \(counts.requests) requests"
      let elapsed = Self.seconds(now - traffic.start)
      let rate = Double(counts.requests - traffic.before) / max(elapsed, 0.001)
      line += String(format: "  %.2f/s", rate)
      if counts.remaining > 0 {
        let left = Int((Double(counts.remaining) / rate).rounded(.up))
        line += ", \(counts.remaining) to go, \(left) s left"
      }
      Self.draw(line, &state, isQuiet: isQuiet)
    }
  }

  /// Whether the line may be drawn again; if so, notes that it was.
  private func isDue(_ state: inout State, _ now: ContinuousClock.Instant) -> Bool {
    let isFirst = state.shown == nil
    let pause: Duration =
      Terminal.isInteractive ? .milliseconds(100) : .seconds(isFirst ? 2 : 10)
    guard now - (state.shown ?? state.start) >= pause else { return false }
    state.shown = now
    return true
  }

  private static func seconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18
  }

  private func update(_ done: Int, _ total: Int?, _ what: String) {
    state.withLock { state in
      let now = ContinuousClock.now
      guard isDue(&state, now) else { return }
      var line = "  \(state.label)  "
      if let total, total > 0 {
        let filled = min(20, 20 * done / total)
        line += String(repeating: "█", count: filled) + String(repeating: "·", count: 20 - filled)
        line += "  \(done) of \(total) \(what)"
        let elapsed = Self.seconds(now - state.start)
        if done > 0, elapsed >= 2 {
          let left = elapsed * Double(total - done) / Double(done)
          line += String(format: "  %.1f/s, %d s left", Double(done) / elapsed, Int(left))
        }
      } else {
        line += "\(done) \(what)"
      }
      Self.draw(line, &state, isQuiet: isQuiet)
    }
  }

  private static func draw(_ line: String, _ state: inout State, isQuiet: Bool) {
    guard !isQuiet else { return }
    let text = Terminal.cut(line, to: 100)
    if Terminal.isInteractive {
      FileHandle.standardError.write(Data("\r\u{1B}[K\(text)".utf8))
      state.hasLine = true
    } else {
      Terminal.complain(text)
    }
  }
}
