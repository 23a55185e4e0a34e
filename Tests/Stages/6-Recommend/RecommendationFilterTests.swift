import Bibliography
import Corpus
import Pipeline
import Testing

@testable import Recommend

struct RecommendationFilterTests {
  /// Topic 2 is part of topic 1; nodes 0 to 3 are in 1, 2, 3 and none.
  private let topics = TopicAssignment(
    topics: [
      TopicRecord(id: 1, label: "Model serving", papers: 2),
      TopicRecord(id: 2, parent: 1, label: "Serverless inference", papers: 1),
      TopicRecord(id: 3, label: "Video analytics", papers: 1),
    ],
    topicOf: [1, 2, 3, nil]
  )

  private func accepted(
    year: Int? = 2018,
    venue: String? = "USENIX OSDI 2018",
    _ change: (inout RecommendSettings) -> Void
  ) -> [Int] {
    var settings = RecommendSettings()
    change(&settings)
    let filter = RecommendationFilter(settings, topics: topics)
    let paper = Paper(id: PaperID("p"), title: "T", year: year, venue: venue)
    return (0..<4).filter { filter.accepts(Int32($0), paper) }
  }

  @Test func nothingAskedForIsEverything() {
    #expect(accepted(year: nil, venue: nil) { _ in } == [0, 1, 2, 3])
  }

  @Test func aTopicIncludesItsParts() {
    #expect(accepted { $0.topics = ["model  Serving"] } == [0, 1])
    #expect(accepted { $0.topics = ["Serverless inference", "Video analytics"] } == [1, 2])
  }

  @Test func aTopicThatNobodyHasIsNamed() {
    var settings = RecommendSettings()
    settings.topics = ["Video analytics", "Cooking"]
    #expect(RecommendationFilter(settings, topics: topics).unknownTopics == ["Cooking"])
    #expect(accepted { $0.topics = ["Cooking"] } == [])
  }

  @Test(arguments: [
    ("osdi", true), ("USENIX OSDI", true), ("OSD", false), ("OSDI 2017", false), ("SOSP", false),
  ])
  func venuesGoByWholeWords(_ venue: String, _ isIn: Bool) {
    #expect(accepted { $0.venues = [venue] }.isEmpty != isIn)
    #expect(accepted(venue: nil) { $0.venues = [venue] } == [])
  }

  @Test func venuesGoByTheirKnownNames() {
    let printed = "Symposium on Operating Systems Design and Implementation"
    #expect(accepted(venue: printed) { $0.venues = ["OSDI"] }.count == 4)
    #expect(accepted(venue: printed) { $0.venues = ["SOSP"] } == [])
  }

  @Test func yearsAreInclusive() {
    #expect(accepted { $0.fromYear = 2018 }.count == 4)
    #expect(accepted { $0.untilYear = 2018 }.count == 4)
    #expect(accepted { $0.fromYear = 2019 } == [])
    #expect(accepted { $0.untilYear = 2017 } == [])
    #expect(accepted(year: nil) { $0.untilYear = 2017 } == [])
  }
}
