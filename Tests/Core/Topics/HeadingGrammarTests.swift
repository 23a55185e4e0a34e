import Similarity
import Testing

@testable import Topics

@Suite struct HeadingGrammarTests {
  private func accepts(_ phrase: String) -> Bool {
    let words = titleTokens(phrase)
    return HeadingGrammar.accepts(words[...]) && HeadingGrammar.namesSubject(words.map(\.folded))
  }

  @Test(
    arguments: [
      "Stream Processing", "Video Analytics", "Distributed Systems", "Cluster Scheduling",
      "Deep Learning", "Model Compression", "File Systems", "GPU Architectures", "MapReduce",
      "Convolutional Neural Networks", "Sparse Matrix-Vector Multiplication", "Machine Translation",
      "Public Libraries", "Power Need", "Testbed", "Edge AI", "Seeds", "Pruning",
      "Anomaly Detection",
      "Fast Fourier Transform",
    ]
  )
  func acceptsHeadings(phrase: String) {
    #expect(accepts(phrase))
  }

  @Test(
    arguments: [
      "learning with", "of the", "large-scale distributed", "approach", "novel framework",
      "systems", "performance analysis", "high performance", "case study", "2nd edition",
      "learning", "networks", "stacked", "activations constrained", "для обработки", "und", "في",
      "neural", "energy efficient", "deep convolutional", "USENIX conference", "using GPUs", "7",
    ]
  )
  func rejectsFragmentsAndEmptyPhrases(phrase: String) {
    #expect(!accepts(phrase))
  }
}
