import Foundation
import TestSupport

/// `emulator FOLDER [FAULT-RATE [SEED]]` serves both APIs from a corpus folder until its input ends,
/// then prints what it has seen.
///
/// The first two lines are settings for the environment of `citegraph`.
@main
struct EmulatorCommand {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let folder = arguments.first else {
      FileHandle.standardError.write(Data("usage: emulator FOLDER [FAULT-RATE [SEED]]\n".utf8))
      exit(2)
    }
    let rate = arguments.dropFirst().first.flatMap { Double($0) } ?? 0
    let seed = arguments.dropFirst(2).first.flatMap { UInt64($0) } ?? 1
    let script = FaultMix.script(rate: rate, seed: seed)
    let emulator = try Emulator(
      store: try EmulatorStore(folder: folder),
      semanticScholarScript: script,
      arxivScript: script
    )
    report("CITEGRAPH_S2_URL=\(emulator.semanticScholar.url)")
    report("CITEGRAPH_ARXIV_URL=\(emulator.arxiv.url)")
    while readLine() != nil {}
    for (name, server) in [
      ("semantic-scholar", emulator.semanticScholar), ("arxiv", emulator.arxiv),
    ] {
      let log = server.log
      let gap = log.smallestGap.map { "\($0)" } ?? "none"
      report(
        "\(name): requests \(log.count), bytes \(log.bytesSent), connections \(log.connections), "
          + "largest concurrency \(log.largestConcurrency), smallest gap \(gap)"
      )
    }
  }

  private static func report(_ line: String) {
    FileHandle.standardOutput.write(Data("\(line)\n".utf8))
  }
}
