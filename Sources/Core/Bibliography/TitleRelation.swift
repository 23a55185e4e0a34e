/// How two titles are alike.
public enum TitleRelation: Hashable, Sendable {
  /// The same words.
  case same
  /// The same letters with words joined or split otherwise.
  case spacing
  /// The same but for articles and prepositions.
  case smallWords
  /// The same but for words that one spells out and the other abbreviates by their initials.
  case abbreviated
  /// The same but for slips of the pen in this many letters.
  case misspelled(letters: Int)
  /// The same but for a statement of edition.
  case edition
  /// The same words in another order.
  case reordered
  /// The same but for one word of many.
  case wordDropped
  /// One stands behind a line of the proceedings or the journal that the other is in.
  case framed
  /// One lacks the name before the other's colon.
  case nameDropped
  /// One lacks what follows the other's colon; the number of words in common.
  case subtitle(common: Int)
  /// One goes on where the other ends; the number of words in common.
  case extended(common: Int)
  /// One is the beginning of the other, and less than most of it.
  case beginning
  /// The same name before the colon; the number of telling words in common behind it.
  case name(common: Int)
}
