import Foundation
import TestSupport
import Testing

/// The built program against both sources over TLS and HTTP/2.
@Suite(
  .serialized,
  .enabled(if: TLSFront.isAvailable, "needs nghttpx (Debian package nghttp2-proxy) and openssl")
)
struct LiveSecureTests {
  @Test func `a run over HTTP 2 gives what a plain one gives, over one connection a source`() throws
  {
    let scene = try LiveScene()
    let plain = try scene.citegraph("run", ".", "--until", "expand", "--output", "plain")
    #expect(plain.status == 0, "\(plain.errors)")
    let sent = scene.requests.count

    let fronts = try [scene.emulator.semanticScholar, scene.emulator.arxiv].map {
      try TLSFront(before: $0.port)
    }
    func run(_ output: String, trusting file: (TLSFront) -> String) throws -> Program.Outcome {
      // Each front has an authority of its own; a bundle holds both.
      let bundle = try fronts.map { try String(contentsOfFile: file($0), encoding: .utf8) }
      try scene.write(bundle.joined(), to: "authorities.pem")
      return try scene.start(
        ["run", ".", "--until", "expand", "--output", output],
        environment: [
          "CITEGRAPH_S2_URL": "https://localhost:\(fronts[0].port)",
          "CITEGRAPH_ARXIV_URL": "https://localhost:\(fronts[1].port)",
          "CURL_CA_BUNDLE": "", "SSL_CERT_FILE": scene.folder.path("authorities.pem"),
        ]
      )
      .wait()
    }
    let refused = try run("refused", trusting: \.stranger)
    #expect(refused.status == 1)
    #expect(refused.errors.contains("localhost cannot be reached"), "\(refused.errors)")
    #expect(scene.requests.count == sent)
    #expect(try RecordedAnswers(scene.folder.path("refused/corpus.sqlite")).questions.isEmpty)

    let secure = try run("secure", trusting: \.authority)
    #expect(secure.status == 0, "\(secure.errors)")
    #expect(try scene.results(below: "secure") == scene.results(below: "plain"))
    #expect(scene.requests.count == 2 * sent)
    let lines = fronts.map(\.lines)
    #expect(lines.joined().count == sent)
    for front in lines {
      #expect(Set(front.map(\.protocolName)) == ["h2"])
      #expect(Set(front.map(\.clientPort)).count == 1)
    }
  }
}
