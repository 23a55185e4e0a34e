import CCurl
import Foundation
import HTTP
import Synchronization

/// The thread that owns the multi handle and all transfers.
///
/// Others talk to it through a mailbox; no handle is ever touched by two threads, except for
/// `curl_multi_wakeup`, which libcurl allows, under the lock that also guards the end of the handle.
final class CurlLoop: Sendable {
  typealias Completion = @Sendable (Result<HTTPResponse, TransportError>) -> Void

  private struct Submission {
    var ticket: UInt64
    var request: HTTPRequest
    var start = ContinuousClock.now
    var completion: Completion
  }

  /// A multi handle that may be woken from any thread.
  @safe private struct Handle: @unchecked Sendable {
    var pointer: UnsafeMutableRawPointer
  }

  private struct Mailbox {
    var handle: Handle?
    var submissions: [Submission] = []
    var cancellations: Set<UInt64> = []
    var isStopped = false
  }

  private let options: CurlOptions
  private let mailbox = Mutex(Mailbox())

  init(_ options: CurlOptions) { self.options = options }

  func start() {
    let thread = Thread { self.run() }
    thread.name = "citegraph.curl"
    thread.start()
  }

  func stop() { post { $0.isStopped = true } }

  func cancel(_ ticket: UInt64) { post { $0.cancellations.insert(ticket) } }

  func submit(_ ticket: UInt64, _ request: HTTPRequest, completion: @escaping Completion) {
    let submission = Submission(ticket: ticket, request: request, completion: completion)
    post { $0.submissions.append(submission) }
  }

  private func post(_ change: (inout sending Mailbox) -> Void) {
    mailbox.withLock { mailbox in
      change(&mailbox)
      if let handle = mailbox.handle { unsafe curl_multi_wakeup(handle.pointer) }
    }
  }

  private func run() {
    curl_global_init(Int(CURL_GLOBAL_DEFAULT))
    guard let multi = unsafe curl_multi_init() else { return refuseEverything() }
    let connections = max(1, options.connectionsPerHost)
    unsafe cg_multi_set_long(multi, CURLMOPT_MAX_HOST_CONNECTIONS, connections)
    mailbox.withLock { unsafe $0.handle = Handle(pointer: multi) }
    var transfers: [UInt64: CurlTransfer] = [:]
    while let (submissions, cancellations) = takeMail() {
      for submission in submissions where !cancellations.contains(submission.ticket) {
        unsafe begin(submission, on: multi, &transfers)
      }
      for submission in submissions where cancellations.contains(submission.ticket) {
        submission.completion(.failure(.cancelled))
      }
      for ticket in cancellations {
        guard let transfer = transfers.removeValue(forKey: ticket) else { continue }
        unsafe curl_multi_remove_handle(multi, transfer.handle)
        transfer.finish(.cancelled)
      }
      var running: Int32 = 0
      unsafe curl_multi_perform(multi, &running)
      unsafe collectFinished(from: multi, &transfers)
      unsafe curl_multi_poll(multi, nil, 0, 1_000, nil)
    }
    for transfer in transfers.values {
      unsafe curl_multi_remove_handle(multi, transfer.handle)
      transfer.finish(.cancelled)
    }
    mailbox.withLock { $0.handle = nil }
    unsafe curl_multi_cleanup(multi)
    refuseEverything()
  }

  /// What has been asked since the last call; `nil` when the loop shall end.
  private func takeMail() -> ([Submission], Set<UInt64>)? {
    mailbox.withLock { mailbox in
      if mailbox.isStopped { return nil }
      defer {
        mailbox.submissions = []
        mailbox.cancellations = []
      }
      return (mailbox.submissions, mailbox.cancellations)
    }
  }

  private func begin(
    _ submission: Submission,
    on multi: UnsafeMutableRawPointer,
    _ transfers: inout [UInt64: CurlTransfer]
  ) {
    guard
      let transfer = CurlTransfer(
        submission.ticket,
        submission.request,
        options,
        submission.start,
        submission.completion
      )
    else {
      return submission.completion(.failure(.invalidRequest("libcurl refuses it")))
    }
    transfers[submission.ticket] = transfer
    unsafe curl_multi_add_handle(multi, transfer.handle)
  }

  private func collectFinished(
    from multi: UnsafeMutableRawPointer,
    _ transfers: inout [UInt64: CurlTransfer]
  ) {
    var code = CURLE_OK
    while let handle = unsafe cg_next_finished(multi, &code) {
      unsafe curl_multi_remove_handle(multi, handle)
      guard let transfer = transfers.values.first(where: { unsafe $0.handle == handle }) else {
        continue
      }
      transfers.removeValue(forKey: transfer.ticket)
      transfer.finish(code)
    }
  }

  private func refuseEverything() {
    let submissions = mailbox.withLock { mailbox in
      mailbox.isStopped = true
      defer { mailbox.submissions = [] }
      return mailbox.submissions
    }
    for submission in submissions { submission.completion(.failure(.cancelled)) }
  }
}
