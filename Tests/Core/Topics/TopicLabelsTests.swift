import Testing

@testable import Topics

@Suite struct TopicLabelsTests {
  private func labels(_ groups: [[String]], importance: [Double] = []) -> TopicLabels {
    let titles = groups.flatMap { $0 }
    let numbers = groups.indices.flatMap { group in groups[group].map { _ in Int32(group) } }
    return TopicLabels(
      index: PhraseIndex(titles: titles, minimum: 2),
      groups: numbers,
      count: groups.count,
      importance: importance.isEmpty ? [Double](repeating: 1, count: titles.count) : importance
    )
  }

  @Test func labelsContrast() {
    // "Deep learning" is in every title and names neither group.
    let names = labels([
      [
        "Video analytics with deep learning", "Deep learning for video analytics",
        "Live video analytics and deep learning",
      ],
      [
        "Cluster scheduling of deep learning", "Deep learning: cluster scheduling",
        "Fair cluster scheduling for deep learning",
      ],
    ])
    #expect(names.labels == ["Video Analytics", "Cluster Scheduling"])
    #expect(names.support == [1, 1])
    #expect(names.keyTerms[0].first == "Video Analytics")
  }

  @Test func importantTitlesCountMore() {
    let groups = [
      [
        "Video analytics", "Video analytics", "Video analytics", "Model serving", "Model serving",
      ],
      ["Speech recognition", "Speech recognition"],
    ]
    #expect(labels(groups).labels[0] == "Video Analytics")
    let served = labels(groups, importance: [1, 1, 1, 9, 9, 1, 1])
    #expect(served.labels[0] == "Model Serving")
    // Of the weight of the group, ½ + ½ · importance / mean each, the label speaks for two titles.
    let mean = Double(3 * 1 + 2 * 9 + 2 * 1) / 7
    let lead = 2 * (0.5 + 0.5 * 9 / mean)
    let tail = 3 * (0.5 + 0.5 / mean)
    #expect(abs(served.coverage[0] - lead / (lead + tail)) < 1e-12)
  }

  @Test func aHeadingThatSaysTooLittleGetsAPartner() {
    let fillers = (0..<16).map { "Paper \($0) of Alexandria\($0)" }
    let names = labels([
      [
        "Stream processing", "Stream processing", "Stream processing", "Stream processing",
        "Cluster scheduling", "Cluster scheduling", "Cluster scheduling",
      ] + fillers,
      [String](repeating: "Speech recognition", count: 23),
    ])
    #expect(names.labels == ["Stream Processing and Cluster Scheduling", "Speech Recognition"])
    #expect(names.coverage == [4.0 / 23, 1])
    #expect(names.support == [7.0 / 23, 1])
  }

  @Test func noLabelHasAllWordsOfAnother() {
    // Both groups would best be named by the same two words.
    let names = labels([
      ["Graph mining", "Graph mining on GPUs", "Graph mining of joins", "Graph mining on disks"],
      ["Mining graph streams", "Mining graph", "Mining graph", "Graph streams", "Graph streams"],
      ["Speech recognition", "Speech recognition", "Speech recognition"],
    ])
    #expect(names.labels == ["Graph Mining", "Graph Streams", "Speech Recognition"])
  }

  @Test func otherScriptsHaveLabelsToo() {
    let names = labels([
      ["Глубокое обучение", "Глубокое обучение сетей", "Про глубокое обучение"],
      ["Обработка потоков", "Обработка потоков данных", "Быстрая обработка потоков"],
    ])
    #expect(names.labels == ["Глубокое Обучение", "Обработка Потоков"])
  }

  @Test func groupsWithoutSharedWordsAreUntitled() {
    let names = labels([["", "", ""], ["A", "The", "Of"], ["One two", "", "Stream joins"]])
    #expect(names.labels == ["Untitled Topic 1", "Untitled Topic 2", "Untitled Topic 3"])
    #expect(names.keyTerms == [[], [], []])
  }

  @Test func wordsNameAGroupThatSharesNoPhrase() {
    let names = labels([
      ["Spark beside Kafka", "Kafka with Spark", "Spark on Kafka"],
      ["Speech recognition", "Speech recognition", "Speech recognition"],
    ])
    #expect(["Spark and Kafka", "Kafka and Spark"].contains(names.labels[0]))
  }
}
