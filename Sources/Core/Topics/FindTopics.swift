import Communities
public import GraphCore
import Similarity

/// Divides the papers of a citation graph into topics and fields, and names them.
///
/// Papers are related by citations, coupling, co-citation and title words (``relatedness``), divided
/// by Leiden at a resolution that is stable and gives a useful number of topics, and named by the
/// phrases that set their titles apart.
///
/// - Parameters:
///   - graph: Citations, from citing to cited paper.
///   - titles: The title of each paper, empty where unknown.
///   - years: The year of each paper, nil where unknown.
///   - importance: A score of each paper; orders leaders and newest papers.
///   - options: How to divide.
/// - Returns: The topics; none when the papers show no structure, which is said rather than hidden.
/// - Complexity: That of ``relatedness`` and a few dozen runs of Leiden.
public func findTopics(
  graph: CSRGraph,
  titles: [String],
  years: [Int?],
  importance: [Double],
  options: TopicOptions = TopicOptions()
) -> TopicModel {
  findTopics(
    graph: graph,
    titles: IndexedTitles(titles, options: options),
    years: years,
    importance: importance,
    options: options
  )
}

/// The same with what is known of the titles at hand, as where many graphs share them.
///
/// - Parameters:
///   - graph: Citations, from citing to cited paper.
///   - titles: The titles.
///   - years: The year of each paper, nil where unknown.
///   - importance: A score of each paper; orders leaders and newest papers.
///   - options: How to divide.
/// - Returns: The topics; none when the papers show no structure.
/// - Complexity: That of ``relatedness`` and a few dozen runs of Leiden.
public func findTopics(
  graph: CSRGraph,
  titles: IndexedTitles,
  years: [Int?],
  importance: [Double],
  options: TopicOptions
) -> TopicModel {
  let n = graph.nodeCount
  precondition(
    titles.texts.count == n && years.count == n && importance.count == n,
    "one title, year and importance per paper"
  )
  let index = titles.phrases
  let related = relatedness(
    of: graph,
    text: titles.partners,
    weights: options.weights,
    threads: options.threads
  )
  var division = TopicDivision(of: related, citations: graph, options: options)
  func labels() -> TopicLabels {
    TopicLabels(
      index: index,
      groups: division.topics,
      count: division.topicCount,
      importance: importance
    )
  }
  var names = labels()
  // A topic is there to be named: a small one without a heading that speaks for two fifths of it is
  // but a remnant of several subjects, and so is one of any size without a heading, if it has titles
  // that could have given one.
  let small = n / 50
  let mixed = names.coverage.indices.filter { topic in
    if names.coverage[topic] == 0 { return !names.keyTerms[topic].isEmpty }
    return names.coverage[topic] < 0.4 && division.topics.count { $0 == Int32(topic) } < small
  }
  if !mixed.isEmpty, mixed.count + 2 <= division.topicCount {
    division.dissolve(mixed, in: related, options: options)
    names = labels()
  }
  let fields = TopicField.fields(of: division, names: names, index: index, importance: importance)

  var members = [[NodeID]](repeating: [], count: division.topicCount)
  for paper in 0..<n where division.topics[paper] >= 0 {
    members[Int(division.topics[paper])].append(NodeID(paper))
  }
  let allYears = years.compactMap(\.self)
  let recent = TopicYears.recentStart(of: allYears)
  let topics = members.indices.map { topic in
    let papers = members[topic]
    let ties = papers.map { paper in
      related.row(of: paper).reduce(0.0) { sum, index in
        division.topics[Int(related.neighbors[index])] == Int32(topic)
          ? sum + related.weights[index] : sum
      }
    }
    let rank = { (key: (Int) -> (Double, Double)) -> [Int] in
      papers.indices.sorted { a, b in
        let (first, second) = (key(a), key(b))
        return first != second ? first > second : papers[a] < papers[b]
      }
    }
    // Two records of one work, which no identifier joins, would say the same twice.
    let first = { (order: [Int]) -> [NodeID] in
      var (chosen, known) = ([NodeID](), Set<[String]>())
      for paper in order.lazy.map({ papers[$0] }) where chosen.count < 3 {
        let words = titleTokens(titles.texts[Int(paper)]).map(\.folded)
        if words.isEmpty || known.insert(words).inserted { chosen.append(paper) }
      }
      return chosen
    }
    let byImportance = rank { (importance[Int(papers[$0])], ties[$0]) }
    // A representative is typical, its title bears out the label, and among these central and
    // known: the sum of its places in both orders counts.
    var places = [Double](repeating: 0, count: papers.count)
    for (place, index) in byImportance.enumerated() { places[index] -= Double(place) }
    for (place, index) in rank({ (ties[$0], 0) }).enumerated() { places[index] -= Double(place) }
    let typical = papers.map { names.served[topic].contains($0) ? 1.0 : 0 }
    return Topic(
      id: topic,
      label: names.labels[topic],
      labelSupport: names.support[topic],
      field: Int(division.fields[topic]),
      keyTerms: names.keyTerms[topic],
      papers: papers,
      share: Double(papers.count) / Double(n),
      representatives: first(rank { (typical[$0], places[$0]) }),
      leaders: first(byImportance),
      newest: first(
        rank { (Double(years[Int(papers[$0])] ?? .min), importance[Int(papers[$0])]) }
      ),
      years: TopicYears(
        papers.compactMap { years[Int($0)] },
        all: allYears,
        recent: recent
      )
    )
  }
  return TopicModel(
    topicOfPaper: division.topics.map { $0 < 0 ? nil : Int($0) },
    topics: topics,
    fields: fields,
    quality: TopicQuality(of: division, labels: names.labels, in: related),
    relatedness: related
  )
}

