import Testing

@testable import Drawing

@Suite struct RecallChartTests {
  private let chart = RecallChart(
    captions: Captions(title: "<b>", subtitle: "& \"x\"", source: "]]>"),
    curves: TopicMapTests.hostile.prefix(5).enumerated().map { place, name in
      .init(
        name: name,
        points: [1, 2, 5, 10, 20, 50, 100].map { depth in
          let recall = min(1, Double(depth) / 150 + Double(place) / 40)
          return .init(depth: depth, recall: recall, low: recall * 0.8, high: recall * 1.1)
        }
      )
    }
  )

  @Test(arguments: [Theme.light, Theme.dark])
  func textsNeverOverlap(theme: Theme) throws {
    let svg = chart.svg(theme: theme)
    let texts = try TopicMapTests.texts(in: svg).filter { !$0.text.isEmpty }
    #expect(texts.count > 15)
    for (index, one) in texts.enumerated() {
      #expect(one.box.x >= 0 && one.box.x + one.box.width <= 1000, "\(one.text)")
      for other in texts[..<index] {
        #expect(!one.box.overlaps(other.box), "\(one.text) | \(other.text)")
      }
    }
  }

  @Test func pointsStandWhereTheirNumbersSay() throws {
    let chart = RecallChart(
      captions: Captions(title: "t", subtitle: "s", source: "o"),
      curves: [
        .init(
          name: "a",
          points: [
            .init(depth: 1, recall: 0, low: 0, high: 0),
            .init(depth: 10, recall: 0.25, low: 0, high: 0.5),
            .init(depth: 100, recall: 0.5, low: 0.5, high: 0.5),
          ]
        )
      ]
    )
    // The plot is 706 wide from 64 and 446 high from 84; its top is 0.5, depth 10 is halfway.
    #expect(chart.svg().contains("d=\"M64 530 L417 307 L770 84\""))
  }

  @Test func nothingToDrawIsAnEmptyChart() throws {
    let empty = RecallChart(captions: chart.captions, curves: [])
    #expect(try TopicMapTests.texts(in: empty.svg()).count > 2)
  }
}
