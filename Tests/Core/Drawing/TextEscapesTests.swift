import Testing

@testable import Drawing

@Suite struct TextEscapesTests {
  @Test(
    arguments: [
      (0, "0"), (-0.001, "0"), (1.5, "1.5"), (1.25, "1.25"), (-2.05, "-2.05"), (3, "3"),
      (0.999, "1"), (.nan, "0"), (.infinity, "0"), (123456.789, "123456.79"),
    ] as [(Double, String)]
  )
  func numbersHaveOneForm(value: Double, text: String) { #expect(number(value) == text) }

  @Test func forbiddenCharactersAreReplaced() {
    #expect(escapedXML("a\u{1}b\u{0}<&>\"'") == "a\u{FFFD}b\u{FFFD}&lt;&amp;&gt;&quot;&#39;")
    #expect(escapedXML("]]>\n") == "]]&gt;&#10;")
  }

  @Test func dotStringsCannotEnd() {
    #expect(escapedDOT("x\"]; a [URL=\"j") == "x\\\"]; a [URL=\\\"j")
    #expect(escapedDOT("\\N\n<b>&") == "&#92;N\\n<b>&amp;")
  }

  @Test(
    arguments: [
      ("https://doi.org/10.1/x", true), ("HTTP://a.b/", true), ("javascript:alert(1)", false),
      (" https://a", false), ("https://a\n", false), ("data:text/html,x", false), ("", false),
    ]
  )
  func onlyWebAddressesLink(address: String, isLink: Bool) {
    #expect(isWebAddress(address) == isLink)
  }

  @Test func linesHaveNoControls() {
    #expect(singleLine(" a\n\tb\u{202E}c\u{7}  d ") == "a bc d")
  }
}
