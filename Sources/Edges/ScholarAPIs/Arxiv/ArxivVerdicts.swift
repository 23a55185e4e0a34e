package import HTTP

/// What the responses of arXiv mean (status and shape together).
package enum ArxivVerdicts {
  /// Judges a response; an error feed is an answer, to be read for what it complains about.
  package static func judge(
    _ response: HTTPResponse,
    _ warnings: inout FieldWarnings
  ) -> Verdict<ArxivFeed> {
    let start = String(decoding: response.body.prefix(64), as: UTF8.self)
    if response.status == 429 || start.lowercased().hasPrefix("rate exceeded") {
      return .again("it asks for fewer requests", .throttled)
    }
    switch response.status {
    case 200, 400:
      do {
        let feed = try ArxivFeedReader.read(response.body, &warnings)
        if response.status == 400 && feed.error == nil {
          return .again("status 400 without a reason")
        }
        return .answer(feed)
      } catch {
        return .again("\(error)")
      }
    case 403: return .refused("status 403")
    default: return .again("status \(response.status)")
    }
  }

  /// The identifier that an error feed complains about.
  package static func malformedID(in error: String) -> String? {
    let prefix = "incorrect id format for "
    return error.hasPrefix(prefix) ? String(error.dropFirst(prefix.count)) : nil
  }
}
