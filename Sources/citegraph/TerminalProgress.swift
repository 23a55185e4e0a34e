import Foundation
import Pipeline
import Synchronization

/// Shows how far a stage has come: a bar on a terminal, elsewhere one line every ten seconds.
final class TerminalProgress: Sendable {
  private struct State {
    var label = ""
    var start = ContinuousClock.now
    var shown: ContinuousClock.Instant?
    var hasLine = false
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

  private func update(_ done: Int, _ total: Int?, _ what: String) {
    state.withLock { state in
      let now = ContinuousClock.now
      let pause: Duration = Terminal.isInteractive ? .milliseconds(100) : .seconds(10)
      guard now - (state.shown ?? state.start) >= pause else { return }
      state.shown = now
      var line = "  \(state.label)  "
      if let total, total > 0 {
        let filled = min(20, 20 * done / total)
        line += String(repeating: "█", count: filled) + String(repeating: "·", count: 20 - filled)
        line += "  \(done) of \(total) \(what)"
        let elapsed = Double((now - state.start).components.seconds)
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
