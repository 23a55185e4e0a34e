/// The eigenvector of the largest eigenvalue of a symmetric, positive semidefinite matrix.
///
/// Locally optimal conjugate gradients: x, the residual w and the last step p span a plane on which
/// the matrix is solved exactly; its best vector is the next x.
///
/// > A. V. Knyazev. "Toward the optimal preconditioned eigensolver: locally optimal block
/// > preconditioned conjugate gradient method." *SIAM J. Sci. Comput.* 23(2):517–541, 2001.
/// > doi:10.1137/S1064827500366124 (block size 1, no preconditioner)
///
/// Images under the matrix are carried along with the vectors, so a round costs one product; every
/// 16th round computes that of x afresh, so that rounding does not pile up. The error of x is about
/// the residual over the distance to the second eigenvalue, which is estimated on the plane.
///
/// - Returns: The vector and the number of rounds.
func leadingEigenvector(
  from start: [Double],
  _ tolerance: Double,
  product: ([Double]) -> [Double]
) -> (vector: [Double], rounds: Int) {
  var x = start
  scale(&x, by: 1 / dot(x, x).squareRoot())
  var imageX = product(x)
  var p: [Double] = []
  var imageP: [Double] = []
  var second = 0.0
  var rounds = 0
  while rounds < 10_000 {
    rounds += 1
    if rounds % 16 == 0 { imageX = product(x) }
    let value = dot(x, imageX)
    var w = imageX
    add(-value, x, to: &w)
    let residual = w.reduce(0) { $0 + abs($1) }
    let size = x.reduce(0) { $0 + abs($1) }
    if residual <= tolerance * (value - second) * size || residual <= 1e-15 * value * size { break }
    add(-dot(x, w), x, to: &w)
    if !p.isEmpty { add(-dot(p, w), p, to: &w) }
    scale(&w, by: 1 / dot(w, w).squareRoot())
    let imageW = product(w)
    var plane = SymmetricMatrix3()
    plane[0, 0] = value
    plane[1, 1] = dot(w, imageW)
    plane[0, 1] = dot(x, imageW)
    if !p.isEmpty {
      plane[2, 2] = dot(p, imageP)
      plane[0, 2] = dot(p, imageX)
      plane[1, 2] = dot(p, imageW)
    }
    let leading = plane.leadingPair()
    second = leading.second
    let c = leading.vector
    // The step, (0, c₁, c₂), made orthogonal to the new x: all in coordinates of the plane.
    let along = c[1] * c[1] + c[2] * c[2]
    var step = [-along * c[0], c[1] - along * c[1], c[2] - along * c[2]]
    let length = (step[0] * step[0] + step[1] * step[1] + step[2] * step[2]).squareRoot()
    if length == 0 { break }
    step = step.map { $0 / length }
    if p.isEmpty {
      p = [Double](repeating: 0, count: x.count)
      imageP = p
    }
    combine(c, step, &x, w, &p)
    combine(c, step, &imageX, imageW, &imageP)
  }
  return (x, rounds)
}

/// Replaces x and p by the combinations of x, w and p with the given coefficients.
private func combine(
  _ first: [Double],
  _ second: [Double],
  _ x: inout [Double],
  _ w: [Double],
  _ p: inout [Double]
) {
  let (a, b, c) = (first[0], first[1], first[2])
  let (d, e, f) = (second[0], second[1], second[2])
  for index in x.indices {
    let (old, new, last) = (x[index], w[index], p[index])
    x[index] = a * old + b * new + c * last
    p[index] = d * old + e * new + f * last
  }
}

/// The inner product, added up in four lanes in a fixed order.
private func dot(_ first: [Double], _ second: [Double]) -> Double {
  let (first, second) = (first.span, second.span)
  var (a, b, c, d) = (0.0, 0.0, 0.0, 0.0)
  var index = 0
  while index + 4 <= first.count {
    a += first[index] * second[index]
    b += first[index + 1] * second[index + 1]
    c += first[index + 2] * second[index + 2]
    d += first[index + 3] * second[index + 3]
    index += 4
  }
  while index < first.count {
    a += first[index] * second[index]
    index += 1
  }
  return (a + b) + (c + d)
}

private func add(_ factor: Double, _ vector: [Double], to sum: inout [Double]) {
  for index in sum.indices { sum[index] += factor * vector[index] }
}

private func scale(_ vector: inout [Double], by factor: Double) {
  for index in vector.indices { vector[index] *= factor }
}
