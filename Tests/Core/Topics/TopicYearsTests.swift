import Testing

@testable import Topics

@Suite struct TopicYearsTests {
  @Test func summarizes() {
    // Recent are 2008 and later: 3 of 4 papers of the topic, 4 of 10 papers in all.
    let all = [2000, 2001, 2002, 2003, 2004, 2005, 2008, 2009, 2010, 2010]
    let years = TopicYears([2010, 2004, 2008, 2009], all: all, recent: 2008)
    #expect(years?.first == 2004)
    #expect(years?.median == 2008)
    #expect(years?.last == 2010)
    #expect(years?.growth == ((3.0 + 1) / (4 + 1)) / ((1.0 + 1) / (6 + 1)))
  }

  @Test func unknownYearsHaveNoSummary() {
    #expect(TopicYears([], all: [2000], recent: 2000) == nil)
  }

  @Test func theNewestFifthIsRecent() {
    #expect(TopicYears.recentStart(of: [2009, 2001, 2002, 2003, 2004]) == 2009)
    #expect(TopicYears.recentStart(of: []) == 0)
  }

  @Test func evolutionCountsAndSorts() {
    let field = SyntheticField(papersPerTopic: 40)
    let model = findTopics(
      graph: field.graph,
      titles: field.titles,
      years: field.years,
      importance: field.importance,
      options: TopicOptions(seeds: 2)
    )
    let evolution = TopicEvolution(
      of: model.topicOfPaper,
      count: model.topics.count,
      years: field.years
    )
    let total = evolution.years.reduce(0) { $0 + $1.papers.reduce(0, +) }
    #expect(total == 160 - model.otherCount)
    for year in evolution.years {
      for topic in model.topics {
        let papers = topic.papers.count { field.years[Int($0)] == year.year }
        #expect(year.papers[topic.id] == papers)
      }
    }
    for trend in evolution.emerging + evolution.fading {
      #expect(model.topics[trend.topic].years?.growth == trend.growth)
      #expect(trend.growth >= 2 || trend.growth <= 0.5)
    }
  }

  @Test func topicsThatComeAndGoHaveTheirShares() {
    // Topic 0 has six of the seven papers before 2007 that have a topic, topic 1 the three since; one
    // more paper has no topic, and one no year.
    let topics = [0, 0, 0, 0, 0, 0, 1, 1, 1, 1, nil, 0]
    let years = [2000, 2001, 2002, 2003, 2004, 2005, 2006, 2007, 2008, 2009, 2003, nil]
    let evolution = TopicEvolution(of: topics, count: 2, years: years)
    #expect(evolution.recent == 2007)
    let first = ((0.0 + 1) / (3 + 1)) / ((6.0 + 1) / (8 + 1))
    let second = ((3.0 + 1) / (3 + 1)) / ((1.0 + 1) / (8 + 1))
    #expect(
      evolution.fading == [.init(topic: 0, shareThen: 6.0 / 7, shareNow: 0, growth: first)]
    )
    #expect(
      evolution.emerging == [.init(topic: 1, shareThen: 1.0 / 7, shareNow: 1, growth: second)]
    )
  }

  @Test func withoutYearsNothingComesOrGoes() {
    let evolution = TopicEvolution(of: [0, 0, 1], count: 2, years: [nil, nil, nil])
    #expect(evolution.years.isEmpty && evolution.emerging.isEmpty && evolution.fading.isEmpty)
  }
}
