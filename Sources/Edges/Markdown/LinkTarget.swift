/// Whether an address can lead to a work.
enum LinkTarget {
  /// False for anchors, mail addresses and files beside the list.
  static func leadsSomewhere(_ url: String) -> Bool {
    let lower = url.lowercased()
    return lower.hasPrefix("http://") || lower.hasPrefix("https://") || lower.hasPrefix("//")
      || lower.hasPrefix("ftp://") || lower.hasPrefix("www.") || lower.hasSuffix(".pdf")
  }

  /// Whether an address is that of a text beside the list.
  static func isNote(_ url: String) -> Bool {
    let lower = url.lowercased()
    return !lower.isEmpty && !lower.contains(":") && !lower.hasPrefix("#")
      && ![".png", ".jpg", ".jpeg", ".gif", ".svg"].contains(where: lower.hasSuffix)
  }
}
