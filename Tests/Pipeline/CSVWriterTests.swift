import Foundation
import Pipeline
import Testing

/// Expected rows follow RFC 4180, section 2, and the rules in the type's comment.
struct CSVWriterTests {
  private func row(_ fields: CSVField...) -> String {
    var writer = CSVWriter(columns: fields.indices.map { "c\($0)" })
    writer.add(fields)
    let lines = String(decoding: writer.data, as: UTF8.self).components(separatedBy: "\r\n")
    return lines[1]
  }

  @Test func everyRowEndsWithCRLF() {
    var writer = CSVWriter(columns: ["rank", "title"])
    writer.add([.integer(1), .text("Clipper")])
    #expect(String(decoding: writer.data, as: UTF8.self) == "rank,title\r\n1,Clipper\r\n")
  }

  @Test(arguments: [
    ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"no\"", "\"say \"\"no\"\"\""),
    ("two\nlines", "two lines"), (" edge", "\" edge\""), ("", ""), ("é 日本 𝒳", "é 日本 𝒳"),
  ])
  func textIsQuotedOnlyWhereNeeded(_ text: String, _ cell: String) {
    #expect(row(.text(text)) == cell)
  }

  @Test(arguments: [
    "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1",
    "=HYPERLINK(\"http://x\",\"y\")",
  ])
  func formulasBecomeText(_ text: String) {
    let cell = row(.text(text))
    #expect(cell.hasPrefix("'") || cell.hasPrefix("\"'"))
  }

  @Test(arguments: [
    (0.1, "0.1"), (3, "3"), (-0.0, "0"), (-2.5, "-2.5"), (1.0 / 3, "0.3333333333333333"),
    (1e-7, "1e-07"), (Double.nan, ""), (Double.infinity, ""),
  ])
  func numbersAreShortAndExact(_ number: Double, _ cell: String) {
    #expect(row(.number(number)) == cell)
    if let back = Double(cell) { #expect(back == number) }
  }

  @Test func unknownValuesAreEmpty() {
    #expect(row(.integer(nil), .text(nil), .number(nil), .empty, .flag(true)) == ",,,,true")
  }
}
