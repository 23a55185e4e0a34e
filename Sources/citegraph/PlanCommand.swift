import ArgumentParser
import Foundation
import Pipeline

/// `citegraph plan`: what a run would ask the sources, before anything is sent.
struct PlanCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Show how many requests a run would send and how long they take.",
    discussion: """
      The first three stages are rehearsed with the local corpus and the recorded answers; what is \
      left open is counted. No source is asked, and no result of an earlier run is touched.
      """
  )

  @OptionGroup var arguments: PipelineArguments

  @Flag(help: "Print JSON.")
  var json = false

  func run() async throws {
    let pipeline = try PipelineFile.open(arguments.pipeline)
    let output = OutputFolder(path: arguments.output ?? "output/\(pipeline.settings.name)")
    let forecast = try await Interruption.guarding { try await Forecast(pipeline, output) }
    if json {
      print(String(decoding: try OutputFolder.json(forecast), as: UTF8.self), terminator: "")
    } else {
      print(forecast.text)
    }
  }
}
