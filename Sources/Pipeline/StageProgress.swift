/// A place to report how far long work has come; what is done with it is the caller's business.
public struct StageProgress: Sendable {
  private let report: @Sendable (_ done: Int, _ total: Int?, _ what: String) -> Void

  /// Makes a reporter from a closure.
  public init(_ report: @escaping @Sendable (_ done: Int, _ total: Int?, _ what: String) -> Void) {
    self.report = report
  }

  /// Says that `done` of `total` pieces of `what` are finished; `total` may be unknown.
  public func update(_ done: Int, of total: Int? = nil, _ what: String) {
    report(done, total, what)
  }

  /// A reporter that says nothing.
  public static let silent = StageProgress { _, _, _ in }
}
