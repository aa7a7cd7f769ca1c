import Care
import Diagnostics
import Documents
import Foundation
import Layout
import Records
import Templating
import Testing
import Typography

@testable import Packs

/// Pages as text, so that a change of the layout shows which page of which document it changes.
///
/// `RECORD_GOLDEN=1 swift test --filter GoldenPages` writes the files anew and fails, so that no run that records is
/// ever taken for a pass.
@Suite("Golden pages")
struct GoldenPagesTests {
  static let isRecording = ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1"
  static let cases: [(String, String)] = GoldenRecords.documents.flatMap { document in
    GoldenRecords.layouts.map { (document, $0) }
  }

  @Test("Every document in every layout has the pages that were looked at", arguments: cases)
  func pages(document: String, layout: String) throws {
    let records = try GoldenRecords(layout)
    let text = try GoldenRecords.Kind.allCases.map { kind in
      let pieces = try records.pieces(of: document, kind)
      return pieces.enumerated().map { index, pages in
        let booklet = pieces.count == 1 ? "" : ", \(index + 1) of \(pieces.count)"
        return "== \(kind)\(booklet) ==\n"
          + pages.golden(pagesInFull: index == 0 ? kind.pagesInFull : kind.pagesOfLaterBooklets)
      }.joined(separator: "\n")
    }.joined(separator: "\n")
    let path = GoldenRecords.top + "/Tests/PacksTests/Goldens/\(document)-\(layout).txt"
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

extension GoldenRecords.Kind {
  /// Typical and empty pages are written out to the last. Long and hostile ones say the same words over and over: after
  /// two pages their digests are enough to show which page changed, and the files stay small enough to be read.
  fileprivate var pagesInFull: Int {
    switch self {
    case .typical, .empty: .max
    case .long, .hostile: 2
    }
  }

  fileprivate var pagesOfLaterBooklets: Int { pagesInFull == .max ? .max : 0 }
}

extension PagedDocument {
  /// A line a page: how much stands on it, and a digest of all of it to a thousandth of a point; then an item a line,
  /// in tenths of a point, with the element or artifact that it belongs to.
  fileprivate func golden(pagesInFull count: Int) -> String {
    let lines = dump.split(separator: "\n")
    var text = "\(pages.count) pages, \(problems.count) problems\n"
    for (index, page) in pages.enumerated() {
      let own = lines.filter { $0.hasPrefix("p\(index + 1)  ") }
      text += "p\(index + 1)  \(page.items.count) items  \(own.digest)\n"
      guard index < count else { continue }
      for item in page.items { text += "  \(described(item.paint))  \(described(item.owner))\n" }
    }
    return text
  }

  private func described(_ paint: PageItem.Paint) -> String {
    switch paint {
    case .glyphs(let run):
      "\(run.origin.described)  \(run.size.tenths) \(run.face.index)  \(String(String.UnicodeScalarView(run.text)))"
    case .fill(let area, _): "\(area.described)  fill"
    case .frame(let area, let width, _): "\(area.described)  frame \(width.tenths)"
    case .circle(let area, let width, _): "\(area.described)  circle \(width.tenths)"
    case .polyline(let points, let width, _): "\(points[0].described)  line \(width.tenths)"
    case .polygon(let points, _): "\(points[0].described)  polygon"
    case .picture(let index, let area): "\(area.described)  picture \(pictures[index].name)"
    }
  }

  private func described(_ owner: PageItem.Owner) -> String {
    switch owner {
    case .element(let id): "\(structure[id].role)"
    case .artifact(let kind): "~\(kind)"
    }
  }
}

extension Length {
  fileprivate var tenths: String {
    let tenths = Int((Double(thousandths) / 100).rounded())
    return "\(tenths / 10)" + (tenths % 10 == 0 ? "" : ".\(abs(tenths % 10))")
  }
}

extension Point {
  fileprivate var described: String { "\(x.tenths) \(y.tenths)" }
}

extension Rectangle {
  fileprivate var described: String { "\(x.tenths) \(y.tenths) \(width.tenths)×\(height.tenths)" }
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
