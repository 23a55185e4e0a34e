import Synchronization

/// Graphviz, which keeps global state and is therefore used by one caller at a time.
///
/// No graph beyond the limits of its engine is laid out, so that every call ends in reasonable time.
public actor GraphvizRenderer {
  /// The only one, as Graphviz has one global state.
  public static let shared = GraphvizRenderer()

  /// A file format.
  public enum Format: String, Sendable {
    /// Vector graphics.
    case svg
    /// Pixels, drawn by cairo.
    case png
  }

  private init() {}

  /// Lays out a graph and tells where its nodes are.
  public func layout(_ dot: String, engine: GraphvizEngine) throws(GraphvizError) -> GraphvizPlan {
    let drawing = try GraphvizDrawing(dot, engine: engine)
    return drawing.plan
  }

  /// Lays out a graph and returns it as a file.
  public func render(
    _ dot: String,
    engine: GraphvizEngine,
    format: Format
  ) throws(GraphvizError) -> [UInt8] {
    let drawing = try GraphvizDrawing(dot, engine: engine)
    return try drawing.file(format.rawValue)
  }
}

/// What Graphviz complained about since the last call.
let graphvizComplaints = Mutex("")

/// Takes the complaints, as one line.
func takeComplaints() -> String {
  let text = graphvizComplaints.withLock { complaints in
    defer { complaints = "" }
    return complaints
  }
  let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  return line.isEmpty ? "no reason given" : line
}