extension TopicField {
  /// Names the fields; one that is a single topic by two papers in three shares its name.
  fileprivate static func fields(
    of division: TopicDivision,
    names: TopicLabels,
    index: PhraseIndex,
    importance: [Double]
  ) -> [TopicField] {
    let count = Int(division.fields.max() ?? -1) + 1
    let groups = division.topics.map { $0 < 0 ? -1 : division.fields[Int($0)] }
    let topics = (0..<count).map { field in
      division.fields.indices.filter { division.fields[$0] == Int32(field) }
    }
    let labels = TopicLabels(
      index: index,
      groups: groups,
      count: count,
      importance: importance,
      parts: division.topics,
      taken: names.labels
    ).labels
    var sizes = [Int](repeating: 0, count: division.topicCount)
    for topic in division.topics where topic >= 0 { sizes[Int(topic)] += 1 }
    return (0..<count).map { field in
      let papers = topics[field].reduce(0) { $0 + sizes[$1] }
      let main = topics[field][0]
      return TopicField(
        id: field,
        label: sizes[main] * 3 >= papers * 2 ? names.labels[main] : labels[field],
        topics: topics[field],
        paperCount: papers
      )
    }
  }
}

extension TopicQuality {
  /// Judges a division; see the properties for what each figure means.
  fileprivate init(of division: TopicDivision, labels: [String], in graph: WeightedGraph) {
    var next = Int32(division.topicCount)
    let partition = Partition(
      labels: division.topics.map { topic in
        if topic >= 0 { return topic }
        next += 1
        return next - 1
      }
    )
    let weight = graph.weights.reduce(0, +) / 2
    let pairs = Double(graph.nodeCount) * Double(graph.nodeCount - 1) / 2
    let density = QualityFunction.cpm(resolution: pairs > 0 ? weight / pairs : 0)
    let covered = division.topics.count { $0 >= 0 }
    self.init(
      modularity: QualityFunction.modularity().value(of: partition, in: graph),
      cpm: weight > 0 ? density.value(of: partition, in: graph) / weight : 0,
      resolution: division.resolution,
      stability: division.stability,
      coverage: Double(covered) / Double(max(1, graph.nodeCount)),
      labelUniqueness: labels.isEmpty ? 1 : Double(Set(labels).count) / Double(labels.count)
    )
  }
}
