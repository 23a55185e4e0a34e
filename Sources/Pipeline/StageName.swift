/// The seven stages, in the order in which they run.
///
/// The same names stand in `Sources/Stages`, `Tests/Stages`, the keys of a pipeline file and the
/// folders of an output.
public enum StageName: String, CaseIterable, Codable, Comparable, Sendable {
  case ingest, resolve, expand, build, analyze, recommend, render

  /// The place of the stage in the pipeline, from 1 to 7.
  public var order: Int { (Self.allCases.firstIndex(of: self) ?? 0) + 1 }

  /// The folder of the stage below the output folder, such as `1-ingest`.
  public var folder: String { "\(order)-\(rawValue)" }

  /// The name as a heading.
  public var title: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }

  /// Orders stages as they run.
  public static func < (left: StageName, right: StageName) -> Bool { left.order < right.order }
}
