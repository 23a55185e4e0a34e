import Bibliography
import Testing

@Suite struct TitleTests {
  /// Pairs that name one title; the expected word sequence is written out.
  @Test(arguments: [
    (
      "Ray: A Distributed Framework for Emerging {AI} Applications",
      "ray a distributed framework for emerging ai applications"
    ),
    ("Schr{\\\"o}dinger's \\emph{Cat} & the $\\alpha$-Cut", "schrodingers cat and the alpha cut"),
    ("Schrödinger’s Cat &amp; the α–Cut", "schrodingers cat and the alpha cut"),
    ("ﬁnite Ｆull‐width", "finite full width"),
    ("A <i>k</i>-means<br/>approach, where a < b", "a k means approach where a b"),
    ("C++ and C# for R²", "c++ and c# for r2"),
    ("Tensor Processing Unit™", "tensor processing unit"),
    ("Straße, Øre, Łódź", "strasse ore lodz"),
    ("深度学习 Deep Learning", "深度学习 deep learning"),
    ("\\'{E}tude na\\\"{\\i}ve", "etude naive"),
    ("", ""),
  ])
  func words(_ title: String, _ words: String) {
    #expect(TitleNormalizer.normalize(title).key == words)
  }

  @Test func numerals() {
    #expect(TitleNormalizer.normalize("Theory, Part II").numerals == [2])
    #expect(TitleNormalizer.normalize("Theory, Part Two").numerals == [2])
    #expect(TitleNormalizer.normalize("I think I can").numerals == [])
    #expect(TitleNormalizer.normalize("HTTP/2 in 2015").numerals == [2, 2015])
  }

  struct Case: Sendable {
    var a: String
    var b: String
    var relation: TitleRelation?
    init(_ a: String, _ b: String, _ relation: TitleRelation?) {
      (self.a, self.b, self.relation) = (a, b, relation)
    }
  }

  @Test(arguments: [
    Case("Attention Is All You Need", "attention is all you need.", .same),
    Case("Low Latency Deep LearningInference", "Low Latency Deep Learning Inference", .spacing),
    Case(
      "End-to-end arguments in system design",
      "End-to-end arguments on system design",
      .smallWords
    ),
    Case(
      "Improved semantic representations from tree-structured LSTMs",
      "Improved Semantic Representations from Tree-Structured Long Short-Term Memory Networks",
      .abbreviated
    ),
    Case(
      "Number recognition in pictures of streets with deep RNNs",
      "Number recognition in pictures of streets with deep convolutional neural networks",
      nil
    ),
    Case(
      "Distributed trainning of large models",
      "Distributed training of large models",
      .misspelled(letters: 1)
    ),
    Case(
      "Computer Architecture, Fifth Edition: A Quantitative Approach",
      "Computer Architecture: A Quantitative Approach",
      .edition
    ),
    Case(
      "Computer Architecture - A Quantitative Approach, 2nd ed.",
      "Computer Architecture: A Quantitative Approach",
      .edition
    ),
    Case("An Automated Optimizing Compiler", "TVM: An Automated Optimizing Compiler", .nameDropped),
    Case(
      "Listen, Attend and Spell",
      "Listen, Attend and Spell: A Neural Network",
      .subtitle(common: 4)
    ),
    Case(
      "Horovod: Distributed training for TensorFlow",
      "Horovod: fast distributed deep learning in TensorFlow",
      .name(common: 2)
    ),
    Case("Horovod", "Horovod: fast distributed deep learning in TensorFlow", .name(common: 0)),
    Case(
      "Simulating the Dances of Bees in Rows",
      "Published as a conference paper at ICLR 2018 S IMULATING THE D ANCES OF B EES IN R OWS",
      .framed
    ),
    Case(
      "Sleep and honey in large hives",
      "The Journal of Bees (2004) / Digital Object Identifier (DOI) 10.1007/1 Sleep and honey in large hives",
      .framed
    ),
    Case(
      "Sleep and Honey in Large Hives",
      "Proceedings of the Workshop on Sleep and Honey in Large Hives",
      nil
    ),
    Case(
      "Query answering, sleep, and honey management in large hives",
      "Query answering, honey management, and sleep in large hives",
      .reordered
    ),
    Case(
      "Translating the dance of one bee to the song of many birds",
      "Translating the song of one bee to the dance of many birds",
      nil
    ),
    Case(
      "Task 1: evaluation of dance models on full hives through honey, wax, pollen, rows and combs",
      "Task 1: evaluation of dance models on full hives through honey, dark wax, pollen, rows and combs",
      .wordDropped
    ),
    Case(
      "An inequality in statistical estimation for probabilistic functions of bee processes",
      "An inequality in statistical estimation of probabilistic functions of a bee process",
      .smallWords
    ),
    Case(
      "A region algorithm with a complexity of O(n^2)",
      "A region algorithm with a complexity of O(n^2)\\documentclass[12pt]{minimal} \\usepackage{amsmath}",
      .same
    ),
    Case("Theory of large recursive functions I", "Theory of large recursive functions II", nil),
    Case("A study of supervised learning", "A study of unsupervised learning", nil),
    Case("Fine-tuning BERT on long documents", "Fine-tuning BART on long documents", nil),
    Case("Scaling GPT-2 to long documents", "Scaling GPT-3 to long documents", nil),
    Case("Streaming Systems", "Streaming Graphs", nil),
    Case("", "", nil),
  ])
  func relation(_ entry: Case) {
    let (a, b) = (TitleNormalizer.normalize(entry.a), TitleNormalizer.normalize(entry.b))
    #expect(TitleComparison.relation(a, b) == entry.relation)
    #expect(TitleComparison.relation(b, a) == entry.relation)
  }
}
