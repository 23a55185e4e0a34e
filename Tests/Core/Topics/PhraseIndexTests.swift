import Testing

@testable import Topics

@Suite struct PhraseIndexTests {
  private func phrase(_ stems: [String], in titles: [String]) -> TitlePhrase? {
    PhraseIndex(titles: titles, minimum: 1).phrases.first { $0.stems == stems }
  }

  @Test func countsTitlesNotOccurrences() {
    let titles = ["Stream joins: stream joins again", "Fast stream joins", "Stream. Joins"]
    #expect(phrase(["stream", "join"], in: titles)?.titles == [0, 1])
  }

  @Test func twoRecordsOfOneTitleAreOneTitle() {
    let titles = ["Stream joins", "Stream Joins.", "Old stream joins"]
    let joins = phrase(["stream", "join"], in: titles)
    #expect(joins?.titles == [0, 1, 2])
    #expect(joins?.differentTitles == 2)
    let twins = PhraseIndex(titles: ["Stream joins", "Stream joins"], minimum: 2)
    #expect(twins.phrases.isEmpty)
  }

  @Test func aVerbIsNoTerm() {
    let titles = ["How to prevent overfitting", "To prevent falls", "Streams you prevent"]
    #expect(phrase(["prevent"], in: titles)?.wholeness == 0)
    #expect(phrase(["prevent"], in: titles)?.mayStandAlone(titles: 3, withoutFirstWord: 3) == false)
    #expect(phrase(["fall"], in: titles)?.wholeness == 1)
  }

  @Test func charactersWithoutBlanksAreRuns() {
    let index = PhraseIndex(titles: ["深度学习综述", "GPU上的深度学习"], minimum: 2)
    let expected: Set = ["深度", "度学", "学习", "深度学", "度学习", "深度学习"]
    #expect(Set(index.phrases.map(\.heading)) == expected)
    let whole = index.phrases.first { $0.heading == "深度学习" }
    #expect(whole?.stems == ["深度", "度学", "学习"])
    #expect(whole?.isHeading == true && whole?.wordCount == 2)
    #expect(index.phrases.first { $0.heading == "深度" }?.isHeading == false)
    #expect(index.scripts == [.unspaced, .unspaced])
  }

  @Test func phrasesDoNotCrossPunctuation() {
    #expect(phrase(["ray", "framework"], in: ["Ray: framework of joins"]) == nil)
  }

  @Test func readsForBackwardsWhenAnotherTitleDoesNot() {
    let compiler = ["deep", "learn", "compil"]
    let inverted = ["A compiler for deep learning"]
    #expect(phrase(compiler, in: inverted) == nil)
    let both = inverted + ["The deep learning compiler"]
    #expect(phrase(compiler, in: both)?.titles == [0, 1])
    // "Scheduling for distributed machine learning" is not about distributed scheduling.
    let scheduling = ["Scheduling for distributed machine learning", "Distributed scheduling"]
    #expect(phrase(["distribut", "schedul"], in: scheduling)?.titles == [1])
  }

  @Test func knowsWhatIsCutOutOfLongerTerms() {
    let titles = ["Sparse matrix multiplication", "Sparse matrix codes", "In-memory databases"]
    #expect(phrase(["spars", "matrix"], in: titles)?.completions == 1)
    #expect(phrase(["memori", "databas"], in: titles)?.completions == 0)
    #expect(phrase(["matrix", "multipl"], in: titles)?.beginnings == 0)
    #expect(phrase(["machin", "learn", "acceler"], in: ["Machine learning accelerators"]) != nil)
    #expect(phrase(["learn", "acceler"], in: ["Machine learning accelerators"])?.wholeness == 0)
  }

  @Test(
    arguments: [
      (["gpu"], "GPUs"), (["mapreduc"], "MapReduce"), (["file", "system"], "File Systems"),
      (["kei", "valu", "store"], "Key-Value Store"), (["video", "analyt"], "Video Analytics"),
    ]
  )
  func printsHeadingsAsThePapersDo(stems: [String], heading: String) {
    let titles = [
      "GPU scheduling", "The GPUs of MapReduce", "ON GPUS AND MAPREDUCE CLUSTERS",
      "A file system", "File systems in use", "a key-value store", "video analytics on mapreduce",
      "MapReduce on a GPU",
    ]
    #expect(phrase(stems, in: titles)?.heading == heading)
  }
}
