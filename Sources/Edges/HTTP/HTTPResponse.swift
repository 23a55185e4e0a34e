/// A complete answer: everything that was promised has arrived.
public struct HTTPResponse: Hashable, Sendable {
  /// The status code.
  public var status: Int
  /// The headers in the order of arrival.
  public var headers: [HTTPHeader]
  /// The body, decompressed.
  public var body: [UInt8]
  /// Time from the call until the first byte of the answer; by then the server had the request.
  public var receivedAfter: Duration

  /// Makes an answer.
  public init(
    status: Int,
    headers: [HTTPHeader] = [],
    body: [UInt8] = [],
    receivedAfter: Duration = .zero
  ) {
    self.status = status
    self.headers = headers
    self.body = body
    self.receivedAfter = receivedAfter
  }

  /// The value of the first header called `name`, whatever its case.
  public subscript(name: String) -> String? {
    let wanted = name.lowercased()
    return headers.first { $0.name.lowercased() == wanted }?.value
  }
}
