import Foundation
import Yams

/// A pipeline as the user names it: a folder, a `pipeline.yml`, or a list by itself.
public struct PipelineFile: Sendable, Equatable {
  /// The settings.
  public var settings: PipelineSettings
  /// The folder where relative paths of the file start.
  public var base: String

  /// Opens what the user named.
  ///
  /// A folder is looked up as given and below `pipelines/`; a file that ends in `.yml` or `.yaml`
  /// is a pipeline file; anything else is a list, run with the default settings.
  /// - Throws: ``PipelineError`` that names file and line.
  public static func open(_ argument: String) throws -> PipelineFile {
    if argument == "-" || argument.hasPrefix("https://") {
      return PipelineFile(
        settings: PipelineSettings(name: name(ofList: argument), list: argument),
        base: "."
      )
    }
    if argument.contains("://") {
      throw PipelineError.unreadable(path: argument, reason: "only https addresses are fetched")
    }
    for folder in [argument, "pipelines/\(argument)"] {
      var isFolder: ObjCBool = false
      guard unsafe FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder) else {
        continue
      }
      if isFolder.boolValue {
        let file = "\(folder)/pipeline.yml"
        guard FileManager.default.fileExists(atPath: file) else {
          throw PipelineError.unreadable(path: folder, reason: "it holds no pipeline.yml")
        }
        return try read(file)
      }
      if folder.hasSuffix(".yml") || folder.hasSuffix(".yaml") { return try read(folder) }
      let path = folder as NSString
      let base = path.deletingLastPathComponent
      return PipelineFile(
        settings: PipelineSettings(name: name(ofList: folder), list: path.lastPathComponent),
        base: base.isEmpty ? "." : base
      )
    }
    throw PipelineError.unreadable(
      path: argument,
      reason: "there is no such pipeline, folder or list"
    )
  }

  /// The path of the list, or its address.
  public var listPath: String { resolve(settings.list) }

  /// The path of a file that the pipeline file names.
  public func resolve(_ path: String) -> String {
    path == "-" || path.hasPrefix("/") || path.contains("://") ? path : "\(base)/\(path)"
  }

  static func read(_ file: String) throws -> PipelineFile {
    guard let data = FileManager.default.contents(atPath: file) else {
      throw PipelineError.unreadable(path: file, reason: "it cannot be opened")
    }
    guard let text = String(data: data, encoding: .utf8) else {
      throw PipelineError.badSetting(file: file, line: nil, reason: "the file is not UTF-8 text")
    }
    let folder = (file as NSString).deletingLastPathComponent
    let base = folder.isEmpty ? "." : folder
    return PipelineFile(settings: try parse(text, file: file), base: base)
  }

  /// Reads the text of a pipeline file; `file` is named in errors, and its folder is the default
  /// name.
  public static func parse(_ text: String, file: String) throws -> PipelineSettings {
    let node: Node
    do {
      guard let root = try Yams.compose(yaml: text) else {
        throw PipelineError.badSetting(file: file, line: nil, reason: "the file is empty")
      }
      node = root
    } catch let error as YamlError {
      throw PipelineError.badSetting(
        file: file,
        line: nil,
        reason: "not readable as YAML: \(firstLine(of: error))"
      )
    }
    return try settings(of: node, file: file)
  }

  private static func firstLine(of error: YamlError) -> String {
    let text = "\(error)".split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    return text.hasSuffix(":") ? String(text.dropLast()) : text
  }

  private static func name(ofList list: String) -> String {
    if list == "-" { return "stdin" }
    let parts = list.split(separator: "/").map(String.init)
    // A repository's README is named after the repository, not after the file.
    if list.hasPrefix("https://"), parts.count >= 4,
      parts[1].hasSuffix("github.com")
        || parts[1] == "raw.githubusercontent.com"
    {
      return slug(parts[3])
    }
    let last = parts.last ?? "list"
    let stem = (last as NSString).deletingPathExtension
    return slug(stem.isEmpty ? last : stem)
  }

  static func slug(_ text: String) -> String {
    let kept = text.lowercased().unicodeScalars.map { scalar in
      let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9") ~= scalar)
      return isPlain || scalar == "_" ? Character(scalar) : "-"
    }
    let words = String(kept).split(separator: "-", omittingEmptySubsequences: true)
    return words.isEmpty ? "list" : words.joined(separator: "-")
  }

  static func defaultName(of file: String) -> String {
    let path = file as NSString
    let folder = (path.deletingLastPathComponent as NSString).lastPathComponent
    return slug(folder.isEmpty ? path.deletingPathExtension : folder)
  }
}
