import Foundation
import Testing

@testable import Drawing

@Suite struct ChartTests {
  private let captions = Captions(title: "<b>", subtitle: "& \"x\"", source: "]]>")

  private var spectrum: RPYSChart {
    RPYSChart(
      captions: captions,
      years: (1950..<2020).map { year in
        .init(
          year: year,
          references: (year - 1949) * (year % 7),
          deviation: Double(year % 7 - 3) * 9,
          peak: year % 7 == 6 ? TopicMapTests.hostile[year % 12] : nil
        )
      }
    )
  }

  private var ranks: RankPlot {
    RankPlot(
      captions: captions,
      rows: TopicMapTests.hostile.enumerated().map { index, title in
        .init(
          title: title,
          year: 2000 + index,
          rank: index + 1,
          low: max(1, index - 2),
          high: index * 3 + 2,
          isListed: index % 2 == 0,
          link: index % 2 == 0 ? "https://a.b/\"<" : "javascript:1"
        )
      }
    )
  }

  private var years: TopicsOverTime {
    TopicsOverTime(
      captions: captions,
      topics: TopicMapTests.hostile,
      firstYear: 1990,
      counts: TopicMapTests.hostile.indices.map { topic in (0..<30).map { $0 * topic % 17 } }
    )
  }

  @Test(arguments: [Theme.light, Theme.dark])
  func textsOfChartsNeverOverlap(theme: Theme) throws {
    for svg in [spectrum.svg(theme: theme), ranks.svg(theme: theme), years.svg(theme: theme)] {
      let texts = try TopicMapTests.texts(in: svg).filter { !$0.text.isEmpty }
      #expect(texts.count > 20)
      for (index, one) in texts.enumerated() {
        for other in texts[..<index] {
          #expect(!one.box.overlaps(other.box), "\(one.text) | \(other.text)")
        }
      }
    }
  }

  /// Names stand between the two curves, so none covers a point of either.
  @Test func namesOfPeaksCoverNoCurve() throws {
    let svg = spectrum.svg()
    let names = try TopicMapTests.texts(in: svg).filter { text in
      (1950..<2020).contains { $0 % 7 == 6 && text.text.hasPrefix("\($0) ") }
    }
    #expect(names.count >= 8)
    let paths = svg.components(separatedBy: " d=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    var points = 0
    for path in paths {
      for pair in path.split(whereSeparator: { $0 == "M" || $0 == "L" || $0 == "Z" }) {
        let numbers = pair.split(separator: " ").compactMap { Double($0) }
        let place = Box(x: numbers[0], y: numbers[1], width: 0.01, height: 0.01)
        for name in names { #expect(!name.box.overlaps(place), "\(name.text)") }
        points += 1
      }
    }
    #expect(points >= 140)
  }

  @Test func emptyChartsAreDrawn() throws {
    _ = try TopicMapTests.texts(in: RPYSChart(captions: captions, years: []).svg())
    _ = try TopicMapTests.texts(in: RankPlot(captions: captions, rows: []).svg())
    _ = try TopicMapTests.texts(
      in: TopicsOverTime(captions: captions, topics: [], firstYear: 0, counts: []).svg()
    )
  }

  @Test(
    arguments: [(10, 10.0, 1.0), (11, 10, 2), (30, 10, 5), (51, 10, 10), (0, 5, 1), (1900, 5, 500)]
      as [(Double, Double, Double)]
  )
  func stepsAreRound(extent: Double, lines: Double, step: Double) {
    #expect(ChartFrame.step(extent, lines: lines) == step)
  }
}
