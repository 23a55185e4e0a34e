import ScholarAPIs
import TestSupport
import Testing

/// What the two services are known, or disputed, to do differently from time to time.
@Suite(.serialized) struct DisputedBehaviorTests {
  private static let changes: [@Sendable (inout EmulatorSwitches) -> Void] = [
    { $0.hasCitingPaperInfo = false }, { $0.emptySearchHasData = true },
    { $0.hasDisclaimer = false }, { $0.unknownBatchIsNulls = true },
    { $0.matchMiss = #"{"data":[]}"# }, { $0.matchMiss = "{}" },
    { $0.lastPageHasNullNext = true }, { $0.legacyFeed = true }, { $0.errorFeedStatus = 200 },
  ]

  @Test(arguments: changes.indices)
  func noneOfItChangesAnAnswer(change: Int) async throws {
    var switches = EmulatorSwitches()
    Self.changes[change](&switches)
    let usual = try await FaultMatrixTests.everything(try Scene())
    let other = try await FaultMatrixTests.everything(try Scene(switches: switches))
    #expect(other == usual)
  }
}
