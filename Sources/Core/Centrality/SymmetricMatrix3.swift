/// A symmetric matrix of three rows.
struct SymmetricMatrix3 {
  private var entries = [Double](repeating: 0, count: 9)

  subscript(row: Int, column: Int) -> Double {
    get { entries[row * 3 + column] }
    set {
      entries[row * 3 + column] = newValue
      entries[column * 3 + row] = newValue
    }
  }

  /// The unit eigenvector of the largest eigenvalue, and the second largest eigenvalue.
  ///
  /// By rotations that zero one entry at a time.
  ///
  /// > C. G. J. Jacobi. "Über ein leichtes Verfahren, die in der Theorie der Säcularstörungen
  /// > vorkommenden Gleichungen numerisch aufzulösen." *J. Reine Angew. Math.* 30:51–94, 1846.
  func leadingPair() -> (vector: [Double], second: Double) {
    var matrix = self
    var vectors = [1.0, 0, 0, 0, 1, 0, 0, 0, 1]
    for _ in 0..<12 {
      for (p, q) in [(0, 1), (0, 2), (1, 2)] where matrix[p, q] != 0 {
        let ratio = (matrix[q, q] - matrix[p, p]) / (2 * matrix[p, q])
        let sign: Double = ratio < 0 ? -1 : 1
        let tangent = sign / (abs(ratio) + (1 + ratio * ratio).squareRoot())
        let cosine = 1 / (1 + tangent * tangent).squareRoot()
        let sine = tangent * cosine
        let shift = tangent * matrix[p, q]
        let r = 3 - p - q
        let (left, right) = (matrix[p, r], matrix[q, r])
        matrix[p, p] -= shift
        matrix[q, q] += shift
        matrix[p, q] = 0
        matrix[p, r] = cosine * left - sine * right
        matrix[q, r] = sine * left + cosine * right
        for row in 0..<3 {
          let (left, right) = (vectors[row * 3 + p], vectors[row * 3 + q])
          vectors[row * 3 + p] = cosine * left - sine * right
          vectors[row * 3 + q] = sine * left + cosine * right
        }
      }
    }
    let order = [0, 1, 2].sorted { matrix[$0, $0] > matrix[$1, $1] }
    let leading = (0..<3).map { vectors[$0 * 3 + order[0]] }
    let sign: Double = leading[0] < 0 ? -1 : 1
    return (leading.map { sign * $0 }, matrix[order[1], order[1]])
  }
}
