/// The one name under which a venue is known.
///
/// `2016 IEEE Conference on Computer Vision and Pattern Recognition (CVPR)`, `CVPR '06` and
/// `Computer Vision and Pattern Recognition` are all `CVPR`; `IEEE Trans. Pattern Anal. Mach.
/// Intell.` is shown by its title. A venue that is not among ``KnownVenues`` keeps its words, without
/// year, ordinal and *Proceedings of the*. A workshop is never taken for its conference.
///
/// - Complexity: linear in the length of the name; a title with words cut short is compared with
///   every known journal.
public struct VenueName: Sendable, Hashable {
  /// The name to show, and to count by.
  public let name: String

  /// Reads a venue as a source or a list prints it.
  public init(_ printed: String) {
    let words = VenueWords(printed)
    name = VenueIndex.shared.name(of: words) ?? words.shortened ?? printed
  }
}

/// The known venues by acronym and by the words of their titles.
private struct VenueIndex {
  static let shared = VenueIndex()

  private var acronyms: [String: String] = [:]
  private var meetings: [String: String] = [:]
  private var journals: [String: String] = [:]
  private var journalTitles: [(words: [String], name: String)] = []

  private init() {
    for line in KnownVenues.conferences.split(separator: "\n") {
      let parts = line.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
      let name = String(parts[0])
      for acronym in [parts[0]] + parts[1].split(separator: ",") {
        acronyms[VenueWords(String(acronym)).key] = name
      }
      for title in parts[2].split(separator: ";") { meetings[VenueWords(String(title)).key] = name }
    }
    for line in KnownVenues.journals.split(separator: "\n") {
      let parts = line.split(separator: " = ")
      let title = VenueWords(String(parts[0]))
      journals[title.key] = String(parts[0])
      journalTitles.append((title.core, String(parts[0])))
      for acronym in parts.dropFirst().flatMap({ $0.split(separator: ",") }) {
        journals[VenueWords(String(acronym)).key] = String(parts[0])
      }
    }
  }

  func name(of venue: VenueWords) -> String? {
    guard !venue.core.isEmpty || !venue.acronyms.isEmpty else { return nil }
    if venue.isWorkshop { return workshop(venue) }
    if !venue.isMeeting {
      if let journal = journals[venue.key] { return journal }
      if venue.isAbbreviated, let journal = abbreviated(venue) { return journal }
    }
    let isPeriodical = !VenueWords.periodicals.isDisjoint(with: venue.core)
    if !isPeriodical, let known = venue.acronyms.lazy.compactMap({ acronyms[$0] }).first {
      return known
    }
    return acronyms[venue.key] ?? meetings[venue.key]
  }

  /// An event of its own, or the workshops of a conference.
  private func workshop(_ venue: VenueWords) -> String? {
    if let own = meetings[venue.key] ?? acronyms[venue.key] { return own }
    guard venue.core.last == "workshops" else { return nil }
    return meetings[venue.core.dropLast().joined()].map { $0 + " Workshops" }
  }

  /// The only journal whose words begin as those of the abbreviated title.
  private func abbreviated(_ venue: VenueWords) -> String? {
    let fitting = journalTitles.filter { title in
      title.words.count == venue.core.count
        && zip(title.words, venue.core).allSatisfy { $0.hasPrefix($1) }
    }
    return fitting.count == 1 ? fitting[0].name : nil
  }
}

extension Paper {
  /// The venue by its known name, such as `CVPR`.
  public var venueName: String? { venue.map { VenueName($0).name } }
}
