/// What stands among authors, venue and year without being one of them.
extension ReferenceDetails {
  /// A text without the punctuation that closes it.
  static func withoutEnd(_ text: Substring) -> Substring {
    var text = text
    while let last = text.utf8.last, " ,.".utf8.contains(last) { text = text.dropLast() }
    return text
  }

  /// `by Ann Lee, ..., Bo Rim from Port College on Annals of Rest` without the college and the dots.
  static func withoutAffiliation(_ text: String) -> String {
    let text = text.firstRange(of: ", ..., ") != nil ? text.replacing(", ..., ", with: ", ") : text
    guard text.hasPrefix("by "), let from = text.firstRange(of: " from ") else { return text }
    let behind = text[from.upperBound...]
    let end = behind.firstRange(of: " on ") ?? behind.firstRange(of: ". ")
    return "\(text[..<from.lowerBound]). \(end.map { String(behind[$0.upperBound...]) } ?? "")"
  }

  /// The text without labels in brackets that lead nowhere, as in `[PDF] [Code]`.
  static func withoutLabels(_ text: String) -> String {
    guard let open = text.firstIndex(of: "["), let close = text[open...].firstIndex(of: "]") else {
      return text
    }
    let inside = text[text.index(after: open)..<close]
    let rest = withoutLabels(String(text[text.index(after: close)...]))
    let isLabel = !inside.isEmpty && ListVocabulary.isOnlyLabels(String(inside))
    return isLabel ? text[..<open] + " " + rest : text[...close] + rest
  }

  /// `Conference: OSDI 2020` without the name of the field.
  static func withoutKey(_ text: String) -> String {
    guard let key = ListItems.key(text), ListVocabulary.keys.contains(key),
      let colon = text.firstIndex(where: { ":：@".contains($0) })
    else { return text }
    return String(text[colon...].dropFirst())
  }

  /// Whether a text is nothing but the name of a meeting and a year: `(WiSec 25)`, `CP'2016`.
  static func isMeeting(_ venue: String, in text: String) -> Bool {
    let words = text.split { !$0.isLetter && !$0.isNumber && $0 != "&" }
    return words.last?.allSatisfy(\.isNumber) ?? false
      && words.dropLast().joined(separator: " ") == venue && ListVocabulary.namesMeeting(venue)
  }

  /// Whether more than half of eight words or more have no capital: names of venues are set otherwise.
  static func isSentence(_ venue: String) -> Bool {
    let words = venue.split(separator: " ")
    return words.count >= 8 && words.count { $0.first?.isLowercase == true } * 2 > words.count
  }
}
