/// Why a text is not an edge list.
public enum EdgeListError: Error, Equatable, CustomStringConvertible {
  /// A line holds one id only, or more than two.
  case fields(line: Int, found: Int)
  /// There are more citations or papers than a graph can hold.
  case tooLarge(line: Int)

  /// What is wrong, where, and what is expected.
  public var description: String {
    switch self {
    case .fields(let line, let found):
      "line \(line): expected two ids, the citing and the cited paper, but found \(found)"
    case .tooLarge(let line):
      "line \(line): a graph holds at most 2³¹ − 2 papers and citations"
    }
  }
}
