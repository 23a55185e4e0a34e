/// How the title of an entry stands among the records found for it.
struct TitleStanding {
  /// Whether several works bear the name before its colon.
  let nameIsShared: Bool
  /// Whether all records with a title like it are one work.
  let isOnly: Bool
  /// Whether it occurs within other titles, as the name of a topic does.
  let isTopic: Bool
}

/// What an entry says of a work beside its title, compared with a record.
struct MatchContext {
  let authors: AuthorAgreement
  /// How many years list and record are apart; `nil` when one of them has none.
  let year: Int?
  /// Whether the venues agree.
  let venue: Bool

  /// Whether something agrees, and nothing speaks against it.
  var isSupported: Bool {
    isUnopposed && (authors == .first || authors == .some || year != nil || venue)
  }

  /// Whether nothing speaks against it.
  var isUnopposed: Bool { authors != .contradicted && year ?? 0 <= 1 }
}
