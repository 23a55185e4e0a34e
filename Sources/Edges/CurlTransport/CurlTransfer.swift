import CCurl
import HTTP

/// One exchange and the easy handle that it owns.
///
/// Lives on the loop's thread alone. libcurl sees it through an unowned pointer, which is sound
/// because the handle dies with it.
@safe final class CurlTransfer {
  let ticket: UInt64
  let handle: UnsafeMutableRawPointer
  private let request: HTTPRequest
  private let options: CurlOptions
  private let start: ContinuousClock.Instant
  private let completion: CurlLoop.Completion
  private var answer = AnswerCollector()
  private var isSent = false
  private var headerList: UnsafeMutablePointer<curl_slist>?

  init?(
    _ ticket: UInt64,
    _ request: HTTPRequest,
    _ options: CurlOptions,
    _ start: ContinuousClock.Instant,
    _ completion: @escaping CurlLoop.Completion
  ) {
    guard let handle = unsafe curl_easy_init() else { return nil }
    self.ticket = ticket
    unsafe self.handle = handle
    self.request = request
    self.options = options
    self.start = start
    self.completion = completion
    answer = AnswerCollector(headerLimit: options.headerLimit, bodyLimit: options.bodyLimit)
    guard configure() else { return nil }
  }

  deinit {
    unsafe curl_easy_cleanup(handle)
    unsafe curl_slist_free_all(headerList)
  }

  /// Delivers the answer, or what became of it.
  func finish(_ code: CURLcode) {
    if code == CURLE_OK { answer.unpack() }
    completion(code == CURLE_OK && answer.fault == nil ? response() : .failure(error(code)))
  }

  func finish(_ error: TransportError) { completion(.failure(error)) }

  private func response() -> Result<HTTPResponse, TransportError> {
    var status = 0
    unsafe cg_get_long(handle, CURLINFO_RESPONSE_CODE, &status)
    guard status >= 200, answer.isHeaderComplete else {
      return .failure(.broken(host: request.origin.host, reason: "no complete header"))
    }
    return .success(
      HTTPResponse(
        status: status,
        headers: answer.headers,
        body: answer.body,
        receivedAfter: (answer.firstByte ?? .now) - start
      )
    )
  }

  private func error(_ code: CURLcode) -> TransportError {
    let host = request.origin.host
    switch answer.fault {
    case .tooLarge(let limit): return .tooLarge(host: host, limit: limit)
    case .malformed(let reason): return .broken(host: host, reason: reason)
    case nil: break
    }
    let reason = unsafe String(cString: curl_easy_strerror(code))
    switch code {
    case CURLE_OPERATION_TIMEDOUT:
      return .timedOut(host: host, after: min(options.totalDeadline, elapsed))
    case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY, CURLE_COULDNT_CONNECT,
      CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_CONNECT_ERROR:
      return .unreachable(host: host, reason: reason)
    case CURLE_URL_MALFORMAT, CURLE_BAD_FUNCTION_ARGUMENT:
      return .invalidRequest(reason)
    case CURLE_ABORTED_BY_CALLBACK:
      return .broken(host: host, reason: "the connection was lost before an answer")
    case CURLE_UNSUPPORTED_PROTOCOL:
      return .broken(host: host, reason: "the reply is not HTTP")
    default:
      return .broken(host: host, reason: reason)
    }
  }

  private var elapsed: Duration {
    var time: curl_off_t = 0
    unsafe cg_get_size(handle, CURLINFO_TOTAL_TIME_T, &time)
    return .microseconds(time)
  }

