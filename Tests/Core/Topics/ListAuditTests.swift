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
      ListSection(path: ["A"], papers: papers(0, 0..<5) + stray),
      ListSection(path: ["B"], papers: papers(1, 0..<10)),
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
      ListSection(path: ["A"], papers: papers(0, 0..<4) + papers(1, 0..<4)),
      ListSection(path: ["B"], papers: papers(2, 0..<4)),
      ListSection(path: ["C"], papers: papers(2, 4..<8)),
      ListSection(path: ["D"], papers: []),
    ]
    let audit = ListAudit(sections: sections, model: model)
    #expect(audit.splits.map(\.section) == [0])
    #expect(audit.splits.first?.parts.map(\.topic) == [0, 1])
    #expect(audit.splits.first?.parts.first?.papers == papers(0, 0..<4))
    #expect(audit.coincidences == [ListAudit.Coincidence(first: 1, second: 2, topic: 2)])
  }

  @Test func aListWithoutTopicsHasNoAgreement() {
    let audit = ListAudit(sections: [], model: model)
    #expect(audit.agreement == nil)
    #expect(audit.uncovered == Array(model.topics.indices))
  }
}
