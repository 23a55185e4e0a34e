import Similarity

/// Which runs of title words can stand as the heading of a section.
///
/// There is no tagger here, only word lists and suffixes: a heading neither starts nor ends with a
/// function word or number, does not end in an adjective or participle ("large-scale distributed"),
/// does not praise ("efficient", "novel"), and says more than that a paper is a paper ("approach",
/// "learning" alone).
enum HeadingGrammar {
  /// Whether the words, folded, may be a heading or a key term.
  static func accepts(_ words: ArraySlice<TitleToken>) -> Bool {
    guard let first = words.first?.folded, let last = words.last?.folded else { return false }
    if words.contains(where: { !isContent($0.folded) }) { return false }
    if isNumber(first) || isNumber(last) || praise.contains(last) { return false }
    if words.dropFirst().contains(where: { praise.contains($0.folded) }) { return false }
    if words.count > 1, isModifier(last) { return false }
    return true
  }

  /// Whether a phrase of these words alone names a subject.
  static func namesSubject(_ words: [String]) -> Bool {
    if words.count == 1, tooBroad.contains(words[0]) { return false }
    return !words.allSatisfy {
      genericWords.contains($0) || praise.contains($0)
        || isModifier($0) && !subjectModifiers.contains($0)
    }
  }

  /// Whether the word after this one is a verb, if it is not a gerund ("to prevent").
  static func leadsVerb(_ word: String) -> Bool { verbLeads.contains(word) }

  /// Whether the word praises what follows; it belongs to a term only when the term hardly goes
  /// without it ("fast Fourier transform").
  static func isPraise(_ word: String) -> Bool { praise.contains(word) }

  /// Whether the word continues a term that ends before it: "matrix" needs its "multiplication",
  /// but "stream processing" is whole without its "systems".
  static func continues(_ word: String) -> Bool {
    isContent(word) && !genericWords.contains(word) && !isNumber(word)
  }

  /// Whether the word fits every subject ("cloud applications" says less than "cloud computing").
  static func isGeneric(_ word: String) -> Bool { genericWords.contains(word) }

  /// Whether the word looks like a verb form that may open a clause ("training deep networks").
  static func isGerund(_ word: String) -> Bool { word.count > 4 && word.hasSuffix("ing") }

  /// Whether the word looks like a noun of doing, which is whole without its "systems".
  static func namesActivity(_ word: String) -> Bool {
    isGerund(word) || word.count > 5 && (word.hasSuffix("ion") || word.hasSuffix("ment"))
  }

  /// Whether the word can only stand before a noun.
  static func isModifier(_ word: String) -> Bool {
    if modifiers.contains(word) { return true }
    if nouns.contains(word) { return false }
    if word.count > 4, word.hasSuffix("ed"), !word.hasSuffix("eed"), !word.hasSuffix("bed") {
      return true
    }
    return modifierSuffixes.contains { word.count > $0.count + 2 && word.hasSuffix($0) }
  }

  private static func isContent(_ word: String) -> Bool {
    if functionWords.contains(word) || foreignFunctionWords.contains(word) { return false }
    if noise.contains(word) { return false }
    return word.count > 1 || word == "c"
  }

  private static func isNumber(_ word: String) -> Bool {
    word.allSatisfy(\.isNumber) || word.count > 2 && word.dropLast(2).allSatisfy(\.isNumber)
  }

  private static let modifierSuffixes = [
    "able", "ible", "ical", "ional", "ive", "ous", "ful", "less", "aware", "based", "driven",
    "ated", "ized", "ised", "uted", "ally", "ly", "ary", "wise", "ular", "ant", "ral", "nal",
  ]

  /// Nouns that a suffix would take for adjectives.
  private static let nouns: Set<String> = [
    "additive", "archive", "bible", "cable", "component", "constant", "content", "drive",
    "exponential", "directory", "execution", "federal", "invariant", "journal", "library",
    "literature", "memory", "objective", "participant", "perspective", "plant", "potential",
    "primitive", "quadrature", "signal", "summary", "table", "terminal", "tutorial", "variable",
    "variant", "vocabulary", "anomaly", "assembly", "family", "supply", "boundary", "dictionary",
    "binary", "integral", "interval", "retrieval", "removal", "proposal", "manual", "credential",
  ]

  /// Adjectives and participles that no suffix tells.
  private static let modifiers: Set<String> = [
    "accelerated", "accelerating", "adaptive", "asynchronous", "automated", "automatic", "big",
    "cellular", "complex", "computational", "concurrent", "continuous", "cooperative", "deep",
    "dense", "differential", "digital", "discrete", "distributed", "dynamic", "elastic", "embedded",
    "end", "evolutionary", "fair", "federated", "fine", "flexible", "formal", "full", "functional",
    "geo", "global", "grained", "hard", "hidden", "hierarchical", "high", "homogeneous", "hybrid",
    "improved", "incremental", "integrated", "intelligent", "interactive", "internal", "joint",
    "large", "latent", "light", "linear", "live", "local", "long", "low", "massive", "massively",
    "mixed", "mobile", "modern", "modular", "multi", "native", "natural", "near", "neural", "non",
    "numerical", "online", "open", "optimal", "optimized", "parallel", "partial", "persistent",
    "physical", "private", "probabilistic", "public", "random", "rapid", "real", "recurrent",
    "recursive", "regional", "remote", "robust", "secure", "selective", "self", "semantic",
    "sequential", "shared", "short", "single", "small", "sparse", "spatial", "static",
    "statistical", "stochastic", "structural", "structured", "synchronous", "temporal", "tiled",
    "traditional", "transactional", "transparent", "unified", "universal", "unsupervised",
    "supervised", "upper", "various", "vertical", "virtual", "visual", "weak", "wide",
    "convolutional", "generative", "adversarial", "contrastive", "bayesian", "gaussian",
    "polyhedral", "heterogeneous", "autonomous", "anonymous", "scale", "level", "time", "off",
    "chip", "purpose", "speed", "order", "dimensional", "term", "ended", "specific", "free",
    "tolerant", "efficient", "centric", "oriented", "enabled", "assisted", "guided", "inspired",
    "instance",
  ]

