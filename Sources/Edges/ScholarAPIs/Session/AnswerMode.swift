/// Where answers may come from, and how old they may be.
public struct AnswerMode: Hashable, Sendable {
  /// Whether sources are asked at all; otherwise every kept answer counts, however old.
  public var isOffline: Bool
  /// Answers given before this time, in seconds since 1970, are asked for anew.
  public var notBefore: Int64
  /// How long an answer stays good, in seconds.
  public var longestAge: Int64
  /// How long "no such paper" stays good, in seconds.
  public var longestAgeOfAbsence: Int64

  /// Kept answers first, sources for what is missing: 90 days, and 14 for absence.
  public static let live = AnswerMode(
    isOffline: false,
    notBefore: .min,
    longestAge: 90 * 86_400,
    longestAgeOfAbsence: 14 * 86_400
  )

  /// Kept answers only.
  public static let offline = AnswerMode(
    isOffline: true,
    notBefore: .min,
    longestAge: .max,
    longestAgeOfAbsence: .max
  )

  /// Everything anew that was answered before `now`, the start of the run.
  public static func refresh(now: Int64) -> AnswerMode {
    var mode = AnswerMode.live
    mode.notBefore = now
    return mode
  }

  /// Whether an answer may be given again at `now`.
  func accepts(_ answer: RecordedAnswer, now: Int64) -> Bool {
    if isOffline { return true }
    let age = answer.status == 404 ? longestAgeOfAbsence : longestAge
    return answer.time >= notBefore && now - answer.time <= age
  }
}
