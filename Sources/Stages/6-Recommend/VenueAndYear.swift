import Bibliography
import Pipeline

/// Where and when a paper appeared, for a line of Markdown.
enum VenueAndYear {
  /// The venue and the year, which is not said twice; `nil` when neither is known.
  static func text(of paper: Paper) -> String? {
    let venue = paper.venueName
    let year = paper.year.map { String($0) }.flatMap { venue?.contains($0) ?? false ? nil : $0 }
    let parts = [venue, year].compactMap { $0 }
    return parts.isEmpty ? nil : MarkdownText.cell(parts.joined(separator: " "))
  }
}
