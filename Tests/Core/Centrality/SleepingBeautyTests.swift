import GraphCore
import Testing

@testable import Centrality

@Suite struct SleepingBeautyTests {
  // Line from (0, 0) to (5, 10): 0 2 4 6 8 10; citations 0 0 1 1 2 10.
  @Test func addsUpTheGapsBelowTheLine() {
    let sleep = SleepingBeauty.measure([0, 0, 1, 1, 2, 10, 4])
    let gaps: [Double] = [0, 2 / 1, (4 - 1) / 1, (6 - 1) / 1, (8 - 2) / 2, 0]
    #expect(sleep.coefficient == gaps.reduce(0, +))
    // The gaps are 0 2 3 5 6 0: the largest is at 4.
    #expect(sleep.awakening == 4)
    #expect(sleep.peak == 5)
  }

  @Test func earlyPeaksDoNotSleep() {
    #expect(SleepingBeauty.measure([9, 4, 2]).coefficient == 0)
    #expect(SleepingBeauty.measure([9, 4, 9]).peak == 0)
    // Above the line 0 5 10 by 4 with 9 citations: −4/9.
    #expect(SleepingBeauty.measure([0, 9, 10]).coefficient == -4.0 / 9)
  }

  // B of a straight line is zero, whatever its slope.
  @Test(arguments: [1, 2, 7])
  func linearGrowthIsNoSleep(slope: Int) {
    let counts = (0...9).map { $0 * slope }
    #expect(abs(SleepingBeauty.measure(counts).coefficient) < 1e-12)
  }

  // Paper 0 of 1990 sleeps until 2004. Papers 1 (2003) and 2 (2004) cite it before the rush of 2006;
  // the ten papers of 2006 cite it, nine of them with paper 2, one with paper 1.
  @Test func theKissIsFromThePaperCitedWithIt() throws {
    var citations: [(NodeID, NodeID)] = [(1, 0), (2, 0)]
    for paper in NodeID(3)...12 {
      citations.append((paper, 0))
      citations.append((paper, paper == 3 ? 1 : 2))
    }
    let years: [Int32?] = [1990, 2003, 2004] + Array(repeating: 2006, count: 10)
    let graph = CSRGraph(nodeCount: 13, citations: citations)
    let all = SleepingBeauty.all(in: graph, years: years)
    #expect(all.map(\.node) == [0, 1, 2])
    let beauty = try #require(all.first)
    #expect(beauty.peak == 2006)
    #expect(beauty.awakening == 2005)
    #expect(beauty.prince(in: graph, years: years) == 2)
    let undated = SleepingBeauty(node: 0, coefficient: 1, awakening: 1995, peak: 2006)
    #expect(undated.prince(in: graph, years: years) == nil)
  }
}
