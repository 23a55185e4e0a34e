import CGraphviz
import Synchronization

/// A graph in the hands of Graphviz, laid out; given back on leaving scope.
@safe struct GraphvizDrawing: ~Copyable {
  private let context: OpaquePointer
  private let graph: UnsafeMutablePointer<Agraph_t>
  private let engine: GraphvizEngine

  init(_ dot: String, engine: GraphvizEngine) throws(GraphvizError) {
    unsafe cg_report_to { message in
      if let message = unsafe message {
        let text = unsafe String(cString: message)
        graphvizComplaints.withLock { $0 += text }
      }
      return 0
    }
    _ = takeComplaints()
    // The first context declares the default attributes, such as a node's name for its label: a graph
    // read before it would lack them.
    guard let context = unsafe gvContext() else { throw .failed(engine: engine, "no context") }
    guard let graph = unsafe agmemread(dot) else {
      unsafe gvFreeContext(context)
      throw .malformed(takeComplaints())
    }
    let (nodes, edges) = unsafe (Int(agnnodes(graph)), Int(agnedges(graph)))
    guard nodes <= engine.nodeLimit, edges <= engine.edgeLimit else {
      unsafe agclose(graph)
      unsafe gvFreeContext(context)
      throw .tooLarge(engine: engine, nodes: nodes, edges: edges)
    }
    guard unsafe gvLayout(context, graph, engine.rawValue) == 0 else {
      unsafe agclose(graph)
      unsafe gvFreeContext(context)
      throw .failed(engine: engine, takeComplaints())
    }
    unsafe self.context = context
    unsafe self.graph = graph
    self.engine = engine
  }

  deinit {
    unsafe gvFreeLayout(context, graph)
    unsafe agclose(graph)
    unsafe gvFreeContext(context)
  }

  var plan: GraphvizPlan {
    var nodes: [GraphvizPlan.Node] = []
    let height = unsafe cg_graph_height(graph)
    var next = unsafe agfstnode(graph)
    while let node = unsafe next {
      nodes.append(
        unsafe GraphvizPlan.Node(
          name: agnameof(node).map { unsafe String(cString: $0) } ?? "",
          x: cg_node_x(node),
          y: height - cg_node_y(node),
          width: cg_node_width(node) * 72,
          height: cg_node_height(node) * 72
        )
      )
      unsafe next = agnxtnode(graph, node)
    }
    return unsafe GraphvizPlan(width: cg_graph_width(graph), height: height, nodes: nodes)
  }

  func file(_ format: String) throws(GraphvizError) -> [UInt8] {
    var data: UnsafeMutablePointer<CChar>?
    var length: UInt32 = 0
    guard unsafe gvRenderData(context, graph, format, &data, &length) == 0,
      let bytes = unsafe data
    else { throw .failed(engine: engine, takeComplaints()) }
    defer { unsafe gvFreeRenderData(bytes) }
    return unsafe UnsafeBufferPointer(start: bytes, count: Int(length)).map {
      UInt8(bitPattern: $0)
    }
  }
}
