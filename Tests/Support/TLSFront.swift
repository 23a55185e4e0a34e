import Foundation

/// `nghttpx` in front of a loopback server: speaks TLS, and HTTP/2 where the client does, to the one
/// side and plain HTTP/1.1 to the other.
///
/// Its certificate is for `localhost` alone, signed by an authority made on the spot with `openssl`.
public final class TLSFront {
  /// A request as the front saw it.
  public struct Line: Hashable, Sendable {
    /// The port of the client, one for each connection.
    public var clientPort: String
    /// The protocol agreed upon: `h2` or `http/1.1`.
    public var protocolName: String
    /// The version of TLS.
    public var tls: String
  }

  /// Whether the programs are there.
  public static var isAvailable: Bool { proxy != nil && Program.named("openssl") != nil }

  private static var proxy: String? {
    Program.named("nghttpx")?.path
      ?? ["/usr/sbin/nghttpx"].first(where: FileManager.default.isExecutableFile)
  }

  /// The port that speaks TLS.
  public let port: Int
  /// The certificate of the authority.
  public var authority: String { folder.path("authority.pem") }
  /// Another authority, which signed nothing.
  public var stranger: String { folder.path("stranger.pem") }
  private let folder: TemporaryFolder
  private let process = Process()

  /// Starts in front of a port, offering the given protocols.
  public init(before port: Int, offering protocols: String = "h2,http/1.1") throws {
    folder = try TemporaryFolder()
    self.port = try LoopbackServer.deadPort()
    try Self.certify(in: folder, as: self.port)
    guard let proxy = Self.proxy else { throw CocoaError(.fileNoSuchFile) }
    process.executableURL = URL(fileURLWithPath: proxy)
    process.arguments = [
      "--frontend=127.0.0.1,\(self.port)", "--backend=127.0.0.1,\(port)", "--workers=1",
      "--single-process",
      "--npn-list=\(protocols)", "--accesslog-file=\(folder.path("access"))",
      "--accesslog-format=$remote_port $alpn $tls_protocol", "--errorlog-file=/dev/null",
      "--conf=/dev/null", folder.path("server.key"), folder.path("server.pem"),
    ]
    process.standardError = FileHandle.nullDevice
    try process.run()
    let end = ContinuousClock.now + .seconds(10)
    while !Self.listens(self.port), .now < end { usleep(20_000) }
  }

  deinit {
    // The threads of the tests hold back signals, and a child inherits that.
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  /// The requests so far.
  public var lines: [Line] {
    let text = (try? String(contentsOfFile: folder.path("access"), encoding: .utf8)) ?? ""
    return text.split(separator: "\n").map { line in
      let words = line.split(separator: " ").map(String.init)
      return Line(clientPort: words[0], protocolName: words[1], tls: words[2])
    }
  }

  /// The names of the authorities hold the port, since a bundle may hold those of several fronts.
  private static func certify(in folder: TemporaryFolder, as port: Int) throws {
    func openssl(_ arguments: String) throws {
      let words = arguments.split(separator: " ").map(String.init)
      let outcome = try Program.named("openssl")?.run(words, in: folder.url)
      guard outcome?.status == 0 else { throw CocoaError(.executableLoad) }
    }
    let key = "-newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes"
    for name in ["authority", "stranger"] {
      try openssl(
        "req -x509 \(key) -days 2 -subj /CN=\(name)-\(port) -keyout \(name).key -out \(name).pem"
      )
    }
    try openssl("req \(key) -subj /CN=localhost -keyout server.key -out server.csr")
    try Data("subjectAltName=DNS:localhost\n".utf8)
      .write(to: folder.url.appendingPathComponent("names"))
    try openssl(
      "x509 -req -in server.csr -CA authority.pem -CAkey authority.key -CAcreateserial -days 2 "
        + "-extfile names -out server.pem"
    )
  }

  private static func listens(_ port: Int) -> Bool {
    let socket = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(socket) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    return unsafe withUnsafePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        unsafe connect(socket, address, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
  }
}
