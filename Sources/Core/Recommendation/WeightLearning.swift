public import GraphCore

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Learns the weights of the signals from the list itself, by leaving out one entry at a time.
///
/// With x_ic the standings of candidate c when entry i is left out, a maintainer who picks in
/// proportion to exp(u·x) picks the entry that is there with likelihood
///
/// L(u) = Π_i exp(u·x_ii) / Σ_c exp(u·x_ic).
///
/// 1. The list is *focused* with probability p = L(f) / (L(f) + L(m)), f and m the utilities of
///    ``ListKind``, both kinds being as likely beforehand; u₀ = p f + (1 − p) m.
/// 2. A list of ``enough`` entries goes further: u ≥ 0 maximizes (ln L(u) − λ ‖u − u₀‖²) / N, the pull
///    towards u₀ keeping it from fitting its accidents. The objective is concave; projected gradient
///    ascent with a step that is halved when it overshoots finds its maximum.
///
/// > R. D. Luce. *Individual Choice Behavior.* Wiley, 1959 (the choice rule).
/// > J. A. Hoeting, D. Madigan, A. E. Raftery, C. T. Volinsky. "Bayesian model averaging: a tutorial."
/// > *Stat. Sci.* 14(4):382–417, 1999. doi:10.1214/ss/1009212519
///
/// - Complexity: O(*f* · (*n* log *n* + *m*)) time for *f* left-out entries, then O(*f*) per step.
public struct WeightLearning: Sendable {
  /// How many entries a list must have before its weights leave the blend of the two kinds.
  public static let enough = 20
  /// How many entries are left out at most.
  static let folds = 40
  /// How many of the best other candidates an entry is compared with.
  static let rivals = 300
  /// λ: the strength of the pull to the blend.
  static let pull = 3.0

  /// The weights for a list; the standard ones when none of its entries can be found from the rest.
  public static func weights(for list: [NodeID], with recommender: Recommender) -> SignalWeights {
    guard list.count > 1 else { return .standard }
    let count = min(list.count, Self.folds)
    let choices = (0..<count).compactMap {
      Choice(leavingOut: $0 * list.count / count, of: list, with: recommender)
    }
    guard !choices.isEmpty else { return .standard }
    let focused = objective(choices, ListKind.focused, anchor: ListKind.focused).value
    let mixed = objective(choices, ListKind.mixed, anchor: ListKind.mixed).value
    let blend = ListKind.blend(focus: 1 / (1 + exp((mixed - focused) * Double(choices.count))))
    guard list.count >= enough else { return SignalWeights(blend) }
    return SignalWeights(maximize(choices, anchor: blend))
  }

  /// One entry left out: its standings and those of its best rivals, signal by signal.
  private struct Choice: Sendable {
    /// The standing of every candidate, the entry first, by each signal.
    var standings: [[Double]]

    init?(leavingOut index: Int, of list: [NodeID], with recommender: Recommender) {
      var rest = list
      let entry = rest.remove(at: index)
      let standings = recommender.standings(for: rest)
      let scores = Recommender.scores(standings, weights: .standard)
      guard scores[Int(entry)] > 0 else { return nil }
      let rivals = RankFusion.ranking(scores).lazy.filter { $0 != entry }
        .prefix(WeightLearning.rivals)
      let candidates = [entry] + rivals
      self.standings = standings.map { signal in candidates.map { signal[Int($0)] } }
    }
  }

  private static func maximize(_ choices: [Choice], anchor: [Double]) -> [Double] {
    var utilities = anchor
    var (value, gradient) = objective(choices, utilities, anchor: anchor)
    var step = 8.0
    for _ in 0..<200 {
      let next = zip(utilities, gradient).map { max(0, $0 + step * $1) }
      let (nextValue, nextGradient) = objective(choices, next, anchor: anchor)
      if nextValue > value {
        let gain = nextValue - value
        (utilities, value, gradient) = (next, nextValue, nextGradient)
        step *= 1.5
        if gain < 1e-9 { break }
      } else {
        step /= 2
        if step < 1e-9 { break }
      }
    }
    return utilities
  }

  private static func objective(
    _ choices: [Choice],
    _ utilities: [Double],
    anchor: [Double]
  ) -> (value: Double, gradient: [Double]) {
    var value = 0.0
    var gradient = [Double](repeating: 0, count: utilities.count)
    for choice in choices {
      let count = choice.standings[0].count
      var shares = [Double](repeating: 0, count: count)
      for (utility, standing) in zip(utilities, choice.standings) {
        for candidate in 0..<count { shares[candidate] += utility * standing[candidate] }
      }
      let picked = shares[0]
      let highest = shares.max() ?? 0
      var sum = 0.0
      for candidate in 0..<count {
        shares[candidate] = exp(shares[candidate] - highest)
        sum += shares[candidate]
      }
      value += picked - highest - log(sum)
      for (signal, standing) in choice.standings.enumerated() {
        var mean = 0.0
        for candidate in 0..<count { mean += shares[candidate] * standing[candidate] }
        gradient[signal] += standing[0] - mean / sum
      }
    }
    let count = Double(choices.count)
    for signal in utilities.indices {
      let distance = utilities[signal] - anchor[signal]
      value -= pull * distance * distance
      gradient[signal] = (gradient[signal] - 2 * pull * distance) / count
    }
    return (value / count, gradient)
  }
}
