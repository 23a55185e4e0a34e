import Bibliography
import Pipeline

/// Where and when a paper appeared, for a line of Markdown.
enum VenueAndYear {
  /// The venue and the year, which is not said twice; `nil` when neither is known.
  static func text(of paper: Paper) -> String? {
    var parts: [String] = []
    if let venue = paper.venue { parts.append(name(of: venue)) }
    if let year = paper.year, !(paper.venue?.contains(String(year)) ?? false) {
      parts.append(String(year))
    }
    return parts.isEmpty ? nil : MarkdownText.cell(parts.joined(separator: " "))
  }

  /// Sources write arXiv in many ways.
  private static func name(of venue: String) -> String {
    ["arxiv", "arxiv.org", "corr"].contains(venue.lowercased()) ? "arXiv" : venue
  }
}
