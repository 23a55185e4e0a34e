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

  /// Different titles that all hold a phrase.
  private func papers(_ phrase: String, _ count: Int) -> [String] {
    (0..<count).map { "\(phrase) of Alexandria\($0)" }
  }

  private var speech: [String] { papers("Speech recognition", 12) }

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
    let groups = [papers("Video analytics", 3) + papers("Model serving", 2), speech]
    #expect(labels(groups).labels[0] == "Video Analytics")
    let importance: [Double] = [1, 1, 1, 9, 9] + speech.map { _ in 1 }
    let served = labels(groups, importance: importance)
    #expect(served.labels[0] == "Model Serving")
    // Of the weight of the group, 0.4 + 0.6 · importance / mean each, the label speaks for two titles.
    let mean = Double(3 * 1 + 2 * 9 + 12 * 1) / 17
    let lead = 2 * (0.4 + 0.6 * 9 / mean)
    let tail = 3 * (0.4 + 0.6 / mean)
    #expect(abs(served.coverage[0] - lead / (lead + tail)) < 1e-12)
    #expect(served.served[0] == [3, 4])
  }

  @Test func aLabelIsAsGeneralAsItsGroup() {
    // Two titles say "die-stacked DRAM caches", and of the others most are about caches.
    let names = labels([
      [
        "Die-stacked DRAM caches", "Block sizes of die-stacked DRAM caches", "Cache replacement",
        "Cache management for servers", "Cache management in space", "Cache management on chip",
        "A cache for everyone", "Another cache", "Caches of old", "DRAM",
      ], speech,
    ])
    #expect(names.labels[0] == "Cache Management")
  }

  @Test func aTitleWithTwoRecordsSaysItOnce() {
    let twins = [String](repeating: "Ternary weight splitting", count: 4)
    let names = labels([twins + papers("Model compression", 3), speech])
    #expect(names.labels[0] == "Model Compression")
    #expect(!names.keyTerms[0].contains("Ternary Weight Splitting"))
  }

  @Test func noLabelIsLongerThanFourWords() {
    let names = labels([
      papers("Stream processing", 4) + papers("Cluster scheduling", 3), speech,
      papers("Polyhedral parallel code generation for heterogeneous embedded processors", 4),
    ])
    #expect(names.labels.allSatisfy { (2...4).contains($0.split(separator: " ").count) })
  }

  @Test func noLabelHasAllWordsOfAnother() {
    // Both groups would best be named by the same two words.
    let names = labels([
      ["Graph mining", "Graph mining on GPUs", "Graph mining of joins", "Graph mining on disks"],
      [
        "Mining graph streams", "Mining graph", "Mining graphs", "Graph streams",
        "Old graph streams",
      ],
      speech,
    ])
    #expect(names.labels == ["Graph Mining", "Graph Streams", "Speech Recognition"])
  }

  @Test(
    arguments: [
      (
        ["Глубокое обучение", "Глубокое обучение сетей", "Про глубокое обучение"],
        ["Обработка потоков", "Обработка потоков данных", "Быстрая обработка потоков"],
        ["Глубокое обучение", "Обработка потоков"]
      ),
      (
        ["基于深度学习的图像分类", "深度学习综述", "面向图像的深度学习方法"],
        ["分布式流处理系统", "一种流处理引擎", "流处理中的调度", "分布式流处理"],
        ["深度学习", "分布式流处理"]
      ),
      (
        ["ニューラルネットワークによる翻訳", "再帰型ニューラルネットワーク", "ニューラルネットワークの学習"],
        ["音声認識の研究", "雑音下の音声認識", "音声認識システム"],
        ["ニューラルネットワーク", "音声認識"]
      ),
      (
        ["التعلم العميق في الطب", "نماذج التعلم العميق", "التعلم العميق للصور"],
        ["معالجة البيانات الضخمة", "نظام معالجة البيانات", "معالجة البيانات على السحابة"],
        ["التعلم العميق", "معالجة البيانات"]
      ),
      (
        ["그래프 신경망", "그래프 신경망 가속", "동적 그래프 신경망"],
        ["스트림 처리", "분산 스트림 처리", "스트림 처리 엔진"],
        ["그래프 신경망", "스트림 처리"]
      ),
      (
        ["Βαθιά μάθηση", "Βαθιά μάθηση για εικόνες", "Μοντέλα και βαθιά μάθηση"],
        ["Επεξεργασία ροών", "Ταχεία επεξεργασία ροών", "Επεξεργασία ροών στο νέφος"],
        ["Βαθιά μάθηση", "Επεξεργασία ροών"]
      ),
    ]
  )
  func otherScriptsHaveLabelsToo(first: [String], second: [String], expected: [String]) {
    let names = labels([first, second, speech])
    #expect(names.labels == expected + ["Speech Recognition"])
  }

  @Test func noTopicIsNamedInAScriptOfOthers() {
    // Every Chinese title but one also says "GPU"; every English one says "深度学习".
    let names = labels([
      ["深度学习加速 GPU", "GPU 深度学习综述", "GPU：深度学习", "深度学习方法"],
      (0..<12).map { "Speech recognition of Alexandria\($0) 语音" },
    ])
    #expect(names.labels == ["深度学习", "Speech Recognition"])
    #expect(names.keyTerms.map { $0.filter { WritingSystem(of: $0) == .unspaced } }[1].isEmpty)
    #expect(names.keyTerms[0].allSatisfy { WritingSystem(of: $0) == .unspaced })
  }

  @Test func groupsWithoutSharedWordsAreUntitled() {
    let names = labels([["", "", ""], ["A", "The", "Of"], ["One two", "", "Stream joins"]])
    #expect(names.labels == ["Untitled Topic 1", "Untitled Topic 2", "Untitled Topic 3"])
    #expect(names.keyTerms == [[], [], []])
    #expect(names.coverage == [0, 0, 0])
  }

  @Test func wordsNameAGroupThatSharesNoPhrase() {
    let latin = labels([["Spark beside Kafka", "Kafka with Spark", "Spark on Kafka"], speech])
    #expect(["Spark and Kafka", "Kafka and Spark"].contains(latin.labels[0]))
    #expect(latin.coverage[0] == 0)
    let cyrillic = labels([["Кэш для ядра", "Ядро без кэш", "Ядра и кэш", "Кэш у ядра"], speech])
    #expect(!cyrillic.labels[0].contains("and"))
  }
}
