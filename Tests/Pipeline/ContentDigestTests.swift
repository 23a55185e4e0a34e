import Foundation
import Pipeline
import Testing

@Suite struct ContentDigestTests {
  // FIPS 180-2, appendix B.1.
  static let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"

  @Test func `the digest of a text is that of the standard`() {
    #expect(ContentDigest.of("abc") == Self.abc)
  }

  @Test func `a file is digested as its bytes`() throws {
    try withTemporaryFolder { folder in
      try folder.write("abc", to: "a")
      #expect(try ContentDigest.ofFile(folder.path(of: "a")) == Self.abc)
    }
    #expect(throws: PipelineError.self) { try ContentDigest.ofFile("no/such/file") }
  }
}
