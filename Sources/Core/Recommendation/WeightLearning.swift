public import GraphCore

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Learns the weights of the signals from the list itself, by leaving out one entry at a time.
///
/// With x_ic the standings of candidate c when entry i is left out, the weights w ≥ 0 maximize
///
/// (1/N) Σ_i ln( exp(w·x_ii) / Σ_c exp(w·x_ic) ) − (λ/N) ‖w − w₀‖²,
///
/// the likelihood that a maintainer who picks in proportion to exp(w·x) picks the entry that is
/// there. The pull towards the standard weights w₀ keeps a short list from fitting its accidents.
/// The objective is concave; projected gradient ascent with a step that is halved when it overshoots
/// finds its maximum.
///
/// > R. D. Luce. *Individual Choice Behavior.* Wiley, 1959 (the choice rule).
///
/// - Complexity: O(*f* · (*n* log *n* + *m*)) time for *f* left-out entries, then O(*f*) per step.
public struct WeightLearning: Sendable {
  /// How many entries a list must have before it is learned from.
  public static let enough = 20
  /// How many entries are left out at most.
  static let folds = 40
  /// How many of the best other candidates an entry is compared with.
  static let rivals = 300
  /// λ: the strength of the pull to the standard weights.
  static let pull = 1.0
  /// The length of w₀: how sharply a maintainer picks; fitted together with the standard weights.
  static let sharpness = 11.0

  /// The weights for a list; the standard ones when it is too short.
  public static func weights(for list: [NodeID], with recommender: Recommender) -> SignalWeights {
    guard list.count >= enough else { return .standard }
    let folds = (0..<min(list.count, Self.folds)).map {
      $0 * list.count / min(list.count, Self.folds)
    }
    let choices = folds.compactMap { Choice(leavingOut: $0, of: list, with: recommender) }
    guard choices.count >= enough / 2 else { return .standard }
    let start = Signal.allCases.map { SignalWeights.standard[$0] * sharpness }
    return SignalWeights(maximize(choices, start: start))
  }

  /// One entry left out: its standings and those of its best rivals.
  private struct Choice: Sendable {
    var picked: [Double]
    var rivals: [[Double]]

    init?(leavingOut index: Int, of list: [NodeID], with recommender: Recommender) {
      var rest = list
      let entry = rest.remove(at: index)
      let standings = recommender.standings(for: rest)
      let scores = Recommender.scores(standings, weights: .standard)
      guard scores[Int(entry)] > 0 else { return nil }
      picked = standings.map { $0[Int(entry)] }
      rivals = RankFusion.ranking(scores).prefix(WeightLearning.rivals).map { node in
        standings.map { $0[Int(node)] }
      }
      if !rivals.contains(picked) { rivals.append(picked) }
    }
  }

  private static func maximize(_ choices: [Choice], start: [Double]) -> [Double] {
    var weights = start
    var (value, gradient) = objective(choices, weights, start)
    var step = 8.0
    for _ in 0..<200 {
      let next = zip(weights, gradient).map { max(0, $0 + step * $1) }
      let (nextValue, nextGradient) = objective(choices, next, start)
      if nextValue > value {
        let gain = nextValue - value
        (weights, value, gradient) = (next, nextValue, nextGradient)
        step *= 1.5
        if gain < 1e-9 { break }
      } else {
        step /= 2
        if step < 1e-9 { break }
      }
    }
    return weights
  }

  private static func objective(
    _ choices: [Choice],
    _ weights: [Double],
    _ start: [Double]
  ) -> (value: Double, gradient: [Double]) {
    var value = 0.0
    var gradient = [Double](repeating: 0, count: weights.count)
    for choice in choices {
      let utilities = choice.rivals.map { dot(weights, $0) }
      let highest = utilities.max() ?? 0
      let shares = utilities.map { exp($0 - highest) }
      let sum = shares.reduce(0, +)
      value += dot(weights, choice.picked) - highest - log(sum)
      for signal in weights.indices {
        var mean = 0.0
        for (rival, share) in zip(choice.rivals, shares) { mean += share * rival[signal] }
        gradient[signal] += choice.picked[signal] - mean / sum
      }
    }
    let count = Double(choices.count)
    for signal in weights.indices {
      let distance = weights[signal] - start[signal]
      value -= pull * distance * distance
      gradient[signal] = (gradient[signal] - 2 * pull * distance) / count
    }
    return (value / count, gradient)
  }

  private static func dot(_ left: [Double], _ right: [Double]) -> Double {
    var sum = 0.0
    for index in left.indices { sum += left[index] * right[index] }
    return sum
  }
}
