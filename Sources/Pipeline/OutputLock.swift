import Foundation

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Holds an output folder for one run; the system lets go of it when the process dies.
public final class OutputLock: Sendable {
  private let descriptor: Int32

  /// Takes the folder, or says which process has it.
  public init(_ folder: OutputFolder) throws {
    try folder.create()
    let path = folder.path(of: ".lock")
    descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard descriptor >= 0 else {
      throw PipelineError.unwritable(
        path: folder.path,
        reason: unsafe String(cString: strerror(errno))
      )
    }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let owner = FileManager.default.contents(atPath: path).map {
        String(decoding: $0, as: UTF8.self)
      }
      close(descriptor)
      throw PipelineError.locked(folder: folder.path, owner: owner ?? "unknown")
    }
    ftruncate(descriptor, 0)
    let owner = Array(String(getpid()).utf8)
    _ = unsafe pwrite(descriptor, owner, owner.count, 0)
  }

  deinit { close(descriptor) }
}
