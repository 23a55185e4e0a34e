public import Communities
public import GraphCore

/// Where the sections of a list and the topics of the field disagree.
public struct ListAudit: Sendable, Equatable {
  /// An entry whose topic is not that of its section.
  public struct Misplaced: Sendable, Equatable {
    /// The paper.
    public let paper: NodeID
    /// The section it stands in.
    public let section: Int
    /// Its topic.
    public let topic: Int
    /// The topic of most papers of its section.
    public let sectionTopic: Int
    /// The section it is tied to more, if there is one.
    public let home: Int?
    /// Its relatedness to the other papers of its section, on average.
    public let tiesToSection: Double
    /// Its relatedness to the papers of the suggested section, on average.
    public let tiesToHome: Double
  }

  /// A section that holds more than one topic.
  public struct Split: Sendable, Equatable {
    /// The section.
    public let section: Int
    /// Its topics with their papers, larger first.
    public let parts: [Part]

    /// The papers of one topic within a section.
    public struct Part: Sendable, Equatable {
      /// The topic.
      public let topic: Int
      /// The papers of the section that belong to it, ascending.
      public let papers: [NodeID]
    }
  }

  /// Two sections about one topic.
  public struct Coincidence: Sendable, Equatable {
    /// The section that comes first in the list.
    public let first: Int
    /// The other section.
    public let second: Int
    /// The topic of most papers of both.
    public let topic: Int
  }

  /// Entries that would be better placed elsewhere, in list order.
  public let misplaced: [Misplaced]
  /// Sections that are really several topics, in list order.
  public let splits: [Split]
  /// Pairs of sections that are really one topic, in list order.
  public let coincidences: [Coincidence]
  /// Topics without an entry in the list, largest first.
  public let uncovered: [Int]
  /// How many papers of the list each topic has.
  public let entriesOfTopic: [Int]
  /// How far sections and topics agree, over list papers with a topic; nil when there are none.
  public let agreement: PartitionComparison?

  /// Compares the sections of a list with the topics of its papers.
  ///
  /// A section has a topic when at least two of its papers and at least half of those with a topic
  /// share it. A part of a split has at least two papers and a quarter of the section.
  /// - Parameters:
  ///   - sections: The sections in list order.
  ///   - model: The topics.
  public init(sections: [ListSection], model: TopicModel) {
    var counts = [Int](repeating: 0, count: model.topics.count)
    var sectionLabels: [Int32] = []
    var topicLabels: [Int32] = []
    let parts = sections.enumerated().map { number, section in
      var papers: [Int: [NodeID]] = [:]
      for paper in section.papers.sorted() {
        guard let topic = model.topicOfPaper[Int(paper)] else { continue }
        papers[topic, default: []].append(paper)
        counts[topic] += 1
        sectionLabels.append(Int32(number))
        topicLabels.append(Int32(topic))
      }
      return papers.map { Split.Part(topic: $0.key, papers: $0.value) }.sorted {
        $0.papers.count != $1.papers.count
          ? $0.papers.count > $1.papers.count : $0.topic < $1.topic
      }
    }
    let placed = parts.map { $0.reduce(0) { $0 + $1.papers.count } }
    let topicOfSection = parts.indices.map { section -> Int? in
      guard let largest = parts[section].first, largest.papers.count >= 2,
        largest.papers.count * 2 >= placed[section]
      else { return nil }
      return largest.topic
    }

    func ties(of paper: NodeID, to section: Int) -> Double {
      let others = sections[section].papers.filter { $0 != paper }.sorted()
      let sum = model.relatedness.row(of: paper).reduce(0.0) { sum, index in
        others.contains(model.relatedness.neighbors[index])
          ? sum + model.relatedness.weights[index] : sum
      }
      return others.isEmpty ? 0 : sum / Double(others.count)
    }

    var misplaced: [Misplaced] = []
    for (section, sectionTopic) in topicOfSection.enumerated() {
      guard let sectionTopic else { continue }
      for paper in sections[section].papers {
        guard let topic = model.topicOfPaper[Int(paper)], topic != sectionTopic else { continue }
        let own = ties(of: paper, to: section)
        let candidates = sections.indices.filter { $0 != section && topicOfSection[$0] == topic }
        let rated = (candidates.isEmpty ? sections.indices.filter { $0 != section } : candidates)
          .map { (section: $0, ties: ties(of: paper, to: $0)) }
        let home = rated.filter { $0.ties > own }.max {
          $0.ties != $1.ties ? $0.ties < $1.ties : $0.section > $1.section
        }
        misplaced.append(
          Misplaced(
            paper: paper,
            section: section,
            topic: topic,
            sectionTopic: sectionTopic,
            home: home?.section,
            tiesToSection: own,
            tiesToHome: home?.ties ?? 0
          )
        )
      }
    }
    self.misplaced = misplaced
    splits = parts.indices.compactMap { section in
      let large = parts[section].filter {
        $0.papers.count >= 2 && $0.papers.count * 4 >= placed[section]
      }
      return large.count >= 2 ? Split(section: section, parts: large) : nil
    }
    coincidences = sections.indices.flatMap { first in
      sections.indices.compactMap { second in
        guard second > first, let topic = topicOfSection[first], topicOfSection[second] == topic
        else { return nil }
        return Coincidence(first: first, second: second, topic: topic)
      }
    }
    uncovered = counts.indices.filter { counts[$0] == 0 }
    entriesOfTopic = counts
    agreement = sectionLabels.isEmpty ? nil : PartitionComparison(sectionLabels, topicLabels)
  }
}
