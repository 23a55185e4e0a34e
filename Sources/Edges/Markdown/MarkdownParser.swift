import CMarkGFM
import Foundation
import Synchronization

/// Parses GitHub-flavored Markdown with cmark-gfm; the only place that touches the C library.
public enum MarkdownParser {
  /// Parses a document: tables, strikethrough, autolinks and task lists included.
  ///
  /// - Complexity: linear in the text for all but adversarial input, which ``MarkdownGuard`` defuses
  ///   beforehand.
  public static func parse(_ text: String) -> MarkdownDocument {
    unsafe withTree(of: text) { root in unsafe MarkdownDocument(nodes: copy(root)) }
      ?? MarkdownDocument(nodes: [])
  }

  /// Parses a text that was rewritten; `lines` tells for each of its lines the one in the source.
  static func parse(_ text: String, lines: [Int]) -> MarkdownDocument {
    var document = parse(text)
    for index in document.nodes.indices where !lines.isEmpty {
      document.nodes[index].line = lines[min(document.nodes[index].line, lines.count) - 1]
    }
    return document
  }

  /// Renders a document as HTML, without a page around it; raw HTML and odd addresses are left out.
  public static func html(_ text: String) -> String {
    unsafe withTree(of: text) { root in
      guard let rendered = unsafe cmark_render_html(root, CMARK_OPT_DEFAULT, nil) else { return "" }
      defer { unsafe free(rendered) }
      return unsafe String(cString: rendered)
    } ?? ""
  }

  /// Parses a text and hands over its tree, one text at a time.
  ///
  /// The library keeps the characters that extensions begin with in a table of the process, and writes to
  /// it while it parses.
  private static func withTree<Result: Sendable>(
    of text: String,
    _ body: (OpaquePointer) -> Result
  ) -> Result? {
    var bytes = MarkdownGuard.defused(text)
    return registered.withLock { isRegistered -> Result? in
      if !isRegistered { cmark_gfm_core_extensions_ensure_registered() }
      isRegistered = true
      guard let parser = unsafe cmark_parser_new(CMARK_OPT_DEFAULT) else { return nil }
      defer { unsafe cmark_parser_free(parser) }
      for name in ["table", "strikethrough", "autolink", "tasklist"] {
        if let found = unsafe cmark_find_syntax_extension(name) {
          unsafe cmark_parser_attach_syntax_extension(parser, found)
        }
      }
      bytes.withUTF8 { buffer in
        unsafe buffer.withMemoryRebound(to: CChar.self) { buffer in
          unsafe cmark_parser_feed(parser, buffer.baseAddress, buffer.count)
        }
      }
      guard let root = unsafe cmark_parser_finish(parser) else { return nil }
      defer { unsafe cmark_node_free(root) }
      return unsafe body(root)
    }
  }

  private static let registered = Mutex(false)

  private static func copy(_ root: OpaquePointer) -> [MarkdownNode] {
    guard let walk = unsafe cmark_iter_new(root) else { return [] }
    defer { unsafe cmark_iter_free(walk) }
    var nodes: [MarkdownNode] = []
    var open: [Int] = []
    var line = 1
    while true {
      let event = unsafe cmark_iter_next(walk)
      if event == CMARK_EVENT_DONE { break }
      guard let node = unsafe cmark_iter_get_node(walk) else { break }
      if event == CMARK_EVENT_EXIT {
        if let index = open.popLast() { nodes[index].end = nodes.count }
        continue
      }
      var copied = unsafe MarkdownNode(
        kind: kind(of: node),
        literal: text(cmark_node_get_literal(node)),
        url: "",
        line: line,
        parent: open.last ?? -1,
        end: nodes.count + 1
      )
      if copied.isBlock {
        line = max(1, unsafe Int(cmark_node_get_start_line(node)))
        copied.line = line
      }
      if copied.kind == .list {
        copied.isOrdered = unsafe cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
      }
      if copied.kind == .codeBlock {
        var (length, offset, character) = (Int32(0), Int32(0), CChar(0))
        copied.isFenced =
          unsafe cmark_node_get_fenced(node, &length, &offset, &character) != 0
      }
      if copied.kind == .link || copied.kind == .image {
        copied.url = unsafe text(cmark_node_get_url(node))
      }
      nodes.append(copied)
      if unsafe !isLeaf(node) { open.append(nodes.count - 1) }
    }
    return nodes
  }

  /// Leaves have no exit event.
  private static func isLeaf(_ node: OpaquePointer) -> Bool {
    let type = unsafe cmark_node_get_type(node)
    let leaves = [
      CMARK_NODE_HTML_BLOCK, CMARK_NODE_THEMATIC_BREAK, CMARK_NODE_CODE_BLOCK, CMARK_NODE_TEXT,
      CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE,
    ]
    return leaves.contains(type)
  }

  private static func text(_ pointer: UnsafePointer<CChar>?) -> String {
    guard let pointer = unsafe pointer else { return "" }
    return unsafe String(cString: pointer)
  }

  private static func kind(of node: OpaquePointer) -> MarkdownNode.Kind {
    switch unsafe cmark_node_get_type(node) {
    case CMARK_NODE_DOCUMENT: .document
    case CMARK_NODE_BLOCK_QUOTE: .blockQuote
    case CMARK_NODE_LIST: .list
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_CODE_BLOCK: .codeBlock
    case CMARK_NODE_HTML_BLOCK: .htmlBlock
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_HEADING: .heading(level: unsafe Int(cmark_node_get_heading_level(node)))
    case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
    case CMARK_NODE_TEXT: .text
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_CODE: .code
    case CMARK_NODE_HTML_INLINE: .htmlInline
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LINK: .link
    case CMARK_NODE_IMAGE: .image
    default: unsafe extensionKind(of: text(cmark_node_get_type_string(node)))
    }
  }

  private static func extensionKind(of name: String) -> MarkdownNode.Kind {
    switch name {
    case "table": .table
    case "table_header": .tableRow(isHeader: true)
    case "table_row": .tableRow(isHeader: false)
    case "table_cell": .tableCell
    case "strikethrough": .strikethrough
    case "tasklist": .item
    default: .other
    }
  }
}
