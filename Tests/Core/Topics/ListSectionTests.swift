import Testing

@testable import Topics

@Suite struct ListSectionTests {
  @Test(
    arguments: [
      ("Compilers", true), ("Deep Learning Books", true), ("Stream Processing", true),
      ("论文", true), ("Video", true), ("C++", true), ("Books", false), ("Survey", false),
      ("Must-read papers", false), ("2019", false), ("Papers of 2019", false), ("Other", false),
      ("📚 Further Reading", false), ("", false),
    ]
  )
  func aSubjectIsMoreThanAKindOfText(heading: String, isSubject: Bool) {
    #expect(ListSection(path: ["List", heading], papers: []).namesSubject == isSubject)
  }

  @Test func aListWithoutSectionsNamesNone() {
    #expect(!ListSection(path: [], papers: []).namesSubject)
  }
}
