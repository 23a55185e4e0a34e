import Bibliography
import Testing

@Suite struct AuthorTests {
  @Test(arguments: [
    ("Saltzer, Jerome H.", "J. H. Saltzer", true), ("Crankshaw, Daniel", "D. Crankshaw", true),
    ("Norman P. Jouppi (Google)", "N. Jouppi", true), ("Asanović, K.", "Krste Asanovic", true),
    ("Ludo van der Maaten", "van der Maaten, L.", true), ("Smith JA", "John A. Smith", true),
    ("Zhang Haoyu", "Haoyu Zhang", true), ("Ivan Jimenez", "Ivan Dario Jimenez Rodriguez", true),
    ("G{\\\"o}del, Kurt", "Kurt Gödel", true), ("Martin Luther King, Jr.", "M. L. King", false),
    ("Ann Lee", "Bo Lee", false), ("J. Smith", "J. Smithson", false),
    ("Li Wei", "Wei Zhang", false),
  ])
  func agree(_ a: String, _ b: String, _ expected: Bool) throws {
    let (left, right) = (try #require(AuthorName(a)), try #require(AuthorName(b)))
    #expect(left.agrees(with: right) == expected)
    #expect(right.agrees(with: left) == expected)
  }

  @Test func lists() {
    #expect(AuthorAgreement.of([], ["A. B"]) == .unknown)
    #expect(AuthorAgreement.of(["Lee, Ann"], ["A. Lee", "B. Rim"]) == .first)
    #expect(AuthorAgreement.of(["Rim, Bo"], ["A. Lee", "B. Rim"]) == .some)
    #expect(AuthorAgreement.of(["Poe, Cy"], ["A. Lee", "B. Rim"]) == .contradicted)
    #expect(AuthorName("et al.") == nil)
  }
}
