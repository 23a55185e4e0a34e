import Bibliography
import Corpus
import GraphCore
import Pipeline

/// Which papers the user wants to hear of: by year, topic and venue.
struct RecommendationFilter: Sendable {
  private let years: ClosedRange<Int>?
  private let isOfTopic: [Bool]?
  private let venues: [[String]]
  private let venueNames: Set<VenueName>
  /// The topics asked for that no topic of the field is called.
  let unknownTopics: [String]

  /// Reads the wishes of the settings; topics go by their labels, and one that has parts means all of
  /// them; venues by their known names or by words of what is printed, `OSDI 2018` only by these.
  init(_ settings: RecommendSettings, topics: TopicAssignment) {
    let isDated = settings.fromYear != nil || settings.untilYear != nil
    let oldest = settings.fromYear ?? Int.min
    years = isDated ? oldest...max(oldest, settings.untilYear ?? Int.max) : nil
    venues = settings.venues.map(TitleNormalizer.words).filter { !$0.isEmpty }
    venueNames = Set(settings.venues.filter { !$0.contains(where: \.isNumber) }.map(VenueName.init))
    let wanted = settings.topics.map(TitleNormalizer.words)
    let named = wanted.map { words in
      Set(topics.topics.filter { TitleNormalizer.words($0.label) == words }.map(\.id))
    }
    unknownTopics = zip(settings.topics, named).filter { $1.isEmpty }.map { $0.0 }
    let parents = Dictionary(topics.topics.map { ($0.id, $0.parent) }) { first, _ in first }
    let chosen = named.reduce(into: Set()) { $0.formUnion($1) }
    isOfTopic =
      wanted.isEmpty
      ? nil
      : topics.topicOf.map { finest in
        var topic = finest
        while let id = topic {
          if chosen.contains(id) { return true }
          topic = parents[id] ?? nil
        }
        return false
      }
  }

  /// Whether the paper is wanted; one whose year or venue is not known is not, where they matter.
  func accepts(_ node: NodeID, _ paper: Paper) -> Bool {
    if let years, !(paper.year.map(years.contains) ?? false) { return false }
    if let isOfTopic, !isOfTopic.indices.contains(Int(node)) || !isOfTopic[Int(node)] {
      return false
    }
    if venues.isEmpty { return true }
    guard let venue = paper.venue else { return false }
    if venueNames.contains(VenueName(venue)) { return true }
    let name = TitleNormalizer.words(venue)
    return venues.contains { Self.occurs($0, in: name) }
  }

  /// Whether the words stand in the name, one after the other.
  private static func occurs(_ words: [String], in name: [String]) -> Bool {
    guard words.count <= name.count else { return false }
    return (0...(name.count - words.count)).contains { start in
      name[start..<start + words.count].elementsEqual(words)
    }
  }
}
