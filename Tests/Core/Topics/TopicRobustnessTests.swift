import GraphCore
import Testing

@testable import Topics

@Suite struct TopicRobustnessTests {
  private let field = SyntheticField(papersPerTopic: 40)
  private let options = TopicOptions(topics: 3...6, seeds: 2)

  private func robustness(omitting share: Double, threads: Int = 2) -> TopicRobustness {
    let model = findTopics(
      graph: field.graph,
      titles: field.titles,
      years: field.years,
      importance: field.importance,
      options: options
    )
    var options = options
    options.threads = threads
    return TopicRobustness(
      of: model,
      graph: field.graph,
      titles: IndexedTitles(field.titles, options: options),
      importance: field.importance,
      options: options,
      omitting: share,
      trials: 3
    )
  }

  @Test func nothingChangesWhereNothingIsLeftOut() {
    let same = robustness(omitting: 0)
    #expect(same.agreement == 1)
    #expect(same.labelSurvival == 1)
    #expect(same.trials == 3)
  }

  @Test func plantedTopicsOutliveMoreThanTheyLose() {
    let (few, most) = (robustness(omitting: 0.05), robustness(omitting: 0.9))
    #expect(few.agreement > 0.9)
    #expect(few.agreement > most.agreement)
  }

  @Test func theNumberOfThreadsDoesNotMatter() {
    #expect(robustness(omitting: 0.2, threads: 1) == robustness(omitting: 0.2, threads: 3))
  }

  @Test func withoutTopicsThereIsNothingToTry() {
    let empty = findTopics(
      graph: .init(nodeCount: 0, citations: []),
      titles: [],
      years: [],
      importance: []
    )
    let result = TopicRobustness(
      of: empty,
      graph: .init(nodeCount: 0, citations: []),
      titles: IndexedTitles([], options: options),
      importance: [],
      options: options
    )
    #expect((result.trials, result.agreement) == (0, 0))
  }
}
