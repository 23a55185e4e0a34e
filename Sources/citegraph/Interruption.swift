import Dispatch
import Foundation

/// Turns Ctrl-C and a polite kill into the cancellation of the running command.
///
/// The first signal cancels and lets the command save what it has. A second one, or a computation
/// that takes longer than `patience` to notice, ends the process at once: files are whole or absent
/// and the database is transactional, so that is as safe.
enum Interruption {
  private static let patience = 1.5

  /// Runs `work`, cancelling it on SIGINT or SIGTERM.
  static func guarding<Result: Sendable>(
    _ work: @escaping @Sendable () async throws -> Result
  ) async throws -> Result {
    let task = Task { try await work() }
    // A queue of its own, because the shared ones may be busy with the computation.
    let queue = DispatchQueue(label: "interruption")
    let sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler {
        if task.isCancelled { _exit(ExitStatus.interrupted) }
        task.cancel()
        queue.asyncAfter(deadline: .now() + patience) {
          _exit(ExitStatus.of(CancellationError()) ?? ExitStatus.interrupted)
        }
      }
      source.resume()
      return source
    }
    defer { for source in sources { source.cancel() } }
    return try await task.value
  }
}
