import Dispatch
import Foundation
import Synchronization

/// Turns Ctrl-C and a polite kill into the cancellation of the running command.
///
/// The first signal cancels and lets the command save what it has. A second one, or a computation
/// that takes longer than `patience` to notice, ends the process at once: files are whole or absent
/// and the database is transactional, so that is as safe.
enum Interruption {
  private static let patience = 1.5
  private static let received = Atomic<Int32>(SIGINT)

  /// The exit code of an interrupted command: 128 and the number of the signal.
  static var status: Int32 { 128 + received.load(ordering: .relaxed) }

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
        if task.isCancelled { _exit(status) }
        received.store(number, ordering: .relaxed)
        task.cancel()
        queue.asyncAfter(deadline: .now() + patience) {
          _exit(ExitStatus.of(CancellationError()) ?? status)
        }
      }
      source.resume()
      return source
    }
    defer { for source in sources { source.cancel() } }
    return try await task.value
  }
}
