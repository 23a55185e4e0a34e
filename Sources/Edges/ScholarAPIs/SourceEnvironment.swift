public import HTTP

/// What the environment says about the sources.
public struct SourceEnvironment: Sendable {
  /// Where Semantic Scholar is asked.
  public var semanticScholar: Origin
  /// Where arXiv is asked.
  public var arxiv: Origin
  /// Semantic Scholar's key, bound to its own address: another address never receives it.
  public var key: APIKey?

  /// Reads `CITEGRAPH_S2_URL`, `CITEGRAPH_ARXIV_URL` and `SEMANTIC_SCHOLAR_API_KEY` (or
  /// `S2_API_KEY`).
  ///
  /// - Throws: ``SourceError/invalidOrigin(variable:value:)``.
  public init(_ variables: [String: String]) throws(SourceError) {
    semanticScholar = try Self.origin(
      "CITEGRAPH_S2_URL",
      variables,
      SemanticScholarSource.address
    )
    arxiv = try Self.origin("CITEGRAPH_ARXIV_URL", variables, ArxivSource.address)
    if let home = Origin(SemanticScholarSource.address) {
      key =
        ["SEMANTIC_SCHOLAR_API_KEY", "S2_API_KEY"].lazy.compactMap { name in
          variables[name].flatMap {
            APIKey($0, header: SemanticScholarSource.keyHeader, for: home)
          }
        }.first
    }
  }

  private static func origin(
    _ variable: String,
    _ variables: [String: String],
    _ address: String
  ) throws(SourceError) -> Origin {
    let value = variables[variable].flatMap { $0.isEmpty ? nil : $0 } ?? address
    guard let origin = Origin(value) else {
      throw .invalidOrigin(variable: variable, value: value)
    }
    return origin
  }
}
