/// Why a pipeline cannot run or go on; the sentence says what failed, with which input and why.
public enum PipelineError: Error, Equatable, Sendable, CustomStringConvertible {
  /// A pipeline file that is not as it should be.
  case badSetting(file: String, line: Int?, reason: String)
  /// A file that is needed and cannot be read.
  case unreadable(path: String, reason: String)
  /// A file or folder that cannot be written.
  case unwritable(path: String, reason: String)
  /// Another run holds the output folder.
  case locked(folder: String, owner: String)
  /// A stage was asked to start from, but an earlier one has never finished.
  case missingStage(StageName, wanted: StageName)

  /// The sentence shown to the user.
  public var description: String {
    switch self {
    case .badSetting(let file, let line, let reason):
      "\(file)\(line.map { ":\($0)" } ?? ""): \(reason)"
    case .unreadable(let path, let reason):
      "cannot read \(path): \(reason)"
    case .unwritable(let path, let reason):
      "cannot write \(path): \(reason)"
    case .locked(let folder, let owner):
      "another run (process \(owner)) is working in \(folder); wait for it or stop it"
    case .missingStage(let stage, let wanted):
      "cannot start from \(wanted.rawValue): \(stage.rawValue) has not finished; "
        + "run without --from first"
    }
  }
}
