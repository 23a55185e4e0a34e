import Foundation

/// Whether the saved result of a stage still stands, and if not, why.
public enum Freshness: Equatable, Sendable {
  /// The result stands.
  case fresh
  /// The stage must run, for the reason given.
  case stale(String)

  /// Whether the result stands.
  public var isFresh: Bool { self == .fresh }
}

/// Where the fingerprint of the state that a stage saved in the database is kept, so that a deleted
/// or older database is noticed.
public struct StageMarks: Sendable {
  /// The fingerprint of the last finished run of a stage.
  public var fingerprint: @Sendable (StageName) throws -> String?
  /// Remembers the fingerprint of a stage that has just finished.
  public var remember: @Sendable (StageName, String) throws -> Void

  /// Makes a keeper from its two operations.
  public init(
    fingerprint: @escaping @Sendable (StageName) throws -> String?,
    remember: @escaping @Sendable (StageName, String) throws -> Void
  ) {
    self.fingerprint = fingerprint
    self.remember = remember
  }
}

/// What a stage would be run from now: the parts of its fingerprint.
struct StageBasis {
  var version: Int
  var parameters: String
  var inputs: [StageInput]
  var upstream: String

  init(_ stage: any Stage, _ context: StageContext, upstream: String) throws {
    version = stage.version
    parameters = ContentDigest.of(
      try OutputFolder.json(AnyEncodable(stage.parameters(context.settings)))
    )
    inputs = try stage.inputs(context)
    self.upstream = upstream
  }

  var fingerprint: String {
    ContentDigest.of(
      "version=\(version)\nparameters=\(parameters)\nupstream=\(upstream)\n"
        + inputs.map { "\($0.name)=\($0.digest)" }.joined(separator: "\n")
    )
  }

  /// Compares the basis and the files on disk with what the ledger remembers.
  func freshness(
    of stage: StageName,
    in ledger: Ledger,
    marks: StageMarks,
    output: OutputFolder
  ) throws -> Freshness {
    guard let entry = ledger[stage] else { return .stale("it has not run yet") }
    if entry.version != version { return .stale("the program computes it differently now") }
    if entry.parameters != parameters { return .stale("its settings have changed") }
    for input in inputs where !entry.inputs.contains(input) {
      let isKnown = entry.inputs.contains { $0.name == input.name }
      return .stale("\(input.name) \(isKnown ? "has changed" : "is new")")
    }
    if entry.inputs.count != inputs.count { return .stale("an input is no longer there") }
    if entry.upstream != upstream { return .stale("an earlier stage has a new result") }
    for file in entry.outputs {
      guard let digest = try? ContentDigest.ofFile(output.path(of: file.name)) else {
        return .stale("\(file.name) is missing")
      }
      if digest != file.digest { return .stale("\(file.name) was changed by someone else") }
    }
    if try marks.fingerprint(stage) != entry.fingerprint {
      return .stale("the database does not hold its result")
    }
    if let first = entry.report.deferred.first { return .stale("something was deferred: \(first)") }
    return .fresh
  }
}

private struct AnyEncodable: Encodable {
  let value: any Encodable
  init(_ value: any Encodable) { self.value = value }
  func encode(to encoder: any Encoder) throws { try value.encode(to: encoder) }
}
