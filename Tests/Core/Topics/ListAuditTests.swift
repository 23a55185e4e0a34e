import Communities
import GraphCore
import Testing

@testable import Topics

@Suite struct ListAuditTests {
  private let field = SyntheticField(papersPerTopic: 60)
  private let model: TopicModel

  init() {
    model = findTopics(
      graph: field.graph,
      titles: field.titles,
      years: field.years,
      importance: field.importance,
      options: TopicOptions(topics: 3...6, seeds: 2)
    )
  }

  private func papers(_ topic: Int, _ range: Range<Int>) -> [NodeID] {
    Array(model.topics[topic].papers[range])
  }

  @Test func aListThatFollowsTheTopicsIsClean() {
    let sections = model.topics.map {
      ListSection(path: [$0.label], papers: Array($0.papers.prefix(5)))
    }
    let audit = ListAudit(sections: sections, model: model)
    #expect(audit.misplaced.isEmpty && audit.splits.isEmpty && audit.coincidences.isEmpty)
    #expect(audit.uncovered.isEmpty)
    #expect(audit.agreement?.normalizedMutualInformation == 1)
    #expect(audit.agreement?.adjustedRandIndex == 1)
  }

  @Test func findsStrayEntriesAndSuggestsTheirHome() {
    let stray = papers(1, 20..<21)
    let sections = [
      ListSection(path: ["Streams"], papers: papers(0, 0..<5) + stray),
      ListSection(path: ["Speech"], papers: papers(1, 0..<10)),
    ]
    let audit = ListAudit(sections: sections, model: model)
    #expect(audit.misplaced.map(\.paper) == stray)
    #expect(audit.misplaced.first?.section == 0)
    #expect(audit.misplaced.first?.home == 1)
    #expect(audit.misplaced.first?.topic == 1 && audit.misplaced.first?.sectionTopic == 0)
    let evidence = audit.misplaced.first
    #expect((evidence?.tiesToHome ?? 0) > (evidence?.tiesToSection ?? 1))
    #expect(audit.uncovered == Array(2..<model.topics.count))
    #expect(audit.entriesOfTopic[1] == 11)
  }

  @Test func findsSectionsThatSplitOrCoincide() {
    let sections = [
      ListSection(path: ["Streams"], papers: papers(0, 0..<4) + papers(1, 0..<4)),
      ListSection(path: ["Speech"], papers: papers(2, 0..<4)),
      ListSection(path: ["Vision"], papers: papers(2, 4..<8)),
      ListSection(path: ["Graphs"], papers: []),
    ]
    let audit = ListAudit(sections: sections, model: model)
    #expect(audit.splits.map(\.section) == [0])
    #expect(audit.splits.first?.parts.map(\.topic) == [0, 1])
    #expect(audit.splits.first?.parts.first?.papers == papers(0, 0..<4))
    let split = audit.splits.first
    #expect((split?.tiesWithin ?? 0) >= 2 * (split?.tiesBetween ?? 1))
    #expect(audit.coincidences.map { [$0.first, $0.second, $0.topic] } == [[1, 2, 2]])
    let pair = audit.coincidences.first
    #expect((pair?.tiesBetween ?? 0) * 2 >= pair?.tiesWithin ?? 1)
  }

  @Test func sectionsOfOneTopicThatHardlyCiteEachOtherStayTwo() {
    // Two cliques in one topic: the relatedness between them is an eighth of that within.
    let edges: [(NodeID, NodeID, Double)] = [
      (0, 1, 1), (0, 2, 1), (1, 2, 1), (3, 4, 1), (3, 5, 1), (4, 5, 1), (2, 3, 1),
    ]
    let graph = WeightedGraph(nodeCount: 6, edges: edges)
    let one = TopicModel(
      topicOfPaper: [Int?](repeating: 0, count: 6),
      topics: [model.topics[0]],
      fields: [],
      quality: model.quality,
      relatedness: graph
    )
    let sections = [
      ListSection(path: ["Joins"], papers: [0, 1, 2]),
      ListSection(path: ["Indexes"], papers: [3, 4, 5]),
    ]
    #expect(ListAudit(sections: sections, model: one).coincidences.isEmpty)
    let mixed = [
      ListSection(path: ["Joins"], papers: [0, 1, 3]),
      ListSection(path: ["Indexes"], papers: [2, 4, 5]),
    ]
    // Within: 0–1, 4–5, no other of 6 pairs; between: 0–2, 1–2, 2–3, 3–4, 3–5 of 9.
    let found = ListAudit(sections: mixed, model: one).coincidences
    #expect(found.map(\.tiesWithin) == [2.0 / 6])
    #expect(found.map(\.tiesBetween) == [5.0 / 9])
  }

  @Test func anEntryAtHomeInTwoSectionsIsNotMisplaced() {
    let shared = papers(1, 20..<21)
    let sections = [
      ListSection(path: ["Streams"], papers: papers(0, 0..<5) + shared),
      ListSection(path: ["Speech"], papers: papers(1, 0..<5) + shared),
    ]
    #expect(ListAudit(sections: sections, model: model).misplaced.isEmpty)
  }

  @Test func sectionsThatGatherAKindOfTextAreNotJudged() {
    let sections = [
      ListSection(path: ["Books"], papers: papers(0, 0..<5) + papers(1, 20..<24)),
      ListSection(path: ["Speech"], papers: papers(1, 0..<10)),
      ListSection(path: ["2019"], papers: papers(1, 10..<16)),
    ]
    let audit = ListAudit(sections: sections, model: model)
    #expect(audit.misplaced.isEmpty && audit.splits.isEmpty && audit.coincidences.isEmpty)
  }

  @Test func aListWithoutTopicsHasNoAgreement() {
    let audit = ListAudit(sections: [], model: model)
    #expect(audit.agreement == nil)
    #expect(audit.uncovered == Array(model.topics.indices))
  }
}
