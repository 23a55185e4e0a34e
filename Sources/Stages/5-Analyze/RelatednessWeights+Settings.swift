import Pipeline
import Similarity

extension RelatednessWeights {
  /// The weights of a pipeline file.
  init(_ settings: RelatednessSettings) {
    self.init(
      direct: settings.direct,
      coupling: settings.coupling,
      cocitation: settings.cocitation,
      text: settings.text
    )
  }
}
