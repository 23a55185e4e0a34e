import Dispatch
import Foundation

/// Turns Ctrl-C and a polite kill into the cancellation of the running command.
///
/// The first signal cancels and lets the command save what it has; the second ends the process at
/// once. The database and the files are sound either way.
enum Interruption {
  /// Runs `work`, cancelling it on SIGINT or SIGTERM.
  static func guarding<Result: Sendable>(
    _ work: @escaping @Sendable () async throws -> Result
  ) async throws -> Result {
    let task = Task { try await work() }
    let sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        if task.isCancelled { _exit(ExitStatus.interrupted) }
        task.cancel()
      }
      source.resume()
      return source
    }
    defer { for source in sources { source.cancel() } }
    return try await task.value
  }
}