  private func configure() -> Bool {
    let isLoopback = request.origin.isLoopback
    var texts: [(CURLoption, String)] = [
      (CURLOPT_URL, request.origin.description + request.target),
      (CURLOPT_USERAGENT, options.userAgent),
      (CURLOPT_PROTOCOLS_STR, isLoopback ? "http,https" : "https"),
    ]
    if isLoopback { texts.append((CURLOPT_NOPROXY, "*")) }
    if let file = options.authorities { texts.append((CURLOPT_CAINFO, file)) }
    var flags: [(CURLoption, Int)] = [
      (CURLOPT_NOSIGNAL, 1),
      (CURLOPT_FOLLOWLOCATION, 0),
      (CURLOPT_PATH_AS_IS, 1),
      (CURLOPT_HTTP_CONTENT_DECODING, 0),
      (CURLOPT_SUPPRESS_CONNECT_HEADERS, 1),
      (CURLOPT_SSL_VERIFYPEER, 1),
      (CURLOPT_SSL_VERIFYHOST, 2),
      (CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_2TLS)),
      (CURLOPT_TCP_KEEPALIVE, 1),
      (CURLOPT_CONNECTTIMEOUT_MS, options.connectDeadline.milliseconds),
      (CURLOPT_TIMEOUT_MS, options.totalDeadline.milliseconds),
      (CURLOPT_LOW_SPEED_LIMIT, 1),
      (CURLOPT_LOW_SPEED_TIME, max(1, options.idleDeadline.milliseconds / 1_000)),
    ]
    if request.method == .post {
      flags += [(CURLOPT_POST, 1), (CURLOPT_POSTFIELDSIZE, request.body.count)]
    }
    let isSet =
      texts.allSatisfy { unsafe cg_set_text(handle, $0, $1) == CURLE_OK }
      && flags.allSatisfy { unsafe cg_set_long(handle, $0, $1) == CURLE_OK }
    // The named authorities stand for themselves, not beside the system's folder of them.
    if options.authorities != nil {
      guard unsafe cg_set_text(handle, CURLOPT_CAPATH, nil) == CURLE_OK else { return false }
    }
    return isSet && setBody() && setHeaders() && setCallbacks()
  }

  private func setBody() -> Bool {
    guard request.method == .post else { return true }
    return unsafe request.body.withUnsafeBytes { bytes in
      unsafe cg_set_pointer(
        handle,
        CURLOPT_COPYPOSTFIELDS,
        UnsafeMutableRawPointer(mutating: bytes.baseAddress)
      ) == CURLE_OK
    }
  }

  private func setHeaders() -> Bool {
    // "Expect:" keeps libcurl from asking for leave before a long body.
    let lines =
      request.outgoingHeaders.map { "\($0.name): \($0.value)" } + [
        "Accept-Encoding: gzip", "Expect:",
      ]
    for line in lines {
      guard let longer = unsafe curl_slist_append(headerList, line) else { return false }
      unsafe headerList = longer
    }
    return unsafe cg_set_list(handle, CURLOPT_HTTPHEADER, headerList) == CURLE_OK
  }

  private func setCallbacks() -> Bool {
    let context = unsafe Unmanaged.passUnretained(self).toOpaque()
    return unsafe cg_set_pointer(handle, CURLOPT_HEADERDATA, context) == CURLE_OK
      && cg_set_pointer(handle, CURLOPT_WRITEDATA, context) == CURLE_OK
      && cg_set_pointer(handle, CURLOPT_PREREQDATA, context) == CURLE_OK
      && cg_set_prerequest(handle) { context, _, _, _, _ in
        unsafe CurlTransfer.mayBeSent(context) ? CURL_PREREQFUNC_OK : CURL_PREREQFUNC_ABORT
      } == CURLE_OK
      && cg_set_callback(handle, CURLOPT_HEADERFUNCTION) { data, size, count, context in
        unsafe CurlTransfer.receive(data, size * count, context) { unsafe $0.addHeader($1) }
      } == CURLE_OK
      && cg_set_callback(handle, CURLOPT_WRITEFUNCTION) { data, size, count, context in
        unsafe CurlTransfer.receive(data, size * count, context) { unsafe $0.addBody($1) }
      } == CURLE_OK
  }

  /// Whether this is the first time that the request goes out.
  ///
  /// libcurl would at once repeat a request for which a kept connection dies; when to repeat is the
  /// caller's to say, who keeps the pace.
  private static func mayBeSent(_ context: UnsafeMutableRawPointer?) -> Bool {
    guard let context = unsafe context else { return false }
    let transfer = unsafe Unmanaged<CurlTransfer>.fromOpaque(context).takeUnretainedValue()
    defer { transfer.isSent = true }
    return !transfer.isSent
  }

  /// Hands received bytes to the collector; zero tells libcurl to give up.
  private static func receive(
    _ data: UnsafeMutablePointer<CChar>?,
    _ count: Int,
    _ context: UnsafeMutableRawPointer?,
    _ take: (inout AnswerCollector, UnsafeRawBufferPointer) -> Bool
  ) -> Int {
    guard let context = unsafe context else { return 0 }
    let transfer = unsafe Unmanaged<CurlTransfer>.fromOpaque(context).takeUnretainedValue()
    let bytes = unsafe UnsafeRawBufferPointer(start: data, count: count)
    return unsafe take(&transfer.answer, bytes) ? count : 0
  }
}

extension Duration {
  var milliseconds: Int {
    Int(components.seconds * 1_000 + components.attoseconds / 1_000_000_000_000_000)
  }
}
