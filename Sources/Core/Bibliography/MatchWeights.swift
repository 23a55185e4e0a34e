/// How much each piece of evidence moves the odds that a record is the entry's.
///
/// Confidence is the logistic of the sum: 0 is an even chance, 2.2 is nine in ten. The weights are
/// set by judgment on labelled entries and checked for calibration by the self-measure test; what a
/// title alone is worth grows with its telling words, because short titles are shared by many works.
enum MatchWeights {
  static let sameTitle: [Double] = [-3, -0.6, 0.4, 1.5, 2.3, 2.8, 3.1, 3.4, 3.7]
  static let sameSubtitle = 0.8
  static let spacing = -0.2
  static let smallWords = -0.4
  static let abbreviated = -0.4
  static let misspelled = -0.4
  static let edition = -0.1
  static let nameDropped = -0.5
  static let subtitle = -0.9
  static let extended = -0.6
  static let beginning = -2.6
  static let onlyOfTitle = 0.8
  /// For a title of two telling words, with something beside it or with nothing.
  static let onlyShortTitle = 1.6
  static let onlyBareTitle = 1.9
  /// For a title without its subtitle or the name before it.
  static let onlyOfPart = 0.9
  static let onlyOfDatedPart = 1.2
  static let onlyBehindName = 1.3
  static let onlyButALetter = 1.2
  /// For a title that ends before the record's, both behind one name and a colon.
  static let onlyOfBeginning = 1.7
  static let onlyOfShortPart = 1.7
  /// For a name of two words with the year, where the record knows no venue to compare.
  static let onlyOfDatedName = 2.1
  /// A title that was sought in the text had several chances to fit.
  static let sought = -0.4

  /// A shared name alone, for an entry that is a tool and for one that prints a full title.
  static let toolName = -0.2
  static let paperName = -3.4
  static let commonWord = 0.8
  static let onlyBearer = 0.6
  static let otherBearers = -1.5
  static let onlyOfPeople = 3.0
  static let onlyOfVenue = 4.4
  static let onlyOfWords = 2.0
  static let wholeBeginning = 0.6
  static let onlyDescribed = 3.0
  static let repository = 1.2

  static let firstAuthor = 2.0
  static let someAuthor = 0.8
  static let namedAuthor = 1.4
  static let otherAuthors = -4.0

  static let sameYear = 0.7
  static let nextYear = 0.3
  static let nearYear = -0.5
  static let farYear = -2.5
  static let farYearSamePeople = -1.5
  static let sameVenue = 0.4

  static let identifierAndTitle = 5.0
  static let identifierUnchecked = 3.0
  static let identifierAndName = 2.6
  static let identifierAndWords = 2.3
  static let identifierOfAnother = -2.0
  static let numberOfDOI = 2.5

  static func title(_ words: Int) -> Double { sameTitle[min(words, sameTitle.count - 1)] }

  /// The logistic function, rounded to three digits so that equal evidence gives equal bytes, and
  /// never certain.
  static func confidence(_ logOdds: Double) -> Double {
    let bounded = max(-6, min(6, logOdds))
    let exact = 1 / (1 + exponential(-bounded))
    return min(0.995, (exact * 1000).rounded() / 1000)
  }

  /// e^x by its Taylor series at x/64, squared six times; the core has no C library.
  private static func exponential(_ x: Double) -> Double {
    let small = x / 64
    var term = 1.0
    var sum = 1.0
    for k in 1...12 {
      term *= small / Double(k)
      sum += term
    }
    for _ in 0..<6 { sum *= sum }
    return sum
  }
}
