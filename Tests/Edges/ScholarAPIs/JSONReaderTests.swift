import Foundation
import ScholarAPIs
import TestSupport
import Testing

struct JSONReaderTests {
  @Test(arguments: [
    ("null", JSONValue.null), (" true ", .bool(true)), ("[]", .array([])),
    ("-0", .integer(0)), ("9223372036854775807", .integer(.max)),
    ("12345678901234567890", .number(12_345_678_901_234_567_168)),
    ("1e400", .number(.infinity)), ("-1.5e-3", .number(-0.0015)), ("Infinity", .number(.infinity)),
    (#""\u00e9\uD835\uDCAA\n\/""#, .string("é𝒪\n/")),
    (#""\ud800""#, .string("\u{FFFD}")), (#""\ud800\u0041""#, .string("\u{FFFD}A")),
    (#""\udc00x""#, .string("\u{FFFD}x")), (#""\ud800\ud800""#, .string("\u{FFFD}\u{FFFD}")),
  ])
  func reads(text: String, value: JSONValue) throws {
    #expect(try JSONReader.read(Array(text.utf8)) == value)
  }

  /// Cases of the kinds that JSONTestSuite calls "must reject".
  @Test(arguments: [
    "", " ", "[1,]", "[,1]", "[1 2]", "[", "]", "{", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{a:1}",
    "{'a':1}", "{\"a\":1 \"b\":2}", "01", "-", "+1", "1.", ".5", "1e", "1e+", "0x1", "1_000", "nul",
    "truth", "\"", "\"a", "\"\\x\"", "\"\\u12\"", "\"\\u12g4\"", "\"\\u+123\"", "\"a\nb\"",
    "\"\t\"",
    "null null", "{}x", "[1]]", "\u{FEFF}{}", "// c\n1", "NaN1", "--1", "-NaN", "[1}", "{\"a\":1]",
  ])
  func rejects(text: String) {
    #expect(throws: JSONReader.Failure.self) { try JSONReader.read(Array(text.utf8)) }
  }

  /// The value with the last of equal keys only, as a text, because NaN equals nothing.
  private func image(_ value: JSONValue) -> String {
    switch value {
    case .array(let values): return "\(values.map(image))"
    case .object(let members):
      let last = members.enumerated().filter { place, member in
        !members[(place + 1)...].contains { $0.key == member.key }
      }
      return "{\(last.map { ($0.element.key, image($0.element.value)) })}"
    default: return "\(value)"
    }
  }

  @Test func agreesWithPythonOnWhatIsHardToRead() throws {
    for (text, written) in JSONTable.cases {
      let read = (try? JSONReader.read(Array(text.utf8))).map(image)
      let expected = try written.map { try image(JSONReader.read(Array($0.utf8))) }
      #expect(read == expected, "\(text.debugDescription)")
    }
  }

  @Test(arguments: [64, 65, 100, 513, 100_000])
  func row27Depth(depth: Int) async {
    let text = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    let isRead = await Task.detached { (try? JSONReader.read(Array(text.utf8))) != nil }.value
    #expect(isRead == (depth <= 65))
  }

  @Test func theLastOfEqualKeysCounts() throws {
    let value = try JSONReader.read(Array(#"{"a":1,"b":2,"a":3}"#.utf8))
    #expect(value["a"] == .integer(3))
    #expect(value["c"] == nil)
  }

  @Test(arguments: try Fixture.names(in: "s2").filter { $0.hasSuffix(".json") })
  func agreesWithFoundationOnRecordedBodies(name: String) throws {
    let bytes = try Fixture.recorded(name)
    let value = try JSONReader.read(bytes)
    #expect(try JSONReader.read(JSONWriter.write(value)) == value)
    let own = try JSONSerialization.jsonObject(with: Data(JSONWriter.write(value)))
    let other = try JSONSerialization.jsonObject(with: Data(bytes))
    #expect((own as? NSObject) == (other as? NSObject))
  }

  @Test func everyCutOfADocumentIsRejected() throws {
    let bytes = try Fixture.recorded("s2/match_attention.json")
    for count in 0..<bytes.count - 1 where bytes[count...].contains(where: { $0 > 0x20 }) {
      #expect(throws: JSONReader.Failure.self) { try JSONReader.read(Array(bytes[..<count])) }
    }
  }

  @Test func mutationsAreReadWholeOrNotAtAll() throws {
    var generator = SystemlessGenerator(state: 1)
    let bodies = try ["s2/match_ok.json", "s2/batch_authors.json"].map { try Fixture.recorded($0) }
    var accepted = 0
    for round in 0..<10_000 {
      var bytes = bodies[round % bodies.count]
      for _ in 0..<3 {
        let place = Int(generator.next() % UInt64(bytes.count))
        switch generator.next() % 3 {
        case 0: bytes[place] ^= UInt8(1 << (generator.next() % 8))
        case 1: bytes.removeSubrange(place..<min(place + 9, bytes.count))
        default: bytes.insert(contentsOf: bytes[..<(place % 17)], at: place)
        }
        if bytes.isEmpty { bytes = [0] }
      }
      guard let value = try? JSONReader.read(bytes) else { continue }
      accepted += 1
      var parser = SemanticScholarParser()
      _ = parser.paper(value)
      // Without its last bracket an object or an array is not whole.
      let end = bytes.lastIndex { $0 > 0x20 } ?? 0
      #expect(throws: JSONReader.Failure.self) { try JSONReader.read(Array(bytes[..<end])) }
    }
    #expect(accepted > 500)
  }
}

/// SplitMix64.
struct SystemlessGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
