/// Limits and name of a transport.
public struct CurlOptions: Hashable, Sendable {
  /// Names the program and a contact, as the sources ask.
  public var userAgent: String
  /// Time for name lookup, connection and TLS.
  public var connectDeadline: Duration
  /// The longest time without a byte, in whole seconds; longer than a source may think.
  public var idleDeadline: Duration
  /// Time for the whole exchange.
  public var totalDeadline: Duration
  /// The largest header, in bytes.
  public var headerLimit: Int
  /// The largest body after decompression, in bytes.
  public var bodyLimit: Int
  /// Connections to one host at a time.
  public var connectionsPerHost: Int
  /// A file of certificate authorities in PEM form, trusted in place of the system's; `nil` trusts
  /// the system's.
  public var authorities: String?

  /// Makes options; Semantic Scholar's gateway gives up after 30 s, so that our deadlines lie above.
  public init(
    userAgent: String,
    connectDeadline: Duration = .seconds(15),
    idleDeadline: Duration = .seconds(40),
    totalDeadline: Duration = .seconds(90),
    headerLimit: Int = 64 << 10,
    bodyLimit: Int = 16 << 20,
    connectionsPerHost: Int = 1,
    authorities: String? = nil
  ) {
    self.userAgent = userAgent
    self.connectDeadline = connectDeadline
    self.idleDeadline = idleDeadline
    self.totalDeadline = totalDeadline
    self.headerLimit = headerLimit
    self.bodyLimit = bodyLimit
    self.connectionsPerHost = connectionsPerHost
    self.authorities = authorities
  }

  /// The file of authorities that an environment names as it does for the `curl` command: by
  /// `CURL_CA_BUNDLE`, else by `SSL_CERT_FILE`.
  public static func authorities(in environment: [String: String]) -> String? {
    ["CURL_CA_BUNDLE", "SSL_CERT_FILE"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
  }
}
