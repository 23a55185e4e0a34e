import GraphCore
import Recommendation
import Testing

struct HoldOutTests {
  private let list = (10..<27).map { NodeID($0) }

  @Test func leaveOneOutHidesEachOnce() {
    let trials = HoldOut.leaveOneOut(list)
    #expect(trials.flatMap(\.hidden) == list)
    #expect(trials.allSatisfy { ($0.shown + $0.hidden).sorted() == list })
  }

  @Test func ofALongListSomeAreHidden() {
    let trials = HoldOut.leaveOneOut(Array(0..<1000), most: 4)
    #expect(trials.map(\.hidden) == [[0], [250], [500], [750]])
    #expect(trials.allSatisfy { $0.shown.count == 999 })
  }

  @Test func fifthsHideAFifth() {
    let trials = HoldOut.fifths(list, repeats: 8, seed: 1)
    #expect(trials.count == 8)
    // 17 / 5, rounded to nearest.
    #expect(trials.allSatisfy { $0.hidden.count == 3 })
    #expect(trials.allSatisfy { ($0.shown + $0.hidden).sorted() == list })
    #expect(Set(trials.map(\.hidden)).count > 1)
    #expect(trials == HoldOut.fifths(list, repeats: 8, seed: 1))
    #expect(trials != HoldOut.fifths(list, repeats: 8, seed: 2))
  }

  @Test func aListOfOneHasNothingToShow() {
    #expect(HoldOut.fifths([4], repeats: 8, seed: 1).isEmpty)
    #expect(HoldOut.fifths([], repeats: 8, seed: 1).isEmpty)
    #expect(HoldOut.leaveOneOut([]).isEmpty)
  }
}
