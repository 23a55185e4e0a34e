/// Turns the address that people copy into the addresses of the file itself.
enum ListAddress {
  /// The names that a repository's list may have, the usual one first.
  ///
  /// GitHub shows a README from these folders, too.
  private static let names = [
    "README.md", "readme.md", "Readme.md", "README.markdown", "docs/README.md", ".github/README.md",
    "README.rst", "README.org",
  ]

  /// Where the list may be, to be asked in order until one is there: the READMEs of a GitHub
  /// repository, the raw form of a GitHub file page; other addresses as they are.
  static func files(_ address: String) -> [String] {
    let prefix = "https://github.com/"
    guard address.hasPrefix(prefix) else { return [address] }
    let path = address.dropFirst(prefix.count).prefix { $0 != "#" && $0 != "?" }
    let parts = path.split(separator: "/")
    guard parts.count >= 2 else { return [address] }
    let repository = parts[1].hasSuffix(".git") ? parts[1].dropLast(4) : parts[1]
    let base = "https://raw.githubusercontent.com/\(parts[0])/\(repository)"
    if parts.count == 2 { return names.map { "\(base)/HEAD/\($0)" } }
    guard parts.count >= 5, parts[2] == "blob" || parts[2] == "raw" else { return [address] }
    return ["\(base)/\(parts[3...].joined(separator: "/"))"]
  }
}
