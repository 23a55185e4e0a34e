/// How the authors that a list prints agree with a record's.
public enum AuthorAgreement: Hashable, Sendable {
  /// One side names nobody.
  case unknown
  /// The first authors agree.
  case first
  /// The first authors differ, others agree.
  case some
  /// Nobody agrees.
  case contradicted

  /// Compares two author lists; only the first hundred names of each count.
  public static func of(_ a: [String], _ b: [String]) -> AuthorAgreement {
    of(a.prefix(100).compactMap(AuthorName.init), b.prefix(100).compactMap(AuthorName.init))
  }

  /// Compares two lists of names.
  public static func of(_ a: [AuthorName], _ b: [AuthorName]) -> AuthorAgreement {
    guard let first = a.first, let other = b.first else { return .unknown }
    if first.agrees(with: other) { return .first }
    return a.contains { name in b.contains(where: name.agrees) } ? .some : .contradicted
  }

  /// The share of the shorter list that the longer one contains, from 0 to 1.
  public static func overlap(_ a: [AuthorName], _ b: [AuthorName]) -> Double {
    let (short, long) = a.count <= b.count ? (a, b) : (b, a)
    guard !short.isEmpty else { return 0 }
    let found = short.count { name in long.contains(where: name.agrees) }
    return Double(found) / Double(short.count)
  }
}
