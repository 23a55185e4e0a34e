import Drawing
import Rasterizer
import Testing

@Suite struct PNGFromSVGTests {
  private let chart = RPYSChart(
    captions: Captions(title: "Roots <&>", subtitle: "today", source: "here"),
    years: (1980..<2020).map {
      .init(
        year: $0,
        references: $0 % 13,
        deviation: Double($0 % 5) - 2,
        peak: $0 % 13 == 12 ? "A" : nil
      )
    }
  )

  /// Width and height stand in bytes 16–23 of a PNG, big-endian.
  private func size(_ png: [UInt8]) -> [Int] {
    [16, 20].map { start in png[start..<start + 4].reduce(0) { $0 << 8 | Int($1) } }
  }

  @Test func sizeFollowsTheWidth() throws {
    let png = try pngFromSVG(chart.svg(), width: 600)
    #expect(png.prefix(8) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    // The chart is 1200 wide; counts, one row of names, deviations and margins are its height.
    #expect(size(png) == [600, (240 + 16 + 18 + 300 + 154) / 2])
  }

  @Test func samePictureSameBytes() throws {
    let one = try pngFromSVG(chart.svg(), width: 300)
    #expect(try pngFromSVG(chart.svg(), width: 300) == one)
    #expect(try pngFromSVG(chart.svg(theme: .dark), width: 300) != one)
  }

  @Test func brokenPicturesAreRefused() {
    #expect(throws: RasterizerError.self) { try pngFromSVG("<svg", width: 10) }
    #expect(throws: RasterizerError.self) { try pngFromSVG("", width: 10) }
    #expect(throws: RasterizerError.tooLarge(width: 0)) { try pngFromSVG(chart.svg(), width: 0) }
    #expect(throws: RasterizerError.self) {
      try pngFromSVG("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", width: 10)
    }
  }
}
