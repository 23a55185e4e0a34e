import Yams

extension PipelineFile {
  /// Reads all settings of a pipeline file; absent keys keep their defaults.
  static func settings(of node: Node, file: String) throws -> PipelineSettings {
    let top = try SettingsReader(
      node,
      path: "",
      file: file,
      known: ["name", "list", "contact", "sources"] + StageName.allCases.map(\.rawValue)
    )
    guard let list = try top.string("list"), !list.isEmpty else {
      throw PipelineError.badSetting(
        file: file,
        line: nil,
        reason: "'list' is missing: name the list, such as 'list: README.md'"
      )
    }
    let name = try top.string("name") ?? defaultName(of: file)
    guard name == slug(name) else {
      throw top.fail("name", "may hold small letters, digits, '-' and '_' only")
    }
    var settings = PipelineSettings(name: name, list: list)
    settings.contact = try top.string("contact")
    if let sources = top.node("sources") {
      guard let items = sources.sequence else { throw top.fail("sources", "must be a list") }
      settings.sources = try items.map { try source(of: $0, file: file) }
    }
    if let group = try top.group("ingest", known: ["format"]) {
      settings.ingest.format =
        try group.choice("format", IngestSettings.Format.self) ?? settings.ingest.format
    }
    if let group = try top.group("resolve", known: ["accept", "overrides"]) {
      settings.resolve.accept =
        try group.number("accept", in: 0.5...1) ?? settings.resolve.accept
      settings.resolve.overrides = try group.string("overrides")
    }
    if let group = try top.group("expand", known: ["hops", "papers", "requests", "direction"]) {
      settings.expand = try expand(of: group, settings.expand)
    }
    if let group = try top.group("build", known: ["merge-versions"]) {
      settings.build.mergeVersions =
        try group.bool("merge-versions") ?? settings.build.mergeVersions
    }
    if let group = try top.group(
      "analyze",
      known: ["seed", "resolution", "resamples", "relatedness"]
    ) {
      settings.analyze = try analyze(of: group, settings.analyze)
    }
    if let group = try top.group(
      "recommend",
      known: ["count", "from-year", "until-year", "evidence", "topics", "venues"]
    ) {
      settings.recommend = try recommend(of: group, settings.recommend)
    }
    if let group = try top.group("render", known: ["formats", "labels"]) {
      settings.render.formats =
        try group.choices("formats", RenderSettings.Format.self) ?? settings.render.formats
      settings.render.labels =
        try group.integer("labels", in: 0...5000) ?? settings.render.labels
    }
    return settings
  }

  private static func expand(
    of group: SettingsReader,
    _ defaults: ExpandSettings
  ) throws -> ExpandSettings {
    var settings = defaults
    settings.hops = try group.integer("hops", in: 0...5) ?? defaults.hops
    settings.papers = try group.integer("papers", in: 1...1_000_000) ?? defaults.papers
    settings.requests = try group.integer("requests", in: 0...1_000_000) ?? defaults.requests
    settings.direction =
      try group.choice("direction", ExpandSettings.Direction.self) ?? defaults.direction
    return settings
  }

  private static func recommend(
    of group: SettingsReader,
    _ defaults: RecommendSettings
  ) throws -> RecommendSettings {
    var settings = defaults
    settings.count = try group.integer("count", in: 0...10_000) ?? defaults.count
    settings.fromYear = try group.integer("from-year", in: 1000...3000)
    settings.untilYear = try group.integer("until-year", in: 1000...3000)
    settings.evidence = try group.integer("evidence", in: 0...1_000_000) ?? defaults.evidence
    settings.topics = try group.texts("topics") ?? defaults.topics
    settings.venues = try group.texts("venues") ?? defaults.venues
    return settings
  }

  private static func analyze(
    of group: SettingsReader,
    _ defaults: AnalyzeSettings
  ) throws -> AnalyzeSettings {
    var settings = defaults
    if let seed = try group.integer("seed", in: 0...Int.max) { settings.seed = UInt64(seed) }
    if let text = try group.string("resolution"), text != "auto" {
      guard let resolution = Double(text), resolution > 0, resolution.isFinite else {
        throw group.fail("resolution", "must be auto or a positive number")
      }
      settings.resolution = resolution
    }
    settings.resamples = try group.integer("resamples", in: 0...10_000) ?? defaults.resamples
    let kinds = ["direct", "coupling", "cocitation", "text"]
    if let weights = try group.group("relatedness", known: kinds) {
      settings.relatedness = try relatedness(of: weights, defaults.relatedness)
      let all = settings.relatedness
      guard all.direct + all.coupling + all.cocitation + all.text > 0 else {
        throw group.fail("relatedness", "must give one kind of evidence a weight above 0")
      }
    }
    return settings
  }

  private static func relatedness(
    of group: SettingsReader,
    _ defaults: RelatednessSettings
  ) throws -> RelatednessSettings {
    var settings = defaults
    settings.direct = try group.number("direct", in: 0...1000) ?? defaults.direct
    settings.coupling = try group.number("coupling", in: 0...1000) ?? defaults.coupling
    settings.cocitation = try group.number("cocitation", in: 0...1000) ?? defaults.cocitation
    settings.text = try group.number("text", in: 0...1000) ?? defaults.text
    return settings
  }

  private static func source(of node: Node, file: String) throws -> SourceSetting {
    let names = ["corpus", "semantic-scholar", "arxiv"]
    // A bare name stands for the source with its default settings.
    let item = node.string.map { Node.mapping([Node($0): Node.mapping([:])]) } ?? node
    let group = try SettingsReader(item, path: "sources", file: file, known: names)
    if let path = try group.string("corpus") { return .corpus(path) }
    func rate(of name: String) throws -> Double?? {
      try group.group(name, known: ["requests-per-second"])
        .map { try $0.number("requests-per-second", in: 0.001...100) }
    }
    if let rate = try rate(of: "semantic-scholar") {
      return .semanticScholar(requestsPerSecond: rate)
    }
    if let rate = try rate(of: "arxiv") { return .arxiv(requestsPerSecond: rate) }
    throw PipelineError.badSetting(
      file: file,
      line: node.mark?.line,
      reason: "a source must be one of \(names.joined(separator: ", ")), with its settings"
    )
  }
}
