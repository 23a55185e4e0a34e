/// A number with at most two decimals, the same in every locale.
func number(_ value: Double) -> String {
  guard value.isFinite, abs(value) < 1e15 else { return "0" }
  let hundredths = Int((abs(value) * 100).rounded())
  let sign = value < 0 && hundredths > 0 ? "-" : ""
  let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
  if rest == 0 { return "\(sign)\(whole)" }
  if rest % 10 == 0 { return "\(sign)\(whole).\(rest / 10)" }
  return "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
}

/// Text for an XML text node or attribute; characters that XML 1.0 forbids become U+FFFD.
public func escapedXML(_ text: String) -> String {
  var escaped = ""
  escaped.reserveCapacity(text.utf8.count)
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": escaped += "&amp;"
    case "<": escaped += "&lt;"
    case ">": escaped += "&gt;"
    case "\"": escaped += "&quot;"
    case "'": escaped += "&#39;"
    case "\t", "\n", "\r": escaped += "&#\(scalar.value);"
    case "\u{0}"..<"\u{20}", "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
    default: escaped.unicodeScalars.append(scalar)
    }
  }
  return escaped
}

/// Text inside a quoted DOT string; labels and tooltips read as they stand, `\N` and its like
/// included: a backslash is written as an entity, because Graphviz unescapes it twice in tooltips.
func escapedDOT(_ text: String) -> String {
  var escaped = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": escaped += "\\\""
    case "\\": escaped += "&#92;"
    case "\n": escaped += "\\n"
    case "\r": break
    case "\u{0}"..<"\u{20}": escaped += " "
    case "&": escaped += "&amp;"
    default: escaped.unicodeScalars.append(scalar)
    }
  }
  return escaped
}

/// Characters that no address needs unencoded, and that Graphviz writes into attributes as they are.
private let unencodable = Set("\"'<>\\`{|}^".unicodeScalars)

/// Whether an address may become a link.
func isWebAddress(_ address: String) -> Bool {
  let lower = address.lowercased()
  return (lower.hasPrefix("https://") || lower.hasPrefix("http://"))
    && address.unicodeScalars.allSatisfy {
      $0.value > 0x20 && $0.value < 0x7F && !unencodable.contains($0)
    }
}

/// Text for one line of a picture: no controls, no direction marks, single spaces.
func singleLine(_ text: String) -> String {
  var line = ""
  var pendingSpace = false
  for scalar in text.unicodeScalars {
    if scalar.properties.isWhitespace {
      pendingSpace = !line.isEmpty
      continue
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned: continue
    default: break
    }
    if pendingSpace { line += " " }
    pendingSpace = false
    line.unicodeScalars.append(scalar)
  }
  return line
}
