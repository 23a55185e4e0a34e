import Communities
import GraphCore
import Testing

@testable import Topics

@Suite struct FindTopicsTests {
  private func topics(
    of field: SyntheticField,
    options: TopicOptions = TopicOptions(seeds: 3)
  ) -> TopicModel {
    findTopics(
      graph: field.graph,
      titles: field.titles,
      years: field.years,
      importance: field.importance,
      options: options
    )
  }

  @Test func findsAndNamesPlantedTopics() {
    let field = SyntheticField(papersPerTopic: 60)
    let model = topics(of: field, options: TopicOptions(topics: 3...6, seeds: 3))
    let found = model.topicOfPaper.map { Int32($0 ?? -1) }
    let planted = field.planted.map(Int32.init)
    #expect(PartitionComparison(found, planted).normalizedMutualInformation > 0.95)
    for topic in model.topics {
      let phrases = SyntheticField.phrases[field.planted[Int(topic.representatives[0])]]
      #expect(phrases.contains { $0.lowercased() == topic.label.lowercased() })
    }
    #expect(model.quality.labelUniqueness == 1)
    #expect(model.quality.stability > 0.9)
  }

  @Test func theModelIsConsistent() {
    let field = SyntheticField(papersPerTopic: 50)
    let model = topics(of: field)
    #expect(model.hasStructure)
    for topic in model.topics {
      #expect(topic.papers.allSatisfy { model.topicOfPaper[Int($0)] == topic.id })
      #expect(topic.papers.count == model.topicOfPaper.count { $0 == topic.id })
      #expect(topic.share == Double(topic.papers.count) / 200)
      #expect(model.fields[topic.field].topics.contains(topic.id))
      #expect(topic.representatives.count == 3 && topic.leaders.count == 3)
      #expect(topic.keyTerms.count <= 5)
      let top = topic.papers.map { field.importance[Int($0)] }.max()
      #expect(field.importance[Int(topic.leaders[0])] == top)
      let last = topic.papers.compactMap { field.years[Int($0)] }.max()
      #expect(field.years[Int(topic.newest[0])] == last)
    }
    let sizes = model.topics.map(\.papers.count)
    #expect(zip(sizes, sizes.dropFirst()).allSatisfy { $0 >= $1 })
    #expect(model.fields.reduce(0) { $0 + $1.paperCount } + model.otherCount == 200)
    let labels = model.topicOfPaper.enumerated().map { Int32($1 ?? 1000 + $0) }
    let modularity = QualityFunction.modularity().value(
      of: Partition(labels: labels),
      in: model.relatedness
    )
    #expect(model.quality.modularity == modularity)
    #expect(model.quality.coverage == Double(200 - model.otherCount) / 200)
  }

  @Test func noWorkIsShownTwice() {
    var field = SyntheticField(papersPerTopic: 40)
    let model = topics(of: field)
    let twins = model.topics[0].leaders.prefix(2).map { Int($0) }
    field.titles[twins[0]] = "A Study of Everything"
    field.titles[twins[1]] = "A study of everything."
    let topic = topics(of: field).topics.first { $0.papers.contains(NodeID(twins[0])) }
    for shown in [topic?.leaders, topic?.representatives, topic?.newest] {
      #expect(shown?.count == 3)
      #expect(shown?.filter { twins.contains(Int($0)) }.count ?? 2 <= 1)
    }
  }

  @Test(arguments: [1, 5])
  func theNumberOfThreadsDoesNotMatter(threads: Int) {
    let field = SyntheticField(papersPerTopic: 30)
    #expect(
      topics(of: field, options: TopicOptions(seeds: 2, threads: threads))
        == topics(of: field, options: TopicOptions(seeds: 2, threads: 2))
    )
  }

  @Test func withoutCitationsTitlesDecide() {
    var field = SyntheticField(papersPerTopic: 40)
    field.graph = CSRGraph(nodeCount: 160, citations: [])
    let model = topics(of: field)
    #expect(model.hasStructure)
    let found = model.topicOfPaper.map { Int32($0 ?? -1) }
    let planted = field.planted.map(Int32.init)
    #expect(PartitionComparison(found, planted).normalizedMutualInformation > 0.5)
  }

  @Test func withoutTitlesTopicsAreUntitled() {
    var field = SyntheticField(papersPerTopic: 40)
    field.titles = field.titles.map { _ in "" }
    let model = topics(of: field)
    #expect(model.hasStructure)
    #expect(model.topics.allSatisfy { $0.label == "Untitled Topic \($0.id + 1)" })
    #expect(model.quality.labelUniqueness == 1)
  }

  @Test(arguments: [0, 1, 2, 50])
  func withoutAnythingThereIsNoStructure(papers: Int) {
    let model = findTopics(
      graph: CSRGraph(nodeCount: papers, citations: []),
      titles: [String](repeating: "", count: papers),
      years: [Int?](repeating: nil, count: papers),
      importance: [Double](repeating: 0, count: papers)
    )
    #expect(!model.hasStructure)
    #expect(model.topics.isEmpty && model.fields.isEmpty)
    #expect(model.otherCount == papers)
    #expect(model.quality.modularity == 0)
  }

  @Test func aGiantCliqueHasNoStructure() {
    let edges = (0..<NodeID(60)).flatMap { citing in (0..<citing).map { (citing, $0) } }
    let model = findTopics(
      graph: CSRGraph(nodeCount: 60, citations: edges),
      titles: [String](repeating: "Same title", count: 60),
      years: [Int?](repeating: 2000, count: 60),
      importance: [Double](repeating: 1, count: 60),
      options: TopicOptions(resolution: 1, seeds: 2)
    )
    #expect(!model.hasStructure)
  }

  @Test(arguments: [1 as UInt64, 2])
  func randomCitationsHaveNoStructure(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let edges = (0..<3000).map { _ in
      (NodeID(generator.below(300)), NodeID(generator.below(300)))
    }
    let model = findTopics(
      graph: CSRGraph(nodeCount: 300, citations: edges),
      titles: [String](repeating: "", count: 300),
      years: [Int?](repeating: 2000, count: 300),
      importance: [Double](repeating: 1, count: 300),
      options: TopicOptions(seeds: 4)
    )
    #expect(!model.hasStructure)
  }

  @Test func aComponentPerPairIsOther() {
    let edges = (0..<NodeID(30)).map { (2 * $0 + 1, 2 * $0) }
    let model = findTopics(
      graph: CSRGraph(nodeCount: 60, citations: edges),
      titles: [String](repeating: "", count: 60),
      years: [Int?](repeating: 2000, count: 60),
      importance: [Double](repeating: 1, count: 60)
    )
    #expect(!model.hasStructure)
    #expect(model.otherCount == 60)
  }
}
