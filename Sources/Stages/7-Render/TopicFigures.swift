/// How good the topics are, as the analysis has written it into `topics.json`.
struct TopicFigures: Decodable {
  let quality: Quality

  struct Quality: Decodable {
    let modularity: Double
    let cpm: Double
    let stability: Double
    let coverage: Double
    let labelUniqueness: Double
    let robustness: Robustness
    let sectionNMI: Double?
    let sectionARI: Double?
  }

  struct Robustness: Decodable {
    let omittedCitations: Double
    let trials: Int
    let agreement: Double?
    let labelSurvival: Double?
  }

  /// The figures in one sentence.
  var sentence: String {
    var parts = [
      "modularity \(rounded(quality.modularity)), CPM quality \(rounded(quality.cpm)) of the ties "
        + "at the density of the graph",
      "\(percent(quality.coverage)) % of the papers have a topic",
      "\(percent(quality.labelUniqueness)) % of the labels are unique",
      "partitions by different seeds agree with NMI \(rounded(quality.stability))",
    ]
    if let agreement = quality.robustness.agreement, let labels = quality.robustness.labelSurvival {
      parts.append(
        "without \(percent(quality.robustness.omittedCitations)) % of the citations the topics agree "
          + "with NMI \(rounded(agreement)) and \(percent(labels)) % of the labels come up again"
      )
    }
    if let nmi = quality.sectionNMI, let ari = quality.sectionARI {
      parts.append("the sections of the list agree with NMI \(rounded(nmi)), ARI \(rounded(ari))")
    }
    return parts.joined(separator: "; ") + "."
  }

  private func percent(_ share: Double) -> Int { Int((share * 100).rounded()) }

  private func rounded(_ value: Double) -> String {
    let hundredths = Int((abs(value) * 100).rounded())
    let digits = hundredths % 100 < 10 ? "0\(hundredths % 100)" : "\(hundredths % 100)"
    return "\(value < 0 && hundredths > 0 ? "−" : "")\(hundredths / 100).\(digits)"
  }
}
