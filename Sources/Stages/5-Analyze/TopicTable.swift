import Bibliography
import Communities
import Corpus
import Foundation
import Pipeline
import Topics

/// `topics.csv`, `topics.json` and `topic-years.csv`: the topics, their fields, how good the division
/// is, and how the topics come and go.
enum TopicTable {
  static func csv(_ snapshot: Snapshot, _ analysis: Analysis) -> Data {
    var table = CSVWriter(columns: [
      "topic", "parent", "label", "papers", "share", "first_year", "median_year", "top_paper",
      "in_list",
    ])
    for topic in analysis.topics.topics {
      let share = Double(topic.papers) / Double(max(1, snapshot.papers.count))
      table.add([
        .integer(topic.id), .integer(topic.parent), .text(topic.label), .integer(topic.papers),
        .number(share), .integer(topic.firstYear), .integer(topic.medianYear),
        .text(topic.topPapers.first.map { snapshot.papers[Int($0)].title }),
        .integer(topic.inList),
      ])
    }
    return table.data
  }

  /// The papers of every topic in every year in which it has any, and their share of the year's.
  static func years(_ analysis: Analysis) -> Data {
    var table = CSVWriter(columns: ["year", "topic", "label", "papers", "share"])
    for year in analysis.evolution.years {
      let total = year.papers.reduce(0, +)
      for topic in analysis.topicModel.topics where year.papers[topic.id] > 0 {
        let papers = year.papers[topic.id]
        table.add([
          .integer(year.year), .integer(topic.id), .text(topic.label), .integer(papers),
          .number(Double(papers) / Double(total)),
        ])
      }
    }
    return table.data
  }

  /// Everything about the topics, for programs.
  struct Report: Encodable {
    struct PaperName: Encodable {
      var id: PaperID
      var title: String
      var year: Int?
    }
    struct Entry: Encodable {
      var id: Int
      var field: Int
      var label: String
      var labelSupport: Double
      var keyTerms: [String]
      var papers: Int
      var share: Double
      var inList: Int
      var firstYear: Int?
      var medianYear: Int?
      var lastYear: Int?
      var growth: Double?
      var representatives: [PaperName]
      var mostImportant: [PaperName]
      var newest: [PaperName]
      var authors: [String]
      var venues: [String]
    }
    struct Field: Encodable {
      var id: Int
      var label: String
      var topics: [Int]
      var papers: Int
    }
    struct Quality: Encodable {
      var modularity: Double
      var cpm: Double
      var resolution: Double
      var stability: Double
      var coverage: Double
      var labelUniqueness: Double
      var robustness: Robustness
      var sectionNMI: Double?
      var sectionARI: Double?
    }
    /// What becomes of the topics when citations are left out.
    struct Robustness: Encodable {
      var omittedCitations: Double
      var trials: Int
      var agreement: Double?
      var labelSurvival: Double?
    }
    /// A topic that comes or goes.
    struct Trend: Encodable {
      var topic: Int
      var label: String
      var growth: Double
      /// Of the papers before the recent years, and of those since.
      var shareThen: Double
      var shareNow: Double
    }
    struct Year: Encodable {
      var year: Int
      var papers: [Int]
    }
    var quality: Quality
    var fields: [Field]
    var topics: [Entry]
    var years: [Year]
    /// The first year that counts as recent.
    var recentSince: Int
    var emerging: [Trend]
    var fading: [Trend]
  }

  static func report(_ snapshot: Snapshot, _ analysis: Analysis) -> Report {
    let model = analysis.topicModel
    func names(_ nodes: [Int32]) -> [Report.PaperName] {
      nodes.map { node in
        let paper = snapshot.papers[Int(node)]
        return Report.PaperName(id: paper.id, title: paper.title, year: paper.year)
      }
    }
    func trends(_ trends: [TopicEvolution.Trend]) -> [Report.Trend] {
      trends.map { trend in
        Report.Trend(
          topic: trend.topic,
          label: model.topics[trend.topic].label,
          growth: trend.growth,
          shareThen: trend.shareThen,
          shareNow: trend.shareNow
        )
      }
    }
    let isTried = analysis.robustness.trials > 0
    let quality = Report.Quality(
      modularity: model.quality.modularity,
      cpm: model.quality.cpm,
      resolution: model.quality.resolution,
      stability: model.quality.stability,
      coverage: model.quality.coverage,
      labelUniqueness: model.quality.labelUniqueness,
      robustness: Report.Robustness(
        omittedCitations: analysis.robustness.omitted,
        trials: analysis.robustness.trials,
        agreement: isTried ? analysis.robustness.agreement : nil,
        labelSurvival: isTried ? analysis.robustness.labelSurvival : nil
      ),
      sectionNMI: analysis.audit.agreement?.normalizedMutualInformation,
      sectionARI: analysis.audit.agreement?.adjustedRandIndex
    )
    let topics = model.topics.map { topic in
      Report.Entry(
        id: topic.id,
        field: topic.field,
        label: topic.label,
        labelSupport: topic.labelSupport,
        keyTerms: topic.keyTerms,
        papers: topic.papers.count,
        share: topic.share,
        inList: analysis.topics.topics[topic.id].inList,
        firstYear: topic.years?.first,
        medianYear: topic.years?.median,
        lastYear: topic.years?.last,
        growth: topic.years?.growth,
        representatives: names(topic.representatives),
        mostImportant: names(topic.leaders),
        newest: names(topic.newest),
        authors: mostFrequent(topic.papers.flatMap { Set(snapshot.papers[Int($0)].authors) }),
        venues: mostFrequent(topic.papers.compactMap { snapshot.papers[Int($0)].venueName })
      )
    }
    return Report(
      quality: quality,
      fields: model.fields.map {
        Report.Field(id: $0.id, label: $0.label, topics: $0.topics, papers: $0.paperCount)
      },
      topics: topics,
      years: analysis.evolution.years.map { Report.Year(year: $0.year, papers: $0.papers) },
      recentSince: analysis.evolution.recent,
      emerging: trends(analysis.evolution.emerging),
      fading: trends(analysis.evolution.fading)
    )
  }

  /// The five most frequent names; ties in alphabetical order of their bytes.
  private static func mostFrequent(_ names: [String]) -> [String] {
    var counts: [String: Int] = [:]
    for name in names { counts[name, default: 0] += 1 }
    return counts.sorted { left, right in
      left.value != right.value
        ? left.value > right.value
        : left.key.utf8.lexicographicallyPrecedes(right.key.utf8)
    }.prefix(5).map(\.key)
  }
}
