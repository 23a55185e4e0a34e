/// How a topic map is drawn.
public struct MapStyle: Sendable {
  /// What colors mean.
  public enum Coloring: String, Sendable, CaseIterable {
    /// One color a topic.
    case topic
    /// Year of publication, old to new.
    case year
    /// Score, low to high.
    case score
    /// Share of references known.
    case completeness
  }

  /// What labels say.
  public enum Labeling: String, Sendable, CaseIterable {
    /// The name a paper goes by.
    case shortTitle
    /// First author and year, or the short title where authors are unknown.
    case authorYear
  }

  /// The size of the page, with the size of text that suits its reader.
  public struct Page: Sendable, Equatable {
    /// Width in pixels.
    public var width: Double
    /// Height in pixels.
    public var height: Double
    /// Size of a paper's label in pixels.
    public var textSize: Double

    /// A page of any size.
    public init(width: Double, height: Double, textSize: Double) {
      self.width = width
      self.height = height
      self.textSize = textSize
    }

    /// For a column of a paper or a web page.
    public static let paper = Page(width: 1600, height: 1120, textSize: 13)
    /// For a slide, read from afar.
    public static let slide = Page(width: 1920, height: 1080, textSize: 17)
    /// For a wall: A1 at 100 dots an inch.
    public static let poster = Page(width: 3311, height: 2339, textSize: 20)
  }

  /// Page size.
  public var page: Page
  /// Light or dark.
  public var theme: Theme
  /// Meaning of colors.
  public var coloring: Coloring
  /// Wording of labels.
  public var labeling: Labeling
  /// At most this many papers are labeled.
  public var labelCount: Int
  /// At most this many ties are drawn.
  public var tieCount: Int

  /// The defaults suit a report.
  public init(
    page: Page = .paper,
    theme: Theme = .light,
    coloring: Coloring = .topic,
    labeling: Labeling = .shortTitle,
    labelCount: Int = 60,
    tieCount: Int = 600
  ) {
    self.page = page
    self.theme = theme
    self.coloring = coloring
    self.labeling = labeling
    self.labelCount = labelCount
    self.tieCount = tieCount
  }
}
