import Bibliography
import Centrality
import Corpus
import Drawing

/// The charts beside the map: spectroscopy, ranks, topics over time.
enum Charts {
  static func spectroscopy(_ scene: Scene) -> String {
    let spectrum = ReferenceYearSpectroscopy(
      of: scene.graph,
      years: scene.snapshot.papers.map { $0.year.map(Int32.init) }
    )
    // More names than this cover one another; rpys.csv has them all.
    let highest = spectrum.years.filter(\.isPeak).map(\.deviation).sorted(by: >).prefix(12).last
    // The roots before the first named peak would stretch the axis for a handful of citations.
    let total = spectrum.years.reduce(0) { $0 + $1.citations }
    var earlier = 0
    let first = spectrum.years.firstIndex { year in
      if year.isPeak, year.deviation >= (highest ?? 0) { return true }
      earlier += year.citations
      return earlier * 200 > total
    }
    let start = max((first ?? 0) - 2, 0)
    let left = spectrum.years[..<start].reduce(0) { $0 + $1.citations }
    let years = spectrum.years[start...].map { year in
      RPYSChart.Year(
        year: Int(year.year),
        references: year.citations,
        deviation: year.deviation,
        peak: year.isPeak && year.deviation >= (highest ?? 0)
          ? year.papers.first.map { scene.snapshot.papers[Int($0.node)].title } : nil
      )
    }
    return RPYSChart(
      captions: scene.captions(
        "\(scene.name): when the cited literature appeared",
        "Citations by the publication year of the cited paper (RPYS); peaks name their most cited "
          + "paper."
          + (left > 0 ? " Another \(left) go to earlier years (rpys.csv)." : "")
      ),
      years: years
    ).svg()
  }

  static func ranks(_ scene: Scene) -> String {
    let rows = scene.ranking.prefix(30).map { scores in
      let node = Int(scores.node)
      return RankPlot.Row(
        title: scene.snapshot.papers[node].title,
        year: scene.snapshot.papers[node].year,
        rank: scores.rank,
        low: scores.rankLow,
        high: scores.rankHigh,
        isListed: !scene.snapshot.entries[node].isEmpty,
        link: scene.link(node)
      )
    }
    return RankPlot(
      captions: scene.captions(
        "\(scene.name): seminal papers",
        "Rank and its 90 % interval, from citations resampled at the rate at which they are "
          + "missing; square-root scale."
      ),
      rows: rows
    ).svg()
  }

  static func topicsOverTime(_ scene: Scene) -> String {
    let years = scene.snapshot.papers.map(\.year)
    let known = years.compactMap(\.self).sorted()
    // The earliest hundredth would stretch the axis by decades for a handful of papers.
    let first = known.isEmpty ? 0 : known[known.count / 100]
    let last = known.last ?? first
    var counts = scene.topicLabels.map { _ in [Int](repeating: 0, count: last - first + 1) }
    for (node, topic) in scene.topicOf.enumerated() {
      guard let topic, let year = years[node], year >= first else { continue }
      counts[topic][year - first] += 1
    }
    return TopicsOverTime(
      captions: scene.captions(
        "\(scene.name): topics over time",
        "Papers of each topic by year of publication; heights are square roots, on one scale."
      ),
      topics: scene.topicLabels,
      firstYear: first,
      counts: counts
    ).svg()
  }
}
