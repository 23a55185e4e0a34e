import Bibliography

extension InlineLine {
  /// Takes off the lines below the first one of a bullet that is complete by itself, because it ends
  /// with a labeled link or is broken by hand; returns them as remarks.
  mutating func cutRemarks() -> [InlineLine] {
    guard let cut = runs.firstIndex(where: \.isBreak), cut > 0, cut + 1 < runs.count,
      runs[cut - 1].link == nil || runs[cut - 1].link != runs[cut + 1].link
    else { return [] }
    let last = runs[..<cut].last { !$0.text.allSatisfy { " .,;)]|".contains($0) } }
    let isLabeled = last?.link.map { ListVocabulary.isLabel(links[$0].label) } ?? false
    let below = runs[(cut + 1)...].filter { !$0.isBreak }
    let isForeign = below.allSatisfy { $0.link == nil } && below.contains { $0.text.isIdeographic }
    guard isLabeled || isForeign else { return [] }
    let whole = self
    self = whole.part(0..<cut)
    return whole.part((cut + 1)..<whole.runs.count).split()
  }
}

extension String {
  /// Whether the text is written in ideographs, which have no spaces to count words by.
  var isIdeographic: Bool {
    var count = 0
    for scalar in unicodeScalars where (0x4E00...0x9FFF).contains(scalar.value) {
      count += 1
      if count >= 6 { return true }
    }
    return false
  }
}
