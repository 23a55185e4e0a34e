internal import Foundation

/// Turns the TeX found in titles and names into plain text.
public enum TeXText {
  /// Accents become letters (`{\"o}` is ö), symbols their characters, formatting commands vanish;
  /// braces, `$` and unknown commands are dropped, the commands' arguments stay.
  ///
  /// - Complexity: linear.
  public static func plain(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x5C || $0 == 0x7B || $0 == 0x24 || $0 == 0x7E }) else {
      return text
    }
    let source = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    var accent: Unicode.Scalar?
    var index = 0
    func emit(_ scalar: Unicode.Scalar) {
      result.append(scalar)
      if let mark = accent, scalar.properties.isAlphabetic {
        result.append(mark)
        accent = nil
      }
    }
    while index < source.count {
      let scalar = source[index]
      index += 1
      switch scalar {
      case "{", "}", "$": continue
      case "~": emit(" ")
      case "\\":
        let name = command(in: source, at: &index)
        if let mark = accents[name], name.count > 1 || index < source.count {
          accent = mark
        } else if let symbol = symbols[name] {
          for scalar in symbol.unicodeScalars { emit(scalar) }
        }
      case " " where accent != nil: continue
      default: emit(scalar)
      }
    }
    return String(result).precomposedStringWithCanonicalMapping
  }

  private static func command(in source: [Unicode.Scalar], at index: inout Int) -> String {
    var name = String.UnicodeScalarView()
    while index < source.count, source[index].isASCII, source[index].properties.isAlphabetic {
      name.append(source[index])
      index += 1
    }
    if name.isEmpty, index < source.count {
      name.append(source[index])
      index += 1
    } else if index < source.count, source[index] == " " {
      index += 1
    }
    return String(name)
  }

  private static let accents: [String: Unicode.Scalar] = [
    "'": "\u{301}", "`": "\u{300}", "^": "\u{302}", "\"": "\u{308}", "~": "\u{303}",
    "=": "\u{304}", ".": "\u{307}", "u": "\u{306}", "v": "\u{30C}", "H": "\u{30B}",
    "c": "\u{327}", "d": "\u{323}", "b": "\u{331}", "k": "\u{328}", "r": "\u{30A}",
  ]

  private static let symbols: [String: String] = {
    var table = [
      "&": "&", "%": "%", "$": "$", "#": "#", "_": "_", "{": "{", "}": "}", " ": " ", ",": " ",
      ";": " ", "-": "", "\\": " ", "/": "", "ss": "ß", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł",
      "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "aa": "å", "AA": "Å", "i": "i", "j": "j",
      "dh": "ð", "th": "þ", "textendash": "–", "textemdash": "—", "times": "×", "infty": "∞",
      "ell": "ℓ", "sqrt": "√", "log": "log ", "min": "min ", "max": "max ", "textregistered": "®",
      "texttrademark": "™", "TeX": "TeX", "LaTeX": "LaTeX", "varepsilon": "ε", "varphi": "φ",
    ]
    for name in greek {
      let scalar = name.1
      table[name.0] = String(scalar)
      table[name.0.capitalized] = String(scalar).uppercased()
    }
    return table
  }()

  private static let greek: [(String, Character)] = [
    ("alpha", "α"), ("beta", "β"), ("gamma", "γ"), ("delta", "δ"), ("epsilon", "ε"), ("zeta", "ζ"),
    ("eta", "η"), ("theta", "θ"), ("iota", "ι"), ("kappa", "κ"), ("lambda", "λ"), ("mu", "μ"),
    ("nu", "ν"), ("xi", "ξ"), ("pi", "π"), ("rho", "ρ"), ("sigma", "σ"), ("tau", "τ"),
    ("upsilon", "υ"), ("phi", "φ"), ("chi", "χ"), ("psi", "ψ"), ("omega", "ω"),
  ]
}
