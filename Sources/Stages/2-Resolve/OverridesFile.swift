import Bibliography
import Pipeline
import Yams

/// Reads `overrides.yml`: a mapping from titles of entries to identifiers, kinds, or `not a paper`.
///
/// ```yaml
/// "Horovod: Distributed training framework": arxiv:1802.05799
/// "PAI": not a paper
/// "Streaming Systems": book
/// ```
enum OverridesFile {
  static func parse(_ text: String, file: String) throws -> [Override] {
    let root: Node?
    do {
      root = try Yams.compose(yaml: text)
    } catch YamlError.duplicatedKeysInMapping(let titles, let context) {
      throw PipelineError.badSetting(
        file: file,
        line: context.mark.line,
        reason: "“\(titles.first ?? "")” stands here more than once; keep one decision"
      )
    } catch {
      throw PipelineError.badSetting(
        file: file,
        line: nil,
        reason: "not readable as YAML; quote titles that hold a colon"
      )
    }
    guard let root, root.tag.description != "tag:yaml.org,2002:null" else { return [] }
    guard let mapping = root.mapping else {
      throw PipelineError.badSetting(
        file: file,
        line: root.mark?.line,
        reason: "expected lines of the form `\"title\": identifier`"
      )
    }
    return try mapping.map { key, value in
      let line = key.mark?.line ?? 1
      guard let title = key.string, let decision = value.string.flatMap(decision) else {
        throw PipelineError.badSetting(
          file: file,
          line: value.mark?.line ?? line,
          reason: "“\(value.string ?? "")” is no identifier, no kind and not `not a paper`"
        )
      }
      return Override(title: title, decision: decision, line: line)
    }
  }

  private static func decision(_ text: String) -> Override.Decision? {
    if text == "not a paper" || text == "not-a-paper" { return .notAPaper }
    if let kind = EntryKind(rawValue: text) { return .kind(kind) }
    return ExternalID(text: text).map { .paper($0) }
  }
}
