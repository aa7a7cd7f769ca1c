import Care
import Diagnostics
import Documents
import Foundation
import Layout
import Records
import Templating
import Testing

@testable import Packs

/// Pages as text, so that a change of the layout shows which page of which document it changes.
///
/// `RECORD_GOLDEN=1 swift test --filter GoldenPages` writes the files anew and fails, so that no run that records is
/// ever taken for a pass.
@Suite("Golden pages")
struct GoldenPagesTests {
  static let isRecording = ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1"
  static let cases: [(DocumentName, LayoutKind)] = DocumentName.allCases.flatMap { document in
    [LayoutKind.standard, .largePrint, .easyRead].map { (document, $0) }
  }

  @Test("Every document in every layout has the pages that were looked at", arguments: cases)
  func pages(document: DocumentName, layout: LayoutKind) throws {
    let records = try GoldenRecords(layout)
    let text = try GoldenRecords.Kind.allCases.map { kind in
      let pages = try records.pages(of: document, kind)
      return "== \(kind) ==\n" + pages.golden(linesOfPages: kind == .typical ? 2 : 0)
    }.joined(separator: "\n")
    let path = GoldenRecords.top + "/Tests/PacksTests/Goldens/\(document.rawValue)-\(layout.rawValue).txt"
    guard !Self.isRecording else {
      try text.write(toFile: path, atomically: true, encoding: .utf8)
      Issue.record("recorded \(path): look at it, then run again")
      return
    }
    let golden = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text == golden, "\(Self.firstDifference(golden, text))")
  }

  private static func firstDifference(_ golden: String, _ now: String) -> String {
    let (old, new) = (golden.split(separator: "\n"), now.split(separator: "\n"))
    let index = zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }?.offset
    guard let index else { return "\(old.count) lines before, \(new.count) now" }
    return "line \(index + 1): was “\(old[index])”, is “\(new[index])”"
  }
}

extension PagedDocument {
  /// A line a page: how much stands on it, a digest of all of it, its first and its last words. The first pages are
  /// written out besides, a line of text a line, in whole points.
  fileprivate func golden(linesOfPages count: Int) -> String {
    let lines = dump.split(separator: "\n")
    var text = "\(pages.count) pages, \(problems.count) problems\n"
    for (index, page) in pages.enumerated() {
      let own = lines.filter { $0.hasPrefix("p\(index + 1)  ") }
      let words = page.words
      text +=
        "p\(index + 1)  \(page.items.count) items  \(own.digest)  \(words.first ?? "") … \(words.last ?? "")\n"
      if index < count { for line in page.placedWords { text += "    \(line)\n" } }
    }
    return text
  }
}

extension Page {
  private var runs: [GlyphRun] {
    items.compactMap { item in
      guard case .glyphs(let run) = item.paint, case .element = item.owner,
        run.text.contains(where: { $0 != " " })
      else { return nil }
      return run
    }
  }

  fileprivate var words: [String] { runs.map { String(String.UnicodeScalarView($0.text)).prefix(24) + "" } }

  fileprivate var placedWords: [String] {
    runs.map { run in
      let size = run.size.thousandths / 1000
      return "\(run.origin.x.thousandths / 1000) \(run.origin.y.thousandths / 1000)  \(size)  "
        + String(String.UnicodeScalarView(run.text))
    }
  }
}

extension [Substring] {
  /// FNV-1a: Swift's own hashes differ from run to run.
  fileprivate var digest: String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for line in self {
      for byte in line.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      hash = (hash ^ 10) &* 0x100_0000_01B3
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
