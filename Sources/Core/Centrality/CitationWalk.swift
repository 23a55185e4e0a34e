import GraphCore

/// How often a reader who follows references visits each paper: the engine below the PageRank family.
///
/// A reader starts at paper v with weight s_v, at each paper goes on with probability d, and then
/// opens one of its references at random; papers without references end the walk. The visits are
///
///     y = s + d · Aᵀ D⁻¹ y
///
/// and the result is y / Σy. A walk that teleports to s/Σs instead of ending, from papers without
/// references as well as with probability 1 − d from all others, has exactly this distribution: its
/// equation is x = ((1 − d) + d·δ) s/Σs + d Aᵀ D⁻¹ x, where δ is the weight on papers without
/// references, so x and y differ by a factor only. Dangling weight therefore costs nothing.
///
/// The visits are settled by pushing: a sweep meets papers before the papers they cite and passes
/// on what has arrived. On a graph without cycles nothing is left after one sweep; on any other the
/// rest shrinks by at least the factor d each time, and only papers it reaches are touched again.
///
/// > D. Walker, H. Xie, K.-K. Yan, S. Maslov. "Ranking scientific publications using a model of
/// > network traffic." *J. Stat. Mech.* P06010, 2007. doi:10.1088/1742-5468/2007/06/P06010
/// > (the walk that ends)
/// > F. McSherry. "A uniform approach to accelerated PageRank computation." *WWW* 2005.
/// > doi:10.1145/1060745.1060829 (updates by pushing the residual)
///
/// The result is within `tolerance` of the solution in the 1-norm: the rest r after a sweep is
/// non-negative, Σ(y* − y) ≤ Σr / (1 − d), and normalizing at most doubles the relative error.
/// - Complexity: O(*n* + *m*) on an acyclic graph, O((*n* + *m*) log(1/`tolerance`)) at worst.
func citationWalk(
  from starts: [Double],
  along graph: CSRGraph,
  damping: Double,
  tolerance: Double
) -> [Double] {
  precondition(starts.count == graph.nodeCount, "one weight for each paper")
  precondition(damping >= 0 && damping < 1, "the damping factor lies in [0, 1)")
  let order = graph.sweepOrder()
  let offsets = graph.outOffsets
  let targets = graph.outTargets
  var waiting = starts
  var visits = [Double](repeating: 0, count: starts.count)
  var total = 0.0
  var rest = 0.0
  repeat {
    for node in order {
      let mass = waiting[Int(node)]
      if mass == 0 { continue }
      waiting[Int(node)] = 0
      visits[Int(node)] += mass
      let start = Int(offsets[Int(node)])
      let end = Int(offsets[Int(node) + 1])
      if start == end { continue }
      let share = damping * mass / Double(end - start)
      for index in start..<end { waiting[Int(targets[index])] += share }
    }
    total = visits.reduce(0, +)
    rest = waiting.reduce(0, +)
  } while 2 * rest > tolerance * (1 - damping) * total
  if total > 0 {
    for node in visits.indices { visits[node] /= total }
  }
  return visits
}
