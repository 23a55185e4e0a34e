#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// A lock file that holds the earliest time of the next request, shared by all processes of a user.
///
/// The lock is the kernel's (`flock`): it ends with its process, so a dead owner leaves nothing to
/// clean up. The time is that of ``TimeSource/monotonic``; one that lies further ahead than any wait
/// could be is a leftover of an earlier boot and counts for nothing.
final class PaceFile: Sendable {
  private let descriptor: Int32

  /// Opens or makes the file, readable by its owner only; `nil` when that is impossible.
  init?(path: String) {
    let flags = O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW
    descriptor = unsafe path.withCString { unsafe open($0, flags, 0o600) }
    guard descriptor >= 0 else { return nil }
  }

  deinit { close(descriptor) }

  func tryLock() -> Bool { flock(descriptor, LOCK_EX | LOCK_NB) == 0 }

  func unlock() { flock(descriptor, LOCK_UN) }

  /// The earliest next start; zero when the file holds none.
  func read() -> Duration {
    var bytes = [UInt8](repeating: 0, count: 24)
    let count = unsafe bytes.withUnsafeMutableBytes { buffer in
      unsafe pread(descriptor, buffer.baseAddress, buffer.count, 0)
    }
    let digits = bytes.prefix(max(0, count)).prefix { $0 >= 0x30 && $0 <= 0x39 }
    return .nanoseconds(Int64(String(decoding: digits, as: UTF8.self)) ?? 0)
  }

  func write(_ time: Duration) {
    let (seconds, attoseconds) = time.components
    let text = "\(seconds * 1_000_000_000 + attoseconds / 1_000_000_000)"
    let line = Array(
      (text + String(repeating: " ", count: max(0, 23 - text.utf8.count)) + "\n").utf8
    )
    unsafe line.withUnsafeBytes { buffer in
      _ = unsafe pwrite(descriptor, buffer.baseAddress, buffer.count, 0)
    }
  }
}
