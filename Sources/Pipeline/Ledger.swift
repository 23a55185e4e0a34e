import Foundation

/// What was done, from what and with what result, stage by stage: `ledger.json`.
///
/// A stage is fresh when its version, its settings, its inputs and the results of all earlier stages
/// are those of the ledger, and its own files are still as it wrote them.
public struct Ledger: Codable, Equatable, Sendable {
  /// What is known of a stage that has finished.
  public struct Entry: Codable, Equatable, Sendable {
    /// The digest of everything that decided the result.
    public var fingerprint: String
    /// The stage's version.
    public var version: Int
    /// The digest of the stage's settings.
    public var parameters: String
    /// What the stage read besides earlier stages.
    public var inputs: [StageInput]
    /// The digest of the results of all earlier stages.
    public var upstream: String
    /// The files that the stage wrote and the digests of their content.
    public var outputs: [StageInput]
    /// What the stage said of itself.
    public var report: StageReport

    /// The digest of the result: files and saved state.
    var result: String {
      ContentDigest.of(
        outputs.map { "\($0.name)=\($0.digest)" }.joined(separator: "\n")
          + "\nstate=\(report.stateDigest)\nfrom=\(fingerprint)"
      )
    }
  }

  /// The version of the file's format.
  public var format = 1
  /// The finished stages by name.
  public var stages: [String: Entry] = [:]

  /// Starts an empty ledger.
  public init() {}

  /// The file's name below the output folder.
  public static let file = "ledger.json"

  /// Reads the ledger of an output folder; a missing or foreign file counts as empty.
  public static func load(from folder: OutputFolder) -> Ledger {
    guard let data = FileManager.default.contents(atPath: folder.path(of: file)),
      let ledger = try? JSONDecoder().decode(Ledger.self, from: data), ledger.format == 1
    else { return Ledger() }
    return ledger
  }

  /// What is known of a stage.
  public subscript(stage: StageName) -> Entry? {
    get { stages[stage.rawValue] }
    set { stages[stage.rawValue] = newValue }
  }

  /// The digest of the results of all stages before `stage`; `nil` when one has not finished.
  func upstream(of stage: StageName) -> String? {
    var parts: [String] = []
    for earlier in StageName.allCases where earlier < stage {
      guard let entry = self[earlier] else { return nil }
      parts.append(entry.result)
    }
    return ContentDigest.of(parts.joined(separator: "\n"))
  }
}
