import Diagnostics
import Records
import Testing

@testable import Templating

@Suite("Conformance of prose with CommonMark") struct CommonMarkConformanceTests {
  @Test("At least 97 of 100 CommonMark examples have CommonMark's structure") func specification() throws {
    guard let bytes = ConformanceFiles.bytes("commonmark.json") else { return print("conformance: not run") }
    var cases: [Value] = []
    switch ConformanceFiles.json(bytes) {
    case .list(let items): cases = items
    case .map(let file): if case .list(let items)? = file["tests"] { cases = items }
    default: break
    }
    var passed = 0
    for case .map(let test) in cases {
      let html = HTMLWriter.html(of: Liquid.text(test["markdown"] ?? .missing))
      let wanted = Liquid.text(test["html"] ?? .missing)
      if html == wanted {
        passed += 1
      } else {
        let name = "\(Liquid.text(test["section"] ?? .missing)) \(Liquid.text(test["example"] ?? .missing))"
        print(
          "  \(name): \(Liquid.text(test["markdown"] ?? .missing).debugDescription) gives \(html.debugDescription) instead of \(wanted.debugDescription)"
        )
      }
    }
    print("commonmark: \(passed) of \(cases.count)")
    #expect(passed * 100 >= cases.count * 97)
  }
}

/// Writes prose as the HTML of CommonMark's examples. Prose alone: braces are text here.
struct HTMLWriter {
  private let mask: Mask
  private var html = ""

  static func html(of markdown: String) -> String {
    let source = SourceText(path: "example.md", text: markdown)
    var writer = HTMLWriter(mask: Mask(source, pieces: []), html: "")
    writer.write(BlockParser.blocks(of: writer.mask, readsTables: false), isTight: false)
    return writer.html
  }

  private mutating func write(_ items: [Item<Prose>], isTight: Bool) {
    for case .leaf(let block) in items { write(block, isTight: isTight) }
  }

  private mutating func startLine() {
    if !html.isEmpty, html.last != "\n" { html += "\n" }
  }

  private mutating func write(_ block: Prose, isTight: Bool) {
    switch block {
    case .paragraph(let run):
      let words = inlines(InlineParser.parts(of: run, in: mask))
      html += isTight ? words : "<p>" + words + "</p>\n"
    case .heading(let level, let run, _):
      startLine()
      html += "<h\(level)>" + inlines(InlineParser.parts(of: run, in: mask)) + "</h\(level)>\n"
    case .rule:
      startLine()
      html += "<hr />\n"
    case .quotation(let items):
      startLine()
      html += "<blockquote>\n"
      write(items, isTight: false)
      startLine()
      html += "</blockquote>\n"
    case .list(let list): write(list)
    case .code(let info, let lines, _, _): write(code: lines, info)
    case .table: break
    }
  }

  private mutating func write(_ list: ProseList) {
    startLine()
    let start = list.start.map { $0 == 1 ? "" : " start=\"\($0)\"" }
    html += list.start == nil ? "<ul>\n" : "<ol\(start ?? "")>\n"
    for item in list.items {
      html += "<li>"
      if case .leaf(.paragraph)? = item.first, list.isTight {} else if !item.isEmpty { html += "\n" }
      for (index, part) in item.enumerated() {
        guard case .leaf(let block) = part else { continue }
        if index > 0 { startLine() }
        write(block, isTight: list.isTight)
      }
      html += "</li>\n"
    }
    html += list.start == nil ? "</ul>\n" : "</ol>\n"
  }

  private mutating func write(code lines: [CodeLine], _ info: Range<Int>) {
    startLine()
    let language = LinkDestination.unescaped(mask.bytes[info].prefix { $0 != 0x20 })
    html += language.isEmpty ? "<pre><code>" : "<pre><code class=\"language-\(escaped(language))\">"
    for line in lines {
      html += String(repeating: " ", count: line.spaces) + escaped(mask.bytes.text(line.range)) + "\n"
    }
    html += "</code></pre>\n"
  }

  private func inlines(_ items: [Item<ProseInline>]) -> String {
    var result = ""
    for case .leaf(let inline) in items {
      switch inline {
      case .text(let text): result += escaped(text)
      case .softBreak: result += "\n"
      case .hardBreak: result += "<br />\n"
      case .emphasis(let inside): result += "<em>" + inlines(inside) + "</em>"
      case .strong(let inside): result += "<strong>" + inlines(inside) + "</strong>"
      case .code(let text, _): result += "<code>" + escaped(text) + "</code>"
      case .link(let address, let title, let inside):
        result += "<a href=\"\(encoded(address))\"\(titled(title))>" + inlines(inside) + "</a>"
      case .image(let address, let title, let inside, _):
        result += "<img src=\"\(encoded(address))\" alt=\"\(escaped(plain(inside)))\"\(titled(title)) />"
      }
    }
    return result
  }

  private func titled(_ title: String?) -> String { title.map { " title=\"\(escaped($0))\"" } ?? "" }

  private func plain(_ items: [Item<ProseInline>]) -> String {
    items.map { item in
      guard case .leaf(let inline) = item else { return "" }
      return switch inline {
      case .text(let text), .code(let text, _): text
      case .softBreak, .hardBreak: "\n"
      case .emphasis(let inside), .strong(let inside), .link(_, _, let inside), .image(_, _, let inside, _):
        plain(inside)
      }
    }.joined()
  }

  private func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }

  /// An address as it stands in an attribute: what may not stand in one is written in percent signs.
  private func encoded(_ address: String) -> String {
    let allowed = Set("-_.!~*'();/?:@&=+$,#%".utf8)
    var result = ""
    for byte in address.utf8 {
      if byte.isLetter || byte.isDigit || allowed.contains(byte) {
        result += byte == UInt8(ascii: "&") ? "&amp;" : String(UnicodeScalar(byte))
      } else {
        let hex = String(byte, radix: 16, uppercase: true)
        result += "%" + (hex.count == 1 ? "0" : "") + hex
      }
    }
    return result
  }
}
