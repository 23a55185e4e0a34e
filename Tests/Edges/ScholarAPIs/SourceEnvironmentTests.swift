import HTTP
import ScholarAPIs
import Testing

struct SourceEnvironmentTests {
  @Test func defaultsToTheRealAddresses() throws {
    let environment = try SourceEnvironment([:])
    #expect(environment.semanticScholar.description == "https://api.semanticscholar.org")
    #expect(environment.arxiv.description == "https://export.arxiv.org")
    #expect(environment.key == nil)
  }

  @Test(arguments: ["SEMANTIC_SCHOLAR_API_KEY", "S2_API_KEY"])
  func theKeyStaysAtHome(name: String) throws {
    let environment = try SourceEnvironment([
      name: "abc", "CITEGRAPH_S2_URL": "http://127.0.0.1:9",
    ])
    let home = try #require(Origin(SemanticScholarSource.address))
    #expect(environment.key?.header(for: home)?.value == "abc")
    #expect(environment.key?.header(for: environment.semanticScholar) == nil)
  }

  @Test(arguments: [
    "http://example.org", "https://example.org/graph", "x", "https://u:p@h.example",
  ])
  func badAddressesAreNamed(value: String) {
    #expect(throws: SourceError.invalidOrigin(variable: "CITEGRAPH_ARXIV_URL", value: value)) {
      try SourceEnvironment(["CITEGRAPH_ARXIV_URL": value])
    }
  }
}
