import Foundation
import Synchronization

/// An HTTP/1.1 server on 127.0.0.1 over plain sockets, one thread per connection, that can break
/// every rule on request.
public final class LoopbackServer: Sendable {
  /// Answers requests; called on many threads at once.
  public typealias Handler = @Sendable (ServerRequest) -> ServerReply

  /// The port, chosen by the system.
  public let port: Int
  /// What has been seen.
  public let log = RequestLog()
  private let listener: Int32
  private let handler: Handler
  private let sockets = Mutex<Set<Int32>>([])
  private let isStopped = Atomic<Bool>(false)

  /// The server's origin.
  public var url: String { "http://127.0.0.1:\(port)" }

  /// Starts listening.
  public init(_ handler: @escaping Handler) throws {
    self.handler = handler
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = Self.loopback
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = unsafe withUnsafeMutablePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        unsafe bind(listener, address, length) == 0 && listen(listener, 128) == 0
          && getsockname(listener, address, &length) == 0
      }
    }
    self.listener = listener
    guard isBound else { throw POSIXError(.EADDRNOTAVAIL) }
    port = Int(UInt16(bigEndian: address.sin_port))
    Thread.detachNewThread { [self] in accept() }
  }

  /// Ends all connections and stops listening.
  public func stop() {
    guard !isStopped.exchange(true, ordering: .sequentiallyConsistent) else { return }
    shutdown(listener, Int32(SHUT_RDWR))
    close(listener)
    sockets.withLock { for socket in $0 { shutdown(socket, Int32(SHUT_RDWR)) } }
  }

  /// A port on which nothing listens.
  public static func deadPort() throws -> Int {
    let server = try LoopbackServer { _ in ServerReply(200) }
    server.stop()
    return server.port
  }

  private static var loopback: sockaddr_in {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    return address
  }

  private func accept() {
    while !isStopped.load(ordering: .sequentiallyConsistent) {
      let socket = Foundation.accept(listener, nil, nil)
      guard socket >= 0 else { continue }
      var yes: Int32 = 1
      unsafe setsockopt(socket, Int32(IPPROTO_TCP), TCP_NODELAY, &yes, 4)
      _ = sockets.withLock { $0.insert(socket) }
      Thread.detachNewThread { [self] in
        let connection = ServerConnection(socket: socket, number: log.open())
        serve(connection)
        log.close()
        _ = sockets.withLock { $0.remove(socket) }
        close(socket)
      }
    }
  }

  private func serve(_ connection: ServerConnection) {
    while let arrived = connection.nextRequest() {
      let request = log.begin(arrived)
      let reply = handler(request)
      let outcome = connection.send(reply) { isStopped.load(ordering: .sequentiallyConsistent) }
      log.end(bytes: outcome.bytes)
      guard outcome.staysOpen else { return }
    }
  }
}
