import Bibliography

/// The formats in which a citation graph or its papers can be handed to another program.
public enum ExchangeFormat: String, CaseIterable, Sendable {
  /// GraphML, read by igraph, NetworkX, Gephi and yEd.
  case graphml
  /// GEXF 1.3, read by Gephi, with positions and colors.
  case gexf
  /// Pajek's network file, read by Pajek and igraph.
  case pajek
  /// VOSviewer's JSON map.
  case vosviewer
  /// Graphviz' language.
  case dot
  /// BibTeX entries.
  case bibtex
  /// RIS records.
  case ris
  /// CSL-JSON items.
  case csl = "csl-json"
  /// One JSON object a line: papers, then citations.
  case jsonl

  /// Writes a graph, or its papers where the format knows no graphs.
  public func write(_ graph: ExchangeGraph) -> String {
    switch self {
    case .graphml: writeGraphML(graph)
    case .gexf: writeGEXF(graph)
    case .pajek: writePajek(graph)
    case .vosviewer: writeVOSviewer(graph)
    case .dot: writeDOT(graph)
    case .bibtex: writeBibTeX(graph.papers)
    case .ris: writeRIS(graph.papers)
    case .csl: writeCSL(graph.papers)
    case .jsonl: writeJSONLines(graph)
    }
  }
}
