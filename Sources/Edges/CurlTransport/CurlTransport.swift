public import HTTP
import Synchronization

/// HTTP over libcurl, on a thread of its own.
///
/// Redirects are not followed, certificates are checked, proxies come from the environment (never
/// for loopback), HTTP/2 is used where offered and connections are reused. An answer is delivered
/// only when it is complete; cancelling a task abandons its transfer at once. The thread ends with
/// the last reference to the transport.
public final class CurlTransport: Sendable {
  private let loop: CurlLoop
  private let lastTicket = Atomic<UInt64>(0)

  /// Starts the thread.
  public init(_ options: CurlOptions) {
    loop = CurlLoop(options)
    loop.start()
  }

  deinit { loop.stop() }

  /// The transport as a value.
  public var transport: Transport { Transport { try await self.send($0) } }

  /// Sends one request and returns its complete answer, whatever the status.
  ///
  /// - Throws: A ``TransportError``.
  public func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
    guard request.isWellFormed else { throw .invalidRequest("its address is malformed") }
    let ticket = lastTicket.add(1, ordering: .relaxed).newValue
    let result = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        loop.submit(ticket, request) { continuation.resume(returning: $0) }
        // A cancellation that came before the submission found nothing to cancel.
        if Task.isCancelled { loop.cancel(ticket) }
      }
    } onCancel: {
      loop.cancel(ticket)
    }
    return try result.get()
  }
}
