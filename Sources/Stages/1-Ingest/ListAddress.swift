/// Turns the address that people copy into the address of the file itself.
enum ListAddress {
  /// The README of a GitHub repository, the raw form of a GitHub file page; others as they are.
  static func raw(_ address: String) -> String {
    let prefix = "https://github.com/"
    guard address.hasPrefix(prefix) else { return address }
    let path = address.dropFirst(prefix.count).prefix { $0 != "#" && $0 != "?" }
    let parts = path.split(separator: "/")
    guard parts.count >= 2 else { return address }
    let repository = parts[1].hasSuffix(".git") ? parts[1].dropLast(4) : parts[1]
    let base = "https://raw.githubusercontent.com/\(parts[0])/\(repository)"
    if parts.count == 2 { return "\(base)/HEAD/README.md" }
    guard parts.count >= 5, parts[2] == "blob" || parts[2] == "raw" else { return address }
    return "\(base)/\(parts[3...].joined(separator: "/"))"
  }
}
