import Testing

@testable import Drawing

@Suite struct PeakFlagsTests {
  private let size = 13.0

  private func peaks(_ places: [Double]) -> [(x: Double, text: String)] {
    places.map { (x: $0, text: "\(Int($0)) A name of some length") }
  }

  /// No flag meets another flag of its row, and none is crossed by the pole of a higher flag.
  @Test(arguments: [
    [100, 400, 900], [300, 310, 320, 330, 340], [300, 500, 520, 900, 910, 920, 1100],
    [74, 80, 90, 300], [74], [],
  ])
  func flagsAreClearOfFlagsAndPoles(places: [Double]) {
    let hung = PeakFlags(peaks(places), size: size, edge: 74)
    #expect(hung.flags.count == places.count)
    for (index, flag) in hung.flags.enumerated() where !flag.text.isEmpty {
      #expect(flag.left >= 74 - 4)
      #expect(flag.width <= FontMetrics.regular.width(of: flag.text, size: size) + 1e-9)
      for (other, pole) in places.enumerated() where other != index {
        let isCrossed = pole > flag.left && pole < flag.left + flag.width
        #expect(!isCrossed || hung.flags[other].text.isEmpty || hung.flags[other].row < flag.row)
      }
      for other in hung.flags[..<index] where other.row == flag.row && !other.text.isEmpty {
        #expect(other.left + other.width < flag.left || flag.left + flag.width < other.left)
      }
    }
  }

  @Test func flagsFarApartShareARow() {
    #expect(PeakFlags(peaks([300, 700, 1100]), size: size, edge: 0).rows == 1)
    #expect(PeakFlags(peaks([300, 310, 320]), size: size, edge: 0).rows == 3)
    #expect(PeakFlags([], size: size, edge: 0).rows == 0)
  }
}
