import Foundation
import TestSupport
import Testing

/// The report and the pictures in the repository are those that the program makes.
@Suite struct CommittedOutputTests {
  @Test func `the committed report and pictures come out the same`() throws {
    let committed = Repository.root.appendingPathComponent("output/ml-systems")
    let folder = try TemporaryFolder()
    let outcome = try Program.citegraph.run([
      "run", "ml-systems", "--offline", "--output", folder.path("output"),
    ])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let made = try folder.contents(below: "output")
    let names = made.keys.sorted().filter { name in
      let isPicture =
        name.hasPrefix("7-render/") && (name.hasSuffix("svg") || name.hasSuffix("png"))
      // Of the other forms of the map, the dark one alone is in the repository.
      let isOtherForm = name.hasPrefix("7-render/topic-map-") && !name.hasSuffix("-dark.svg")
      return name == "report.md" || isPicture && !isOtherForm
    }
    #expect(names.count > 5)
    for name in names {
      let before = try? Data(contentsOf: committed.appendingPathComponent(name))
      #expect(before == made[name], "\(name) differs: run `make run` and commit output/ml-systems")
    }
  }
}
