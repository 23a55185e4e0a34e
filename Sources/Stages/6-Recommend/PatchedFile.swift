/// The file that a patch of a list changes, as `git apply` names it.
enum PatchedFile {
  /// The path in the repository for a list on GitHub, the name of the file for any other; `list`
  /// for standard input, whose name nobody knows.
  static func path(of list: String) -> String {
    if list == "-" { return "list" }
    guard let scheme = list.firstRange(of: "://") else { return name(list[...]) }
    let address = list[scheme.upperBound...].prefix { $0 != "#" && $0 != "?" }
    let parts = address.split(separator: "/")
    switch parts.first {
    case "github.com" where parts.count == 3: return "README.md"
    case "github.com" where parts.count > 5 && (parts[3] == "blob" || parts[3] == "raw"):
      return parts[5...].joined(separator: "/")
    case "raw.githubusercontent.com" where parts.count > 4:
      return parts[4...].joined(separator: "/")
    default: return name(address)
    }
  }

  private static func name(_ path: Substring) -> String {
    path.split(separator: "/").last.map(String.init) ?? "list"
  }
}
