import Foundation
import HTTP
import Testing

struct PercentEncodingTests {
  @Test(arguments: [
    ("C++ & friends", "C%2B%2B%20%26%20friends"),
    ("a=b;c/d?e#f", "a%3Db%3Bc%2Fd%3Fe%23f"),
    ("naïve 𝒪", "na%C3%AFve%20%F0%9D%92%AA"),
    ("\r\n\u{0}", "%0D%0A%00"),
    ("-._~09azAZ", "-._~09azAZ"),
  ])
  func encodesQueries(text: String, encoded: String) {
    #expect(PercentEncoding.query(text) == encoded)
  }

  @Test(arguments: [
    (
      "DOI:10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O",
      "DOI:10.1002/(SICI)1097-4571(199806)49:8%3C693::AID-ASI4%3E3.0.CO;2-O"
    ),
    ("DOI:10.1/a#b?c%d", "DOI:10.1/a%23b%3Fc%25d"),
    ("ARXIV:hep-th/9901001", "ARXIV:hep-th/9901001"),
    ("../../etc", "%2E%2E/%2E%2E/etc"),
    ("DOI:10.1/.", "DOI:10.1/%2E"),
  ])
  func encodesPaths(text: String, encoded: String) {
    #expect(PercentEncoding.path(text) == encoded)
  }

  @Test func everyByteComesBack() {
    for value in UInt32(0)..<0x800 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = "x\(Character(scalar))y"
      #expect(PercentEncoding.query(text).removingPercentEncoding == text)
      #expect(PercentEncoding.path(text).removingPercentEncoding == text)
    }
  }

  @Test func joinsItemsInOrder() {
    let query = PercentEncoding.query([("query", "a&b"), ("limit", "10"), ("openAccessPdf", "")])
    #expect(query == "query=a%26b&limit=10&openAccessPdf=")
  }
}
