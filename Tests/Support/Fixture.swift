import Foundation

/// Recorded responses below `Tests/Fixtures/recorded`.
public enum Fixture {
  /// The body of a recorded response.
  public static func recorded(_ name: String) throws -> [UInt8] {
    let url = Repository.root.appendingPathComponent("Tests/Fixtures/recorded/\(name)")
    return [UInt8](try Data(contentsOf: url))
  }

  /// The names of all recorded bodies in a folder, sorted.
  public static func names(in folder: String) throws -> [String] {
    let url = Repository.root.appendingPathComponent("Tests/Fixtures/recorded/\(folder)")
    return try FileManager.default.contentsOfDirectory(atPath: url.path).sorted()
      .map { "\(folder)/\($0)" }
  }
}
