import Bibliography
public import Corpus
import Drawing
import Foundation
import GraphvizRenderer
public import Pipeline
import Rasterizer

/// Draws the pictures and writes the report.
public struct RenderStage: Stage {
  /// Tells where the facts come from, one line a source.
  public typealias Provenance = @Sendable () throws -> [String]

  private let store: CorpusStore
  private let provenance: Provenance

  /// Draws what the database holds.
  public init(store: CorpusStore, provenance: @escaping Provenance) {
    self.store = store
    self.provenance = provenance
  }

  /// The last stage.
  public let name = StageName.render

  /// Raised with every change of the pictures.
  public let version = 4

  /// The formats, the number of labels, and what makes papers neighbors on the map.
  public func parameters(_ settings: PipelineSettings) -> any Encodable & Sendable {
    Parameters(render: settings.render, relatedness: settings.analyze.relatedness)
  }

  private struct Parameters: Encodable, Sendable {
    var render: RenderSettings
    var relatedness: RelatednessSettings
  }

  /// Where the facts come from, which the pictures name.
  public func inputs(_ context: StageContext) throws -> [StageInput] {
    let lines = try provenance()
    return [
      StageInput(
        name: "the sources' dates",
        digest: ContentDigest.of(lines.joined(separator: "\n"))
      )
    ]
  }

  /// Draws every picture in the formats wanted, then the report.
  public func run(_ context: StageContext) async throws -> StageReport {
    let scene = try Scene(
      store: store,
      name: context.settings.name,
      provenance: provenance()
    )
    let formats = Set(context.settings.render.formats)
    var pictures = Pictures(output: context.output, formats: formats)
    context.progress.update(0, of: 4, "pictures: layout")
    let map = MapPicture(
      scene,
      weights: context.settings.analyze.relatedness,
      labels: context.settings.render.labels
    )
    context.progress.update(1, of: 4, "pictures: topic map")
    for variant in map.variants {
      try pictures.save(
        variant.name,
        svg: map.map.svg(variant.style),
        width: variant.pngWidth
      )
    }
    try pictures.save("topic-map", dot: map.dot())
    context.progress.update(2, of: 4, "pictures: lineage")
    if let lineage = try await LineagePicture(scene) {
      try pictures.save("lineage", svg: lineage.svg, width: 2000)
      try pictures.save("lineage", dot: lineage.dot)
    }
    context.progress.update(3, of: 4, "pictures: charts")
    try pictures.save("rpys", svg: Charts.spectroscopy(scene), width: 1800)
    try pictures.save("ranks", svg: Charts.ranks(scene), width: 1800)
    if !scene.topicLabels.isEmpty {
      try pictures.save("topics-over-time", svg: Charts.topicsOverTime(scene), width: 1800)
    }
    try pictures.save("explorer", html: ExplorerPicture.html(scene, map))
    let resolutions = try context.output.readJSON(
      [Resolution].self,
      from: "2-resolve/resolution.json"
    )
    let figures = try context.output.readJSON(TopicFigures.self, from: "5-analyze/topics.json")
    let report = ReportPage(scene, resolutions, figures, map: map.quality, pictures: pictures.names)
    try context.output.write(report.markdown, to: "report.md")
    if formats.contains(.html) { try context.output.write(report.html, to: "report.html") }
    return StageReport(summary: ["\(pictures.names.count) files drawn; \(map.quality.summary)"])
  }
}

/// Writes pictures in the formats that the pipeline file asks for.
private struct Pictures {
  let output: OutputFolder
  let formats: Set<RenderSettings.Format>
  private(set) var names: [String] = []

  init(output: OutputFolder, formats: Set<RenderSettings.Format>) {
    self.output = output
    self.formats = formats
  }

  /// Saves a drawing, and its raster image when a width in pixels is given.
  mutating func save(_ name: String, svg: String, width: Int? = nil) throws {
    if formats.contains(.svg) { try write(Data(svg.utf8), to: "\(name).svg") }
    guard formats.contains(.png), let width else { return }
    try write(Data(try pngFromSVG(svg, width: width)), to: "\(name).png")
  }

  mutating func save(_ name: String, dot: String) throws {
    if formats.contains(.dot) { try write(Data(dot.utf8), to: "\(name).dot") }
  }

  mutating func save(_ name: String, html: String) throws {
    if formats.contains(.html) { try write(Data(html.utf8), to: "\(name).html") }
  }

  private mutating func write(_ data: Data, to file: String) throws {
    try output.write(data, to: "\(StageName.render.folder)/\(file)")
    names.append(file)
  }
}
