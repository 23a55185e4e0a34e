/// A word of a title, as printed and as compared.
public struct TitleToken: Sendable, Equatable {
  /// What stands between a word and the word before it.
  public enum Boundary: Sendable, Equatable {
    /// Only blanks: the two words can belong to one phrase.
    case space
    /// A hyphen without blanks: the two words are one compound.
    case hyphen
    /// The start of the title, or punctuation: a phrase does not run across it.
    case phrase
    /// Less than nothing: the word is a pair of characters and starts with the last of the pair
    /// before it, as in scripts written without blanks.
    case overlap
  }

  /// The word as the title prints it.
  public let surface: String
  /// The word in lower case.
  public let folded: String
  /// What stands before the word.
  public let boundary: Boundary

  /// A word, how it is compared, and what stands before it.
  public init(surface: String, folded: String, boundary: Boundary) {
    self.surface = surface
    self.folded = folded
    self.boundary = boundary
  }
}

/// Cuts a title into words.
///
/// A word is a run of letters, marks and digits of any script; apostrophes and TeX braces inside it
/// are dropped, `C++` and `C#` keep their signs. Scripts written without blanks (Han, kana) give one
/// word per pair of neighboring characters, the usual unit for comparing them.
/// - Complexity: O(length of the title).
public func titleTokens(_ title: String) -> [TitleToken] {
  var tokens: [TitleToken] = []
  var word = String.UnicodeScalarView()
  var boundary = TitleToken.Boundary.phrase
  var ideographs: [Unicode.Scalar] = []

  func finishWord() {
    if word.isEmpty { return }
    let surface = String(word)
    tokens.append(
      TitleToken(surface: surface, folded: surface.lowercased(), boundary: boundary)
    )
    word = String.UnicodeScalarView()
    boundary = .space
  }
  func finishIdeographs() {
    if ideographs.isEmpty { return }
    let starts = max(1, ideographs.count - 1)
    for start in 0..<starts {
      let pair = ideographs[start..<min(start + 2, ideographs.count)]
      let text = String(String.UnicodeScalarView(pair))
      tokens.append(TitleToken(surface: text, folded: text, boundary: boundary))
      boundary = .overlap
    }
    ideographs.removeAll(keepingCapacity: true)
    boundary = .space
  }

  for scalar in title.unicodeScalars {
    if isUnspaced(scalar) {
      finishWord()
      ideographs.append(scalar)
      continue
    }
    finishIdeographs()
    if isWordScalar(scalar) {
      word.append(scalar)
    } else if scalar == "'" || scalar == "\u{2019}" || scalar == "{" || scalar == "}" {
      continue
    } else if scalar == "+" || scalar == "#",
      word.elementsEqual("C".unicodeScalars)
        || word.elementsEqual("C+".unicodeScalars)
    {
      word.append(scalar)
    } else {
      let endsWord = !word.isEmpty
      finishWord()
      if isHyphen(scalar), endsWord {
        boundary = .hyphen
      } else if scalar.properties.isWhitespace {
        if boundary == .hyphen { boundary = .space }
      } else {
        boundary = .phrase
      }
    }
  }
  finishWord()
  finishIdeographs()
  return tokens
}

private func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
  if scalar.isASCII {
    return switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }
  switch scalar.properties.generalCategory {
  case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
    .nonspacingMark, .spacingMark, .decimalNumber:
    return true
  default: return false
  }
}

private func isHyphen(_ scalar: Unicode.Scalar) -> Bool {
  scalar == "-" || scalar == "\u{2010}" || scalar == "\u{2011}"
}

/// Whether the scalar belongs to a script that writes no blanks between words.
private func isUnspaced(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x3041...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
  default: false
  }
}
