public import Foundation

/// Where the files of this project are.
public enum Repository {
  /// The root of the checkout.
  public static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The Swift files below a folder of the checkout, sorted by path.
  public static func swiftFiles(below folder: String) throws -> [URL] {
    let start = root.appendingPathComponent(folder)
    let paths = try FileManager.default.subpathsOfDirectory(atPath: start.path)
    return paths.filter { $0.hasSuffix(".swift") }.sorted().map(start.appendingPathComponent)
  }
}
