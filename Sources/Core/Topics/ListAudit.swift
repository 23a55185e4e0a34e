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
    /// The section it is tied to more.
    public let home: Int
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
    /// The mean relatedness of two papers of one part.
    public let tiesWithin: Double
    /// The mean relatedness of two papers of different parts.
    public let tiesBetween: Double

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
    /// The mean relatedness of two papers of one of the sections.
    public let tiesWithin: Double
    /// The mean relatedness of two papers of different sections.
    public let tiesBetween: Double
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
  /// A section has a topic when its heading names a subject (``ListSection/namesSubject``) and at
  /// least two of its papers and at least half of those with a topic share it. What the topics say
  /// counts only where the ties of the papers themselves bear it out, since a topic is wide and a
  /// paper may lie at its edge:
  ///
  /// - An entry is misplaced when another section's topic is its own, it does not stand there too,
  ///   and it is at least one and a half times as closely related to the papers there.
  /// - A section splits into topics of at least three papers and a quarter of the section each, the
  ///   papers of one being at least twice as closely related as those of different ones.
  /// - Sections with one topic coincide when their papers are at least half as closely related across
  ///   the two as within them: many a list is divided more finely than its field.
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
      guard sections[section].namesSubject, let largest = parts[section].first,
        largest.papers.count >= 2, largest.papers.count * 2 >= placed[section]
      else { return nil }
      return largest.topic
    }
    let ties = SectionTies(sections, in: model.relatedness)

    var misplaced: [Misplaced] = []
    for (section, sectionTopic) in topicOfSection.enumerated() {
      guard let sectionTopic else { continue }
      for paper in sections[section].papers {
        guard let topic = model.topicOfPaper[Int(paper)], topic != sectionTopic else { continue }
        let own = ties.mean(of: paper, to: section)
        let homes = sections.indices.filter { $0 != section && topicOfSection[$0] == topic }
        if homes.contains(where: { sections[$0].papers.contains(paper) }) { continue }
        let rated = homes.map { (section: $0, ties: ties.mean(of: paper, to: $0)) }
        let home = rated.max {
          $0.ties != $1.ties ? $0.ties < $1.ties : $0.section > $1.section
        }
        guard let home, home.ties > 0, home.ties >= 1.5 * own else { continue }
        misplaced.append(
          Misplaced(
            paper: paper,
            section: section,
            topic: topic,
            sectionTopic: sectionTopic,
            home: home.section,
            tiesToSection: own,
            tiesToHome: home.ties
          )
        )
      }
    }
    self.misplaced = misplaced
    splits = parts.indices.compactMap { section in
      let large = parts[section].filter {
        $0.papers.count >= 3 && $0.papers.count * 4 >= placed[section]
      }
      guard large.count >= 2, sections[section].namesSubject else { return nil }
      let (within, between) = ties.contrast(of: large.map(\.papers))
      guard within > 0, within >= 2 * between else { return nil }
      return Split(section: section, parts: large, tiesWithin: within, tiesBetween: between)
    }
    coincidences = sections.indices.flatMap { first in
      sections.indices.compactMap { second in
        guard second > first, let topic = topicOfSection[first], topicOfSection[second] == topic
        else { return nil }
        let (within, between) = ties.contrast(of: [sections[first].papers, sections[second].papers])
        guard between > 0, between * 2 >= within else { return nil }
        return Coincidence(
          first: first,
          second: second,
          topic: topic,
          tiesWithin: within,
          tiesBetween: between
        )
      }
    }
    uncovered = counts.indices.filter { counts[$0] == 0 }
    entriesOfTopic = counts
    agreement = sectionLabels.isEmpty ? nil : PartitionComparison(sectionLabels, topicLabels)
  }
}
