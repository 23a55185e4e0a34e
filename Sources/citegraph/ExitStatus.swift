import ArgumentParser
import Corpus
import Foundation
import GraphCore
import HTTP
import Markdown
import Pipeline
import ScholarAPIs

/// The exit codes, and the one place where errors become sentences and codes.
enum ExitStatus {
  static let fellShort: Int32 = 1
  static let badInput: Int32 = 2
  static let refused: Int32 = 3
  static let internalFault: Int32 = 4

  /// Prints what went wrong and returns the code; `nil` for errors of the command line itself.
  static func of(_ error: any Error) -> Int32? {
    switch error {
    case let code as ExitCode:
      return code.rawValue
    case is CancellationError:
      Terminal.complain("citegraph: interrupted; everything finished is saved, run again to go on")
      return Interruption.status
    case is PipelineError, is CorpusError, is ListError, is EdgeListError, is Pacer.FileError:
      Terminal.complain("citegraph: \(error)")
      return badInput
    case let error as SourceError:
      Terminal.complain("citegraph: \(error)")
      if case .refused = error { return refused }
      if case .invalidOrigin = error { return badInput }
      return internalFault
    case is CleanExit, is ValidationError:
      return nil
    default:
      if String(reflecting: type(of: error)).hasPrefix("ArgumentParser.") { return nil }
      Terminal.complain("citegraph: \(error)")
      return internalFault
    }
  }
}
