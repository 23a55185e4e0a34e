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
  }

  /// The sources in the order of the pipeline file.
  private(set) var sources: [any BibliographicSource] = []
  /// The content of the local ones.
  private(set) var inputs: [StageInput] = []
  /// The sources that an offline run leaves out, because nothing they said is recorded.
  private(set) var leftOut: [String] = []
  /// How a list on the web is read.
  let list: ListSource
  /// Tells where the facts come from, one line a source.
  let provenance: @Sendable () throws -> [String]

  init(
    _ pipeline: PipelineFile,
    store: CorpusStore,
    mode: Mode,
    events: SourceEvents
  ) throws {
    let environment = try SourceEnvironment(ProcessInfo.processInfo.environment)
    let agent = Self.userAgent(contact: pipeline.settings.contact)
    let answers = AnswerArchive(store: store)
    let transport =
      mode == .offline
      ? Transport { _ in throw TransportError.cancelled }
      : CurlTransport(CurlOptions(userAgent: agent)).transport
    list = mode == .offline ? ListSource() : ListSource(fetch: ListDownload(agent: agent).fetch)
    let answerMode: AnswerMode =
      switch mode {
      case .live: .live
      case .refresh: .refresh(now: TimeSource.system.unixSeconds())
      case .offline: .offline
      }
    func connection(_ name: String, _ interval: Duration, _ policy: RetryPolicy) throws
      -> SourceConnection
    {
      SourceConnection(
        transport: transport,
        pacer: try Pacer(
          path: mode == .offline ? nil : try Self.paceFile(name),
          interval: interval
        ),
        store: answers,
        mode: answerMode,
        policy: policy,
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
        if mode == .offline, try store.answerCount(of: name).count == 0 {
          leftOut.append(name)
          continue
        }
        let fastest = SemanticScholarSource.interval(hasKey: environment.key != nil)
        let wanted = rate.map { Duration.seconds(1 / $0) } ?? fastest
        sources.append(
          SemanticScholarSource(
            origin: environment.semanticScholar,
            key: environment.key,
            try connection(name, max(wanted, fastest), RetryPolicy())
          )
        )
      case .arxiv:
        let name = ArxivSource.name
        if mode == .offline, try store.answerCount(of: name).count == 0 {
          leftOut.append(name)
          continue
        }
        sources.append(
          ArxivSource(
            origin: environment.arxiv,
            try connection(name, ArxivSource.interval, .arxiv)
          )
        )
      }
    }
    let corpora = manifests.map { manifest in
      let origins = manifest.sources.map(\.name).joined(separator: ", ")
      return "corpus \(manifest.name)\(manifest.date.map { " of \($0)" } ?? ""): \(origins)"
    }
    let networks = sources.filter { !$0.isLocal }.map(\.name)
    provenance = {
      try corpora
        + networks.compactMap { name in
          guard let newest = try store.answerCount(of: name).newest else { return nil }
          let day = Date(timeIntervalSince1970: Double(newest))
            .formatted(.iso8601.year().month().day())
          return "\(name) until \(day)"
        }
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

/// The answers kept in the database, in the form that the sources read and write.
private struct AnswerArchive: AnswerStore {
  let store: CorpusStore

  func answer(
    of source: String,
    to request: String,
    notBefore: Int64
  ) async throws -> RecordedAnswer? {
    guard let kept = try store.answer(of: source, to: request, notBefore: notBefore),
      let kind = QuestionKind(rawValue: kept.kind)
    else { return nil }
    return RecordedAnswer(
      source: source,
      request: request,
      kind: kind,
      status: kept.status,
      time: kept.time,
      body: Array(kept.body)
    )
  }

  func save(_ answers: [RecordedAnswer]) async throws {
    try store.saveAnswers(
      answers.map { answer in
        StoredAnswer(
          source: answer.source,
          request: answer.request,
          kind: answer.kind.rawValue,
          status: answer.status,
          time: answer.time,
          body: Data(answer.body)
        )
      }
    )
  }
}

/// Downloads a list: one request, no redirect, at most 100 MB.
private struct ListDownload {
  let agent: String

  func fetch(_ address: String) async throws -> [UInt8] {
    let parts = address.dropFirst("https://".count).split(separator: "/", maxSplits: 1)
    guard let origin = parts.first.flatMap({ Origin("https://\($0)") }), parts.count == 2 else {
      throw PipelineError.unreadable(path: address, reason: "it is not an address of a file")
    }
    let options = CurlOptions(userAgent: agent, bodyLimit: 100 << 20)
    let request = HTTPRequest(.get, origin, "/\(parts[1])")
    let response: HTTPResponse
    do {
      response = try await CurlTransport(options).send(request)
    } catch {
      throw PipelineError.unreadable(path: address, reason: "\(error)")
    }
    guard response.status == 200 else {
      throw PipelineError.unreadable(
        path: address,
        reason: "the server answered \(response.status); name the raw file itself"
      )
    }
    return response.body
  }
}
