import ArgumentParser
import Foundation

/// The program: parses the command line, runs one command, turns errors into exit codes.
@main struct CitegraphCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "citegraph",
    abstract: "Find the seminal papers, the topics and the gaps of a reading list.",
    discussion: """
      citegraph reads a list of papers, finds every paper in Semantic Scholar and arXiv, builds the \
      citation graph around the list, and says which papers are seminal, what topics the field is \
      made of, and what is missing from the list.

      Start with:  citegraph run README.md

      Exit codes: 0 done; 1 finished, but something was deferred or fell short; 2 usage or bad \
      input; 3 refused by a source; 4 internal fault; 130 interrupted (143 by SIGTERM), state saved.
      """,
    version: "citegraph \(version)",
    subcommands: [
      RunCommand.self, PlanCommand.self, StatusCommand.self, ExplainCommand.self,
      EvaluateCommand.self,
      DiffCommand.self, ExportCommand.self, MeasureCommand.self,
    ]
  )

  /// The version of the program, told to the sources as well.
  static let version = "0.1.0"

  static func main() async {
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
      end(0)
    } catch {
      end(ExitStatus.of(error) ?? usage(error))
    }
  }

  /// Ends without the exit handlers of libraries: threads that are about to end may still use them.
  private static func end(_ status: Int32) -> Never {
    fflush(nil)
    _exit(status)
  }

  /// Shows help, a version or a usage error of the command line itself.
  private static func usage(_ error: any Error) -> Int32 {
    let message = fullMessage(for: error)
    if exitCode(for: error).isSuccess {
      print(message)
      return 0
    }
    Terminal.complain(message)
    return ExitStatus.badInput
  }
}
