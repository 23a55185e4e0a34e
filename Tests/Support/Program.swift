public import Foundation

/// Runs the built `citegraph`, or any other program, as a user would.
public struct Program: Sendable {
  /// What came of a run.
  public struct Outcome: Sendable {
    /// The exit code, or the negative signal number.
    public var status: Int32
    /// What was printed.
    public var output: String
    /// What was complained about.
    public var errors: String
  }

  /// The path of the executable.
  public let path: String

  /// Names an executable.
  public init(path: String) { self.path = path }

  /// The `citegraph` under test: the one that `CITEGRAPH` names, else the one built with the tests.
  public static let citegraph = Program(
    path: ProcessInfo.processInfo.environment["CITEGRAPH"]
      ?? URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
      .deletingLastPathComponent().appendingPathComponent("citegraph").path
  )

  /// Finds a program on the search path.
  public static func named(_ name: String) -> Program? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    let paths = folders.map { "\($0)/\(name)" }
    return paths.first(where: FileManager.default.isExecutableFile).map(Program.init)
  }

  /// Runs to the end and collects what is printed.
  public func run(
    _ arguments: [String],
    in folder: URL = Repository.root,
    input: Data = Data(),
    environment: [String: String] = [:]
  ) throws -> Outcome {
    try start(arguments, in: folder, input: input, environment: environment).wait()
  }

  /// Starts and returns at once.
  public func start(
    _ arguments: [String],
    in folder: URL = Repository.root,
    input: Data = Data(),
    environment: [String: String] = [:]
  ) throws -> RunningProgram {
    let scratch = try TemporaryFolder()
    // Files instead of pipes: they cannot fill up and cannot lose what was written last.
    let files = try ["in", "out", "err"].map { name in
      let file = scratch.url.appendingPathComponent(name)
      try (name == "in" ? input : Data()).write(to: file)
      return file
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    return RunningProgram(process: process, folder: scratch)
  }
}
