import HTTP
import TestSupport

extension VirtualTime {
  var source: TimeSource {
    TimeSource(
      monotonic: { self.now },
      unixSeconds: { self.now.components.seconds },
      sleep: { try await self.sleep($0) }
    )
  }
}
