/// A graph read from text: one citation a line, the citing and the cited paper's id between blanks.
///
/// Ids are numbers or words of any length; `#` at the start of a word begins a comment; lines end
/// with LF or CRLF. The nodes are the ids that occur, numbered by value if every id is a number
/// without leading zeros, and otherwise in the order of their bytes. So the graph does not depend on
/// the order of the lines, and numbers given by time keep the order of time.
public struct EdgeList: Sendable {
  /// The citations as a graph.
  public let graph: CSRGraph
  /// The id of each node as it was written.
  public let labels: NodeLabels
  /// What the graph leaves out.
  public let losses: GraphBuilder.Losses

  /// Reads the whole of `bytes`.
  ///
  /// - Parameters:
  ///   - bytes: The text.
  ///   - threads: How many parts are read at the same time; the result does not depend on it.
  /// - Throws: ``EdgeListError`` for the first line that is not a citation.
  /// - Complexity: O(bytes), and O(*n* log *n*) comparisons of ids that are not small numbers.
  public init(parsing bytes: Span<UInt8>, threads: Int = 2) throws(EdgeListError) {
    let parts: [CitationPairs]
    if let parsed = IntegerEdgeParser.parse(bytes, threads: max(1, threads)) {
      (parts, labels) = parsed
    } else {
      let (pairs, names) = try WordEdgeParser.parse(bytes)
      (parts, labels) = ([pairs], names)
    }
    (graph, losses) = CSRAssembly(nodeCount: labels.count, threads: threads).graph(of: parts)
  }
}
