/// Dense index of a paper in a graph: 0 ..< `nodeCount`.
///
/// Builders number papers by date, then key, so that citations mostly run from higher to lower
/// numbers and the graph is nearly in topological order as it stands.
public typealias NodeID = Int32
