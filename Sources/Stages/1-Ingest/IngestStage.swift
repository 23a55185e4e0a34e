import Bibliography
import Foundation
import Markdown
public import Pipeline

/// Stage 1: the list becomes entries, none dropped, none resolved.
public struct IngestStage: Stage {
  /// Where the entries are saved, below the output folder.
  public static let file = "1-ingest/entries.json"
  /// Where the bytes of a list that is no file are saved as they were read.
  public static let copy = "1-ingest/list.txt"

  /// Where the address is saved at which a list on the web was found.
  public static let address = "1-ingest/address.txt"

  /// The first stage.
  public let name = StageName.ingest
  /// The meaning of `entries.json`.
  public let version = 9
  private let source: ListSource

  /// Makes the stage; `source` reads the list's bytes.
  public init(source: ListSource = ListSource()) { self.source = source }

  /// How the list is read.
  public func parameters(_ settings: PipelineSettings) -> any Encodable & Sendable {
    settings.ingest
  }

  /// The content of the list; of a list on the web its address, which is asked again with `--force`.
  public func inputs(_ context: StageContext) throws -> [StageInput] {
    [try source.input(context)]
  }

  /// Reads the list and saves its entries.
  public func run(_ context: StageContext) async throws -> StageReport {
    let (bytes, file) = try await source.read(context)
    let format = ListFormat(rawValue: context.settings.ingest.format.rawValue)
    let entries: [ListEntry]
    do {
      entries = try ListFile.entries(in: bytes, name: file, format: format)
    } catch {
      throw PipelineError.badSetting(file: error.file, line: error.line, reason: error.reason)
    }
    try context.output.writeJSON(entries, to: Self.file)
    if !ListSource.isFile(context) { try context.output.write(Data(bytes), to: Self.copy) }
    if file.contains("://") { try context.output.write(file, to: Self.address) }
    return StageReport(summary: [Self.summary(entries)])
  }

  private static func summary(_ entries: [ListEntry]) -> String {
    let sections = Set(entries.map(\.section)).count
    let kinds = EntryKind.allCases.compactMap { kind -> String? in
      let count = entries.count { $0.kind == kind }
      return count == 0 ? nil : "\(count) \(kind.rawValue)"
    }
    let places = sections > 1 ? " in \(sections) sections" : ""
    return "\(entries.count) entries\(places): \(kinds.joined(separator: ", "))"
  }
}
