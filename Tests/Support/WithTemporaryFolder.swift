import Foundation

/// Runs a test with the path of an empty folder, which is removed afterwards.
public func withTemporaryFolder<Value>(
  _ body: (_ path: String) async throws -> Value
) async throws -> Value {
  let folder = try TemporaryFolder()
  defer { withExtendedLifetime(folder) {} }
  return try await body(folder.url.path)
}
