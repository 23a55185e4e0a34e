import Foundation
import Synchronization

/// Remembers the files that a stage writes, and the digests of their content.
final class OutputRecorder: Sendable {
  private let files = Mutex<[String: String]>([:])

  /// The files written so far, by name.
  var outputs: [StageInput] {
    files.withLock { files in
      files.map { StageInput(name: $0.key, digest: $0.value) }.sorted { $0.name < $1.name }
    }
  }

  func record(_ file: String, _ data: Data) {
    let digest = ContentDigest.of(data)
    files.withLock { $0[file] = digest }
  }
}
