import Bibliography
import Markdown

extension ListPatch {
  /// The fewest papers that a patch may hold, if there are as many recommendations.
  private static let least = 10

  /// The patch with the best recommendations: a quarter of the list, so that a reader can check it.
  init(
    of set: ProposalSet,
    text: String,
    resolutions: [Resolution],
    file: String,
    reading: Reading = { ListReader.entries(in: $0) }
  ) {
    let count = max(Self.least, resolutions.count / 4)
    self.init(
      adding: set.proposals.prefix(count).map { Placed(paper: $0.paper, section: $0.section) },
      to: text,
      entries: resolutions.map(\.entry),
      file: file,
      reading: reading
    )
  }
}
