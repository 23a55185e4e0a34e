import Testing

@testable import Topics

@Suite struct WritingSystemTests {
  @Test(
    arguments: [
      ("Stream processing", .latin), ("Über Gödels Sätze", .latin),
      ("Глубокое обучение", .cyrillic),
      ("深度学习", .unspaced), ("ニューラルネット", .unspaced), ("التعلم العميق", .arabic),
      ("למידה עמוקה", .hebrew), ("Βαθιά μάθηση", .greek), ("그래프 신경망", .hangul),
      ("गहन अधिगम", .other), ("基于GPU的图计算", .unspaced), ("обучение на GPU", .cyrillic),
    ] as [(String, WritingSystem)]
  )
  func isThatOfMostLetters(text: String, script: WritingSystem) {
    #expect(WritingSystem(of: text) == script)
  }

  @Test(arguments: ["", "3.14", " — ! ", "①"])
  func isNoneWithoutLetters(text: String) {
    #expect(WritingSystem(of: text) == nil)
  }
}
