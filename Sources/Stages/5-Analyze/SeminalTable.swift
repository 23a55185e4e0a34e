import Bibliography
import Corpus
import Foundation
import Pipeline
import Topics

/// `seminal.csv`: every paper with its rank, its interval and every measure.
enum SeminalTable {
  static func csv(_ snapshot: Snapshot, _ analysis: Analysis) -> Data {
    var table = CSVWriter(columns: [
      "rank", "rank_low", "rank_high", "score", "relevance", "importance", "paper_id", "title",
      "year", "venue", "in_list", "topic", "local_citations", "global_citations",
      "age_rescaled_pagerank", "pagerank", "citerank", "betweenness", "core", "intermediacy",
      "on_main_path", "disruption", "doi", "arxiv", "mark",
      "weighted_citations", "weighted_pagerank",
    ])
    for scores in analysis.ranking {
      let node = Int(scores.node)
      let paper = snapshot.papers[node]
      let topic = analysis.topicModel.topicOfPaper[node].map {
        analysis.topicModel.topics[$0].label
      }
      table.add([
        .integer(scores.rank), .integer(scores.rankLow), .integer(scores.rankHigh),
        .number(scores.score), .number(scores.relevance), .number(scores.importance),
        .text(paper.id.value), .text(paper.title), .integer(paper.year), .text(paper.venueName),
        .flag(!snapshot.entries[node].isEmpty), .text(topic), .integer(scores.localCitations),
        .integer(paper.citationCount), .number(scores.ageRescaledPageRank),
        .number(scores.pageRank), .number(scores.citeRank), .number(scores.betweenness),
        .integer(scores.core), .number(scores.intermediacy), .flag(scores.isOnMainPath),
        .number(scores.disruption), .text(paper.doi), .text(paper.arxiv),
        .text(scores.isNoPaper ? "no paper" : scores.isSurvey ? "survey" : nil),
        .number(analysis.measures.weightedCitations?[node]),
        .number(analysis.measures.weightedPageRank?[node]),
      ])
    }
    return table.data
  }
}
