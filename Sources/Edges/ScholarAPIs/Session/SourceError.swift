/// Why a source cannot be used at all.
public enum SourceError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The source refuses this client.
  case refused(source: String, request: String, reason: String, advice: String)
  /// The source calls a request wrong: a mistake of this program.
  case rejected(source: String, request: String, reason: String)
  /// An address in the environment cannot be used.
  case invalidOrigin(variable: String, value: String)

  /// What failed, with which input, why, and what to do next.
  public var description: String {
    switch self {
    case .refused(let source, let request, let reason, let advice):
      "\(source) refused \(request): \(reason). \(advice)"
    case .rejected(let source, let request, let reason):
      "\(source) rejected \(request) as wrong: \(reason). Please report this."
    case .invalidOrigin(let variable, let value):
      "\(variable)=\(value) is not an origin; give https://host[:port], or http on 127.0.0.1."
    }
  }
}
