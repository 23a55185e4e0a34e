import Bibliography
import Communities
import Corpus
import Foundation
import Pipeline
import Topics

/// `topics.csv` and `topics.json`: the topics, their fields and how good the division is.
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
      var sectionNMI: Double?
      var sectionARI: Double?
    }
    struct Year: Encodable {
      var year: Int
      var papers: [Int]
    }
    var quality: Quality
    var fields: [Field]
    var topics: [Entry]
    var years: [Year]
    var emerging: [Int]
    var fading: [Int]
  }

  static func report(_ snapshot: Snapshot, _ analysis: Analysis) -> Report {
    let model = analysis.topicModel
    func names(_ nodes: [Int32]) -> [Report.PaperName] {
      nodes.map { node in
        let paper = snapshot.papers[Int(node)]
        return Report.PaperName(id: paper.id, title: paper.title, year: paper.year)
      }
    }
    let quality = Report.Quality(
      modularity: model.quality.modularity,
      cpm: model.quality.cpm,
      resolution: model.quality.resolution,
      stability: model.quality.stability,
      coverage: model.quality.coverage,
      labelUniqueness: model.quality.labelUniqueness,
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
      emerging: analysis.evolution.emerging,
      fading: analysis.evolution.fading
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