  /// Adjectives that name a subject even before an empty noun ("distributed systems").
  private static let subjectModifiers: Set<String> = [
    "bayesian", "concurrent", "distributed", "embedded", "mobile", "parallel",
  ]

  /// Words before a verb.
  private static let verbLeads: Set<String> = [
    "to", "you", "we", "they", "i", "can", "cannot", "not", "must", "should", "will",
  ]

  /// Words that name a subject with others only.
  private static let tooBroad: Set<String> = [
    "computing", "learning", "network", "networks", "optimization", "optimizations", "program",
    "programming", "programs", "training",
  ]

  /// Words that say how good something is.
  private static let praise: Set<String> = [
    "accurate", "better", "effective", "efficient", "emerging", "extensible", "fast", "faster",
    "flexible", "good", "improved", "lightweight", "modern", "novel", "optimal", "practical",
    "rapid", "robust", "scalable", "simple",
  ]

  /// Words that say what a paper does or how good it is, and of publishing; no heading has them.
  private static let noise: Set<String> = [
    "acm", "advanced", "advances", "annual", "approach", "approaches", "article",
    "authors", "beyond", "book", "case", "chapter", "characterizing", "combining",
    "comparative", "comparing", "comparison", "comprehensive", "conf", "conference",
    "considerations", "contributions", "cost-effective", "current", "demystifying", "developing",
    "different", "digest", "ed", "edition", "editor", "efficiently",
    "eighth", "enabling", "enhanced", "enhancing", "evaluating", "evaluation", "evolving",
    "experience", "experiences", "experimental", "exploiting", "exploring", "extended",
    "extending", "fifth", "final", "first", "foundations", "fourth",
    "future", "general", "guide", "handbook", "ieee", "implementing",
    "improvement", "improvements", "improving", "increasing", "initial", "int", "international",
    "introducing", "introduction", "investigating", "invited", "issue", "issues", "jr",
    "la", "latest", "le", "leveraging", "ii", "iii", "iv", "icml", "keynote",
    "lecture", "lessons", "letters", "new", "nips", "note", "notes", "on", "optimizing",
    "osdi", "sosp", "nsdi", "outlook", "overview", "paper", "papers",
    "perspectives", "poster", "practice", "preliminary", "present", "press",
    "principled", "proc", "proceedings", "project", "promising", "proposed", "quest",
    "recent", "reducing", "report", "research", "results", "rethinking", "review",
    "revisited", "revisiting", "sci", "second", "seventh", "short", "sigplan",
    "sixth", "society", "springer", "state", "studies", "study", "survey", "surveys",
    "symposium", "symp", "talk", "taming", "tech", "technical", "tenth", "th", "thesis", "third",
    "title", "toolkit", "toward", "towards", "transactions", "trans", "trends",
    "understanding", "university", "unpublished", "usenix", "using", "version", "vol",
    "volume", "workshop", "www", "year", "years", "dissertation", "phd", "challenges",
    "opportunities",
    "quantitative", "art", "building", "designing",
    "making", "accelerating", "achieving", "supporting", "providing", "minimizing", "maximizing",
    "end", "go", "deeper", "going",
  ]

  /// Words of every subject: they may stand in a heading beside others, not alone or together.
  private static let genericWords: Set<String> = [
    "abstraction", "abstractions", "algorithm", "algorithms", "analyses", "analysis", "analyzing",
    "application", "applications", "area", "aspects", "behavior",
    "benchmark", "benchmarks", "benefits", "challenge", "characteristics", "characterization",
    "class", "codes", "component", "components", "computation", "computational", "computations",
    "concept",
    "concepts", "construction", "cost", "costs",
    "data", "dataset", "datasets", "deep", "dependence", "design", "designs", "development",
    "distribution", "domain", "domains", "effect", "effects", "efficiency",
    "engine", "environment", "environments", "error", "errors", "estimation", "example",
    "examples", "execution", "experiment", "experiments", "feature", "features", "framework",
    "frameworks", "function", "functions", "generation", "high",
    "implementation", "implementations", "influence", "information", "infrastructure",
    "input", "interface", "large", "level", "levels", "measurement", "mechanism",
    "mechanisms", "method", "methods", "metrics", "model", "modeling", "modelling", "models",
    "multi", "need", "operation", "operations",
    "output", "part", "parts", "performance",
    "platform", "platforms", "policies", "policy", "principles", "problem",
    "problems", "procedure", "process", "processes", "properties", "quality", "range", "reality",
    "representation", "representations", "requests", "requirements", "response", "role", "scale",
    "scheme", "schemes", "selection", "set",
    "sets", "single", "size", "solution", "solutions", "solving",
    "source", "space", "speed", "standard", "step", "strategies", "strategy", "structure",
    "structures", "support", "system", "systems", "task", "tasks", "technique", "techniques",
    "technologies", "technology", "test", "testing", "theory", "tool", "tools", "type", "types",
    "user", "users", "value", "values", "work", "workload", "workloads", "world", "real", "time",
    "multiple", "domain", "specific",
  ]
}
