import Bibliography
import Corpus
import CurlTransport
import Foundation
import HTTP
import Ingest
import Pipeline
import ScholarAPIs

/// The sources of a pipeline, live or from what was recorded.
struct SourceWiring {
  /// Whether sources are asked.
  enum Mode {
    /// Asked for what is not recorded.
    case live
    /// Asked for everything anew.
    case refresh
    /// Not asked: recorded answers only.
    case offline
    /// Not asked, but none left out: to see what there is to ask.
    case plan

    fileprivate var isOffline: Bool { self == .offline || self == .plan }
  }

  /// The sources in the order of the pipeline file.
  private(set) var sources: [any BibliographicSource] = []
  /// The content of the local ones.
  private(set) var inputs: [StageInput] = []
  /// The sources that an offline run leaves out, because nothing they said is recorded.
  private(set) var leftOut: [String] = []
  /// How a list on the web is read.
  let list: ListSource
  /// Tells from whom the facts come.
  let origins: [CorpusManifest.Origin]
  /// The day to which the facts stand, as `YYYY-MM-DD`.
  let date: @Sendable () throws -> String?
  /// Tells where the facts come from, one line a source.
  let provenance: @Sendable () throws -> [String]

  init(
    _ pipeline: PipelineFile,
    store: CorpusStore,
    recorded: CorpusStore? = nil,
    mode: Mode,
    events: SourceEvents
  ) throws {
    let recorded = recorded ?? store
    let environment = try SourceEnvironment(ProcessInfo.processInfo.environment)
    let agent = Self.userAgent(contact: pipeline.settings.contact)
    let answers = AnswerArchive(store: recorded)
    let transport =
      mode.isOffline
      ? Transport { _ in throw TransportError.cancelled }
      : CurlTransport(
        CurlOptions(
          userAgent: agent,
          authorities: CurlOptions.authorities(in: ProcessInfo.processInfo.environment)
        )
      ).transport
    list = mode == .offline ? ListSource() : ListSource(fetch: ListDownload(agent: agent).fetch)
    let answerMode: AnswerMode =
      switch mode {
      case .live: .live
      case .refresh: .refresh(now: TimeSource.system.unixSeconds())
      case .offline, .plan: .offline
      }
    let allowance = RequestAllowance(pipeline.settings.expand.requests)
    func connection(
      _ name: String,
      _ pace: Pace,
      withoutKey interval: Duration
    ) throws -> SourceConnection {
      SourceConnection(
        transport: transport,
        pacer: try Pacer(
          path: mode.isOffline ? nil : try Self.paceFile(name),
          interval: pace.interval
        ),
        intervalWithoutKey: interval,
        store: answers,
        mode: answerMode,
        policy: pace.policy,
        allowance: allowance,
        observe: events.note
      )
    }
    var manifests: [CorpusManifest] = []
    for setting in pipeline.settings.sources {
      switch setting {
      case .corpus(let path):
        let corpus = try LocalCorpus(folder: pipeline.resolve(path), name: path, store: store)
        sources.append(corpus)
        manifests.append(corpus.manifest)
        inputs.append(StageInput(name: "corpus \(path)", digest: corpus.digest))
      case .semanticScholar(let rate):
        let name = SemanticScholarSource.name
        if mode == .offline, try recorded.answerCount(of: name).count == 0 {
          leftOut.append(name)
          continue
        }
        let origin = environment.semanticScholar
        let (pace, patient) = Self.paces(wanted: rate, at: origin, environment.key)
        sources.append(
          SemanticScholarSource(
            origin: origin,
            key: environment.key,
            try connection(name, pace, withoutKey: patient.interval)
          )
        )
      case .arxiv(let rate):
        let name = ArxivSource.name
        if mode == .offline, try recorded.answerCount(of: name).count == 0 {
          leftOut.append(name)
          continue
        }
        let pace = Pace(
          wanted: rate,
          allowed: ArxivSource.interval,
          policy: .arxiv,
          at: environment.arxiv
        )
        sources.append(
          ArxivSource(
            origin: environment.arxiv,
            try connection(name, pace, withoutKey: pace.interval)
          )
        )
      }
    }
    let corpora = manifests.map { manifest in
      let origins = manifest.sources.map(\.name).joined(separator: ", ")
      return "corpus \(manifest.name)\(manifest.date.map { " of \($0)" } ?? ""): \(origins)"
    }
    let networks = sources.filter { !$0.isLocal }.map(\.name)
    origins = manifests.flatMap(\.sources) + networks.compactMap(Self.origin)
    let days: @Sendable () throws -> [(source: String, day: String)] = {
      try networks.compactMap { name in
        guard let newest = try recorded.answerCount(of: name).newest else { return nil }
        let time = Date(timeIntervalSince1970: Double(newest))
        return (name, time.formatted(.iso8601.year().month().day()))
      }
    }
    let corpusDays = manifests.compactMap(\.date)
    date = { try (corpusDays + days().map(\.day)).max() }
    provenance = { try corpora + days().map { "\($0.source) until \($0.day)" } }
  }

  /// The pace of Semantic Scholar with the key, if it is one for this origin, and without it.
  private static func paces(
    wanted rate: Double?,
    at origin: Origin,
    _ key: APIKey?
  ) -> (now: Pace, withoutKey: Pace) {
    let hasKey = key?.header(for: origin) != nil
    let paces = [hasKey, false].map { hasKey in
      Pace(
        wanted: rate,
        allowed: SemanticScholarSource.interval(hasKey: hasKey),
        policy: RetryPolicy(),
        at: origin
      )
    }
    return (paces[0], paces[1])
  }

  /// Whose facts a network source gives, and on what terms.
  private static func origin(of source: String) -> CorpusManifest.Origin? {
    switch source {
    case SemanticScholarSource.name:
      CorpusManifest.Origin(
        name: "Semantic Scholar",
        url: "https://www.semanticscholar.org",
        provenance: "asked over its API",
        license: "ODC-BY: attribution to Semantic Scholar"
      )
    case ArxivSource.name:
      CorpusManifest.Origin(
        name: "arXiv",
        url: "https://arxiv.org",
        provenance: "asked over its API; thank you to arXiv for its open access interoperability",
        license: "CC0 for descriptions of papers"
      )
    default: nil
    }
  }

  /// Names the program, its version and whom to ask about it.
  static func userAgent(contact: String?) -> String {
    let plain = (contact ?? "").unicodeScalars.filter { $0.isASCII && $0.value > 0x20 }
    let suffix = plain.isEmpty ? "" : "; \(String(String.UnicodeScalarView(plain)))"
    return "citegraph/\(CitegraphCommand.version) (citation graph analytics\(suffix))"
  }

  /// The file through which all runs of this user keep the pace of a source together.
  private static func paceFile(_ source: String) throws -> String {
    let environment = ProcessInfo.processInfo.environment
    let home = environment["HOME"] ?? NSTemporaryDirectory()
    let folder = (environment["XDG_CACHE_HOME"] ?? "\(home)/.cache") + "/citegraph"
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw PipelineError.unwritable(
        path: folder,
        reason: "runs keep their pace there; set XDG_CACHE_HOME to a folder of yours"
      )
    }
    return "\(folder)/pace-\(source)"
  }
}
