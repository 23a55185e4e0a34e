public import Foundation

/// A folder that is removed when the last reference to it goes.
public final class TemporaryFolder: Sendable {
  /// Where the folder is.
  public let url: URL

  /// Creates the folder.
  public init() throws {
    url = URL(fileURLWithPath: NSTemporaryDirectory())
      .appendingPathComponent("citegraph-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// The path of something in the folder.
  public func path(_ name: String) -> String { url.appendingPathComponent(name).path }

  /// Every file below the folder with its content, by path relative to the folder.
  public func contents(below folder: String = "") throws -> [String: Data] {
    let start = url.appendingPathComponent(folder)
    var result: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: start.path) {
      let file = start.appendingPathComponent(name)
      var isFolder: ObjCBool = false
      let isThere = unsafe FileManager.default.fileExists(
        atPath: file.path,
        isDirectory: &isFolder
      )
      guard isThere, !isFolder.boolValue else { continue }
      result[name] = try Data(contentsOf: file)
    }
    return result
  }
}
