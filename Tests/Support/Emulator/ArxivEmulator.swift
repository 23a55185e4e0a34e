/// Answers like the arXiv query API, from a store.
struct ArxivEmulator: Sendable {
  var store: EmulatorStore
  var switches: EmulatorSwitches

  func answer(_ request: ServerRequest) -> ServerReply {
    guard request.path == "/api/query" else { return ServerReply(404, text: "<html>no</html>") }
    let limit = Int(request.query("max_results") ?? "10") ?? -1
    if limit < 0 { return error("max_results must be an integer") }
    let ids = (request.query("id_list") ?? "").split(
      separator: ",",
      omittingEmptySubsequences: false
    )
    .map(String.init)
    if let list = request.query("id_list"), !list.isEmpty {
      for id in ids where !isWellFormed(id) || switches.malformed.contains(id) {
        return error("incorrect id format for \(id)")
      }
      // Entries do not come in the order of the question, and unknown ones not at all.
      let places = Set(ids.compactMap { store.place(of: "arxiv:" + $0.prefix { $0 != "v" }) })
      let found = places.sorted()
      let total = switches.legacyFeed ? ids.count : found.count
      return feed(Array(found.prefix(limit)), total: total, size: limit)
    }
    guard let query = request.query("search_query") else { return error("no query") }
    let phrase = query.split(separator: "\"").dropFirst().first.map(String.init) ?? query
    let words = EmulatorStore.words(phrase)
    let hits = store.papers.indices.filter { place in
      store.papers[place].arxiv != nil
        && words.isSubset(of: store.titleWords[place])
    }
    return feed(Array(hits.prefix(limit)), total: hits.count, size: limit)
  }

  private func isWellFormed(_ id: String) -> Bool {
    id.wholeMatch(of: /\d{4}\.\d{4,5}(v\d+)?|[a-z\-]+(\.[A-Z]{2})?\/\d{7}(v\d+)?/) != nil
  }

  private func error(_ message: String) -> ServerReply {
    let link = "https://arxiv.org/api/errors#\(message.replacing(" ", with: "_"))"
    let entry = """
        <entry>
          <id>\(Self.escaped(link))</id>
          <title>Error</title>
          <updated>2026-04-12T22:59:06Z</updated>
          <summary>\(Self.escaped(message))</summary>
          <author>
            <name>arXiv api core</name>
          </author>
        </entry>

      """
    return reply(
      switches.errorFeedStatus,
      [entry],
      total: 1,
      size: 1,
      title: "arXiv Search Results"
    )
  }

  private func feed(_ places: [Int], total: Int, size: Int) -> ServerReply {
    reply(200, places.map(entry), total: total, size: size, title: "arXiv Query: id_list=…")
  }

  private func reply(_ status: Int, _ entries: [String], total: Int, size: Int, title: String)
    -> ServerReply
  {
    let openSearch = "http://a9.com/-/spec/opensearch/1.1/"
    let legacy = switches.legacyFeed
    let root =
      legacy
      ? "<feed xmlns=\"http://www.w3.org/2005/Atom\">"
      : "<feed xmlns:opensearch=\"\(openSearch)\" xmlns:arxiv=\"http://arxiv.org/schemas/atom\""
        + " xmlns=\"http://www.w3.org/2005/Atom\">"
    let name = legacy ? " xmlns:opensearch=\"\(openSearch)\"" : ""
    let text = """
      <?xml version=\(legacy ? "\"1.0\"" : "'1.0'") encoding=\(legacy ? "\"UTF-8\"" : "'UTF-8'")?>
      \(root)
        <id>\(legacy ? "http" : "https")://arxiv.org/api/zVBoTnqcVpmAn7IBomvZOr/vqEw</id>
        <title>\(legacy ? "ArXiv" : "arXiv")\(title.dropFirst(5))</title>
        <updated>2026-04-12T22:59:06Z</updated>
        <opensearch:itemsPerPage\(name)>\(size)</opensearch:itemsPerPage>
        <opensearch:totalResults\(name)>\(total)</opensearch:totalResults>
        <opensearch:startIndex\(name)>0</opensearch:startIndex>
      \(entries.joined())</feed>

      """
    return ServerReply(
      status,
      text: text,
      headers: [("Content-Type", "application/atom+xml; charset=utf-8")]
    )
  }

  private func entry(_ place: Int) -> String {
    let paper = store.papers[place]
    let names = paper.authors.map { "    <author><name>\(Self.escaped($0))</name></author>\n" }
    let doi = paper.doi.map {
      "    <arxiv:doi xmlns:arxiv=\"http://arxiv.org/schemas/atom\">\(Self.escaped($0))</arxiv:doi>\n"
    }
    return """
        <entry>
          <id>http://arxiv.org/abs/\(paper.arxiv ?? "")v1</id>
          <title>\(Self.escaped(paper.title))</title>
          <updated>\(paper.year ?? 2000)-01-02T00:00:00Z</updated>
          <published>\(paper.year ?? 2000)-01-02T00:00:00Z</published>
      \(names.joined())\(doi ?? "")  </entry>

      """
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
