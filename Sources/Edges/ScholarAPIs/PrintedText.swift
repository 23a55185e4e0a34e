/// Text as a source prints it, on one line.
enum PrintedText {
  /// Runs of white space and ASCII controls become one space, none at the ends; `nil` when nothing
  /// remains.
  static func collapsed(_ text: String) -> String? {
    let words = text.unicodeScalars.split { scalar in
      scalar.value <= 0x20 || scalar.value == 0x7F || scalar.properties.isWhitespace
    }
    return words.isEmpty ? nil : words.map { String($0) }.joined(separator: " ")
  }
}
