import CurlTransport
import Foundation
import HTTP
import Pipeline

/// Downloads a list: one request a file, no redirect, at most 100 MB.
struct ListDownload {
  let agent: String

  /// The file, or `nil` when the server says that there is none.
  func fetch(_ address: String) async throws -> [UInt8]? {
    let parts = address.dropFirst("https://".count).split(separator: "/", maxSplits: 1)
    guard let origin = parts.first.flatMap({ Origin("https://\($0)") }), parts.count == 2 else {
      throw PipelineError.unreadable(path: address, reason: "it is not an address of a file")
    }
    let options = CurlOptions(
      userAgent: agent,
      bodyLimit: 100 << 20,
      authorities: CurlOptions.authorities(in: ProcessInfo.processInfo.environment)
    )
    let request = HTTPRequest(.get, origin, "/\(parts[1])")
    let response: HTTPResponse
    do {
      response = try await CurlTransport(options).send(request)
    } catch {
      throw PipelineError.unreadable(path: address, reason: "\(error)")
    }
    if response.status == 404 || response.status == 410 { return nil }
    guard response.status == 200 else {
      throw PipelineError.unreadable(
        path: address,
        reason: "the server answered \(response.status); name the raw file itself"
      )
    }
    return response.body
  }
}
