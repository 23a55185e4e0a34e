public import Foundation

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// The output folder of a pipeline, in which every file is either whole or absent.
///
/// A file is written to a temporary name in its own folder, synced, renamed into place, and the
/// folder synced, so that a killed run or a power cut leaves the old file or the new one.
public struct OutputFolder: Sendable {
  /// The path of the folder.
  public let path: String
  private let recorder: OutputRecorder?

  /// Names a folder; nothing is created.
  public init(path: String) { self.init(path: path, recorder: nil) }

  private init(path: String, recorder: OutputRecorder?) {
    self.path = path
    self.recorder = recorder
  }

  /// The same folder, with every file written reported to `recorder`.
  func recording(with recorder: OutputRecorder) -> OutputFolder {
    OutputFolder(path: path, recorder: recorder)
  }

  /// The path of a file of the folder.
  public func path(of file: String) -> String { "\(path)/\(file)" }

  /// Creates the folder.
  func create() throws { try createDirectory(path) }

  /// Creates the folder, and removes temporary files that a killed run left behind.
  public func prepare() throws {
    try create()
    let files = FileManager.default
    for stage in StageName.allCases {
      let folder = path(of: stage.folder)
      for name in (try? files.contentsOfDirectory(atPath: folder)) ?? []
      where name.hasPrefix(Self.temporaryPrefix) {
        try? files.removeItem(atPath: "\(folder)/\(name)")
      }
    }
    for name in (try? files.contentsOfDirectory(atPath: path)) ?? []
    where name.hasPrefix(Self.temporaryPrefix) {
      try? files.removeItem(atPath: path(of: name))
    }
  }

  /// Writes a file, replacing an older one as a whole; `file` is relative to the folder.
  public func write(_ data: Data, to file: String) throws {
    let target = path(of: file)
    let folder = (target as NSString).deletingLastPathComponent
    try createDirectory(folder)
    let name = (target as NSString).lastPathComponent
    let temporary = "\(folder)/\(Self.temporaryPrefix)\(getpid())-\(name)"
    let descriptor = unsafe open(
      temporary,
      O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC,
      0o644
    )
    guard descriptor >= 0 else { throw failure(target) }
    do {
      try writeAll(data, to: descriptor, target: target)
      guard fsync(descriptor) == 0 else { throw failure(target) }
    } catch {
      close(descriptor)
      unsafe unlink(temporary)
      throw error
    }
    close(descriptor)
    guard unsafe rename(temporary, target) == 0 else {
      let problem = failure(target)
      unsafe unlink(temporary)
      throw problem
    }
    let directory = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if directory >= 0 {
      fsync(directory)
      close(directory)
    }
    recorder?.record(file, data)
  }

  /// Writes text as UTF-8.
  public func write(_ text: String, to file: String) throws {
    try write(Data(text.utf8), to: file)
  }

  /// Writes a value as JSON with sorted keys, so that equal values give equal bytes.
  public func writeJSON(_ value: some Encodable, to file: String) throws {
    try write(Self.json(value), to: file)
  }

  /// Reads a file of the folder.
  public func read(_ file: String) throws -> Data {
    do {
      return try Data(contentsOf: URL(fileURLWithPath: path(of: file)))
    } catch {
      throw PipelineError.unreadable(path: path(of: file), reason: "it does not exist")
    }
  }

  /// Reads a JSON file of the folder.
  public func readJSON<Value: Decodable>(_ type: Value.Type, from file: String) throws -> Value {
    do {
      return try JSONDecoder().decode(type, from: read(file))
    } catch let error as DecodingError {
      throw PipelineError.unreadable(
        path: path(of: file),
        reason: "it is not what this version writes (\(error)); run --force"
      )
    }
  }

  /// The JSON form of a value: sorted keys, two spaces, a final newline.
  public static func json(_ value: some Encodable) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    var data = try encoder.encode(value)
    data.append(UInt8(ascii: "\n"))
    return data
  }

  private static let temporaryPrefix = ".unfinished-"

  private func createDirectory(_ folder: String) throws {
    do {
      try FileManager.default.createDirectory(
        atPath: folder,
        withIntermediateDirectories: true
      )
    } catch {
      throw PipelineError.unwritable(
        path: folder,
        reason: "the folder cannot be created; choose another with --output"
      )
    }
  }

  private func writeAll(_ data: Data, to descriptor: Int32, target: String) throws {
    try unsafe data.withUnsafeBytes { bytes in
      var offset = 0
      while offset < bytes.count {
        let part = unsafe UnsafeRawBufferPointer(rebasing: bytes[offset...])
        let count = unsafe Foundation.write(descriptor, part.baseAddress, part.count)
        if count < 0 {
          if errno == EINTR { continue }
          throw failure(target)
        }
        offset += count
      }
    }
  }

  private func failure(_ target: String) -> PipelineError {
    .unwritable(path: target, reason: unsafe String(cString: strerror(errno)))
  }
}
