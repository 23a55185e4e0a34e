package import HTTP

/// Requests to the arXiv query API, built from values alone.
package struct ArxivRequests: Sendable {
  /// The most identifiers of a request.
  package static let blockLimit = 100

  package var origin: Origin

  package init(origin: Origin) { self.origin = origin }

  /// Records by canonical identifier; the server's default of ten results is always overridden.
  package func records(_ ids: [String]) -> HTTPRequest {
    query([
      ("id_list", ids.joined(separator: ",")), ("start", "0"),
      ("max_results", "\(ids.count)"),
    ])
  }

  /// Records whose title holds these words in this order, by an author of this name if one is given.
  package func search(title: String, author: String? = nil, limit: Int) -> HTTPRequest {
    var search = "ti:\"\(Self.words(title))\""
    if let author = author.map(Self.words), !author.isEmpty { search += " AND au:\"\(author)\"" }
    return query([("search_query", search), ("start", "0"), ("max_results", "\(limit)")])
  }

  /// The letters and digits of a text, at most 300 bytes, one space between words: nothing that the
  /// query language could take for its own.
  package static func words(_ text: String) -> String {
    var result = ""
    for word in text.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
      guard result.utf8.count + word.utf8.count < 300 else { break }
      result += result.isEmpty ? String(word) : " \(word)"
    }
    return result
  }

  private func query(_ items: [(name: String, value: String)]) -> HTTPRequest {
    HTTPRequest(.get, origin, "/api/query?\(PercentEncoding.query(items))")
  }
}
