import Foundation

/// A program under way.
public final class RunningProgram {
  private let process: Process
  private let folder: TemporaryFolder

  init(process: Process, folder: TemporaryFolder) {
    self.process = process
    self.folder = folder
  }

  /// Whether it has not ended yet.
  public var isRunning: Bool { process.isRunning }

  /// Sends a signal, such as `SIGINT` as Ctrl-C does.
  public func send(_ signal: Int32) { kill(process.processIdentifier, signal) }

  /// Waits for the end and collects what was printed.
  public func wait() throws -> Program.Outcome {
    process.waitUntilExit()
    let isSignal = process.terminationReason == .uncaughtSignal
    func text(_ name: String) throws -> String {
      String(decoding: try Data(contentsOf: folder.url.appendingPathComponent(name)), as: UTF8.self)
    }
    return Program.Outcome(
      status: isSignal ? -process.terminationStatus : process.terminationStatus,
      output: try text("out"),
      errors: try text("err")
    )
  }
}
