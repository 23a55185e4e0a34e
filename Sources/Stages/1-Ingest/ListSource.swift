import Foundation
import Markdown
import Pipeline
import Synchronization

/// Reads the bytes of a list: a file, standard input, or an https address.
public final class ListSource: Sendable {
  /// Fetches an https address, at most 100 MB; `nil` when the server has no such file.
  public typealias Fetch = @Sendable (String) async throws -> [UInt8]?

  private let fetch: Fetch?
  private let standardInput = Mutex<[UInt8]?>(nil)

  /// Makes a reader; without `fetch`, lists on the web are refused.
  public init(fetch: Fetch? = nil) { self.fetch = fetch }

  /// Whether the list is a file, which stays at hand.
  static func isFile(_ context: StageContext) -> Bool {
    let list = context.settings.list
    return list != "-" && !list.contains("://")
  }

  static func path(_ context: StageContext) -> String {
    let list = context.settings.list
    let isWhole = list == "-" || list.hasPrefix("/") || list.contains("://")
    return isWhole ? list : "\(context.base)/\(list)"
  }

  func input(_ context: StageContext) throws -> StageInput {
    let list = context.settings.list
    let path = Self.path(context)
    let content = path.contains("://") ? Array(path.utf8) : try local(path)
    return StageInput(name: list, digest: ContentDigest.of(Data(content)))
  }

  /// The bytes of the list, and the path or address at which they were found.
  func read(_ context: StageContext) async throws -> (bytes: [UInt8], file: String) {
    let path = Self.path(context)
    guard path.contains("://") else { return (try local(path), path) }
    guard let fetch else {
      throw PipelineError.unreadable(
        path: path,
        reason: "a list on the web needs the network; save it and name the file"
      )
    }
    let files = ListAddress.files(path)
    for file in files {
      if let bytes = try await fetch(file) { return (bytes, file) }
    }
    throw PipelineError.unreadable(
      path: files[0],
      reason: files.count == 1
        ? "the server has no such file; name the raw file itself"
        : "the repository has no README in Markdown, reStructuredText or Org, or is not public; "
          + "name the raw file itself"
    )
  }

  private func local(_ path: String) throws -> [UInt8] {
    if path == "-" {
      return standardInput.withLock { kept in
        if let kept { return kept }
        let read = Array(FileHandle.standardInput.readDataToEndOfFile())
        kept = read
        return read
      }
    }
    var isFolder: ObjCBool = false
    guard unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw PipelineError.unreadable(path: path, reason: "there is no such list")
    }
    if isFolder.boolValue {
      throw PipelineError.unreadable(path: path, reason: "it is a folder, not a list")
    }
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    if let size = attributes?[.size] as? Int, size > ListFile.largest {
      throw PipelineError.badSetting(
        file: path,
        line: nil,
        reason: "the list has \(size / 1_000_000) MB; 100 MB is the most that is read"
      )
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw PipelineError.unreadable(path: path, reason: "it cannot be opened")
    }
    return Array(data)
  }
}
