import Foundation
import TestSupport
import Testing

/// What a person of the field would say about the results on the bundled list.
@Suite struct QualityTests {
  private struct Report: Decodable {
    struct Topic: Decodable {
      let label: String
      let labelSupport: Double
      let papers: Int
    }
    struct Quality: Decodable {
      let modularity: Double
      let stability: Double
      let coverage: Double
      let labelUniqueness: Double
    }
    let topics: [Topic]
    let quality: Quality
  }

  private func analyzed() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let outcome = try Program.citegraph.run([
      "run", RunTests.list, "--offline", "--until", "analyze", "--output", folder.url.path,
    ])
    try #require(outcome.status == 0, "\(outcome.errors)")
    return folder
  }

  @Test func `the top of the ranking belongs to the field, not to its neighbors`() throws {
    let folder = try analyzed()
    let table = CSVTable(
      try Data(contentsOf: folder.url.appendingPathComponent("5-analyze/seminal.csv"))
    )
    let top = table.rows.prefix(20)
    #expect(top.count == 20)
    // Much cited, by everybody, for other things than the systems this list is about.
    let neighbors = [
      "imagenet", "deep residual learning for image recognition", "very deep convolutional",
      "long short-term memory", "computer architecture: a quantitative approach",
    ]
    for row in top {
      let title = try #require(row["title"]).lowercased()
      #expect(!neighbors.contains { title.hasPrefix($0) }, "\(title)")
      #expect(row["mark"] != "no paper", "\(title)")
      #expect(row["year"].flatMap { Int($0) }.map { $0 >= 1990 } ?? true, "\(title)")
    }

    let data = try Data(contentsOf: folder.url.appendingPathComponent("5-analyze/topics.json"))
    let report = try JSONDecoder().decode(Report.self, from: data)
    #expect((12...25).contains(report.topics.count))
    #expect(report.quality.modularity > 0.6)
    #expect(report.quality.stability > 0.8)
    #expect(report.quality.coverage > 0.9)
    #expect(report.quality.labelUniqueness == 1)
    for topic in report.topics {
      // Two to four words, joined by an "and" at most.
      let words = topic.label.split { $0 == " " || $0 == "-" }
      #expect((2...4).contains(words.count), "\(topic.label)")
      #expect(topic.labelSupport > 0.1, "\(topic.label)")
    }
  }
}
