import Foundation
import HTTP
import Pipeline

/// How fast a source is asked: never faster than it allows, unless it runs on this machine.
struct SourcePace {
  /// The shortest time between two requests.
  let interval: Duration
  /// When to ask again.
  let policy: RetryPolicy

  /// Settles the pace of a source that allows one request per `allowed`; `rate` is the wish of the
  /// pipeline file, in requests a second.
  ///
  /// On loopback a wish for more is granted, and the waits of the policy shrink in proportion.
  init(wanted rate: Double?, allowed: Duration, policy: RetryPolicy, at origin: Origin) {
    let wanted = rate.map { Duration.seconds(1 / $0) } ?? allowed
    let isFaster = wanted < allowed && origin.isLoopback
    interval = isFaster ? wanted : max(wanted, allowed)
    self.policy = isFaster ? policy.scaled(by: wanted / allowed) : policy
  }

  /// The file through which all runs of this user keep the pace of a source together.
  static func file(_ source: String) throws -> String {
    let environment = ProcessInfo.processInfo.environment
    let home = environment["HOME"] ?? NSTemporaryDirectory()
    let folder = (environment["XDG_CACHE_HOME"] ?? "\(home)/.cache") + "/citegraph"
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw PipelineError.unwritable(
        path: folder,
        reason: "runs keep their pace there; set XDG_CACHE_HOME to a folder of yours"
      )
    }
    return "\(folder)/pace-\(source)"
  }
}
