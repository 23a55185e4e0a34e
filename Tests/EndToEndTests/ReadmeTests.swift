import Foundation
import TestSupport
import Testing

/// What the README shows is what the program prints.
@Suite struct ReadmeTests {
  @Test func `the worked example is the output of the run`() throws {
    let readme = try String(
      contentsOf: Repository.root.appendingPathComponent("README.md"),
      encoding: .utf8
    )
    let marker = try #require(readme.range(of: "ReadmeTests.swift. -->\n```text\n"))
    let end = try #require(readme.range(of: "```", range: marker.upperBound..<readme.endIndex))
    let example = readme[marker.upperBound..<end.lowerBound]
    let folder = try TemporaryFolder()
    let outcome = try Program.citegraph.run([
      "run", "ml-systems", "--offline", "--output", folder.path("output"),
    ])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains(example), "\(outcome.output)")
  }

  @Test func `every command of the README exists`() throws {
    let readme = try String(
      contentsOf: Repository.root.appendingPathComponent("README.md"),
      encoding: .utf8
    )
    let help = try Program.citegraph.run(["--help"]).output
    let commands = readme.split(separator: "\n").compactMap { line -> Substring? in
      guard line.hasPrefix("| `"), line.hasSuffix("|") else { return nil }
      return line.dropFirst(3).prefix { $0 != " " && $0 != "`" }
    }
    #expect(commands.count == 8)
    for command in commands { #expect(help.contains("\n  \(command) "), "\(command)") }
  }
}
