import Similarity
import Testing

@Suite struct PorterStemmerTests {
  /// Made by porter_table.py with nltk 3.9.1 (PorterStemmer.ORIGINAL_ALGORITHM).
  private static let stems: [(word: String, stem: String)] = [
    ("caresses", "caress"), ("ponies", "poni"), ("ties", "ti"), ("caress", "caress"),
    ("cats", "cat"), ("feed", "feed"), ("agreed", "agre"), ("plastered", "plaster"),
    ("bled", "bled"), ("motoring", "motor"), ("sing", "sing"), ("conflated", "conflat"),
    ("troubled", "troubl"), ("sized", "size"), ("hopping", "hop"), ("tanned", "tan"),
    ("falling", "fall"), ("hissing", "hiss"), ("fizzed", "fizz"), ("failing", "fail"),
    ("filing", "file"), ("happy", "happi"), ("sky", "sky"), ("relational", "relat"),
    ("conditional", "condit"), ("rational", "ration"), ("valenci", "valenc"),
    ("hesitanci", "hesit"), ("digitizer", "digit"), ("conformabli", "conform"),
    ("radicalli", "radic"), ("differentli", "differ"), ("vileli", "vile"),
    ("analogousli", "analog"), ("vietnamization", "vietnam"), ("predication", "predic"),
    ("operator", "oper"), ("feudalism", "feudal"), ("decisiveness", "decis"),
    ("hopefulness", "hope"), ("callousness", "callous"), ("formaliti", "formal"),
    ("sensitiviti", "sensit"), ("sensibiliti", "sensibl"), ("triplicate", "triplic"),
    ("formative", "form"), ("formalize", "formal"), ("electriciti", "electr"),
    ("electrical", "electr"), ("hopeful", "hope"), ("goodness", "good"), ("revival", "reviv"),
    ("allowance", "allow"), ("inference", "infer"), ("airliner", "airlin"),
    ("gyroscopic", "gyroscop"), ("adjustable", "adjust"), ("defensible", "defens"),
    ("irritant", "irrit"), ("replacement", "replac"), ("adjustment", "adjust"),
    ("dependent", "depend"), ("adoption", "adopt"), ("homologou", "homolog"),
    ("communism", "commun"), ("activate", "activ"), ("angulariti", "angular"),
    ("homologous", "homolog"), ("effective", "effect"), ("bowdlerize", "bowdler"),
    ("probate", "probat"), ("rate", "rate"), ("cease", "ceas"), ("controll", "control"),
    ("roll", "roll"), ("scheduling", "schedul"), ("scheduler", "schedul"), ("schedules", "schedul"),
    ("scheduled", "schedul"), ("analytics", "analyt"), ("analysis", "analysi"),
    ("learning", "learn"), ("networks", "network"), ("networking", "network"),
    ("distributed", "distribut"), ("distribution", "distribut"), ("optimization", "optim"),
    ("optimizing", "optim"), ("optimizer", "optim"), ("parallelism", "parallel"),
    ("parallel", "parallel"), ("hierarchical", "hierarch"), ("caching", "cach"), ("cached", "cach"),
    ("caches", "cach"), ("virtualization", "virtual"), ("recommendation", "recommend"),
    ("gradient", "gradient"), ("stochastic", "stochast"), ("asynchronous", "asynchron"),
    ("query", "queri"), ("queries", "queri"), ("streaming", "stream"), ("replication", "replic"),
    ("consistency", "consist"), ("availability", "avail"), ("latency", "latenc"),
    ("throughput", "throughput"), ("heterogeneous", "heterogen"), ("graphs", "graph"),
    ("processing", "process"), ("processors", "processor"), ("memory", "memori"),
    ("memories", "memori"),
  ]

  @Test(arguments: stems)
  func agreesWithNLTK(word: String, stem: String) {
    #expect(porterStem(word) == stem)
  }

  @Test(arguments: ["c++", "ipv6", "schrödinger", "is", "", "GPU"])
  func leavesOtherWordsAlone(word: String) {
    #expect(porterStem(word) == word)
  }
}
