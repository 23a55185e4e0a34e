/// One block or inline of a Markdown document.
public struct MarkdownNode: Hashable, Sendable {
  /// What a node is.
  public enum Kind: Hashable, Sendable {
    case document, blockQuote, list, item, codeBlock, htmlBlock, paragraph, thematicBreak
    case heading(level: Int)
    case table, tableRow(isHeader: Bool), tableCell
    case text, softBreak, lineBreak, code, htmlInline, emphasis, strong, strikethrough
    case link, image, other
  }

  /// What the node is.
  public var kind: Kind
  /// The text of a leaf: literal of text, code and HTML.
  public var literal: String
  /// The address of a link or image.
  public var url: String
  /// Whether a list is numbered.
  public var isOrdered = false
  /// Whether code stands in a fence rather than behind spaces.
  public var isFenced = false
  /// The line where the node's block starts; the first line is 1.
  public var line: Int
  /// The position of the parent, -1 for the document.
  public var parent: Int
  /// The position behind the last descendant.
  public var end: Int

  /// Whether the node is a block of its own rather than part of a line.
  public var isBlock: Bool {
    switch kind {
    case .document, .blockQuote, .list, .item, .codeBlock, .htmlBlock, .paragraph, .thematicBreak,
      .heading, .table, .tableRow, .tableCell:
      true
    default: false
    }
  }
}
