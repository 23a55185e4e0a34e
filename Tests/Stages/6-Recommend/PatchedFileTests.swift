import Testing

@testable import Recommend

struct PatchedFileTests {
  @Test(arguments: [
    ("lists/papers.md", "papers.md"),
    ("/home/me/README.md", "README.md"),
    ("https://github.com/owner/awesome-list", "README.md"),
    ("https://github.com/owner/awesome-list#contents", "README.md"),
    ("https://github.com/owner/repository/blob/main/docs/papers.md", "docs/papers.md"),
    ("https://raw.githubusercontent.com/owner/repository/HEAD/docs/papers.md", "docs/papers.md"),
    ("https://example.org/lists/papers.md?raw=1", "papers.md"),
    ("-", "list"),
  ])
  func isNamedAsGitNamesIt(_ list: String, _ path: String) {
    #expect(PatchedFile.path(of: list) == path)
  }
}
