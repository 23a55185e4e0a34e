import Foundation

/// Runs a test with the path of an empty folder, which is removed afterwards.
public func withTemporaryFolder<Value>(
  _ body: (_ path: String) async throws -> Value
) async throws -> Value {
  let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("citegraph-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try await body(folder.path)
}
