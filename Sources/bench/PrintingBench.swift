import Diagnostics
import Foundation
import Layout
import PDF
import Typography

/// Painting and finishing against a bare cairo program that draws the same glyph runs, untagged.
struct PrintingBench {
  let typefaces: Typefaces

  func run() throws {
    for pages in [1, 10, 100] { try compare(pages: pages) }
    try measureMemory()
  }

  private func compare(pages: Int) throws {
    let document = SampleReport(typefaces: typefaces, pages: pages).document
    let press = try Press(typefaces: typefaces)
    let files = typefaces.all.map(\.bytes)
    let bare = BareProgram(document, fonts: files)
    let bareUnhinted = BareProgram(document, fonts: typefaces.all.map { $0.withoutHinting() })
    let rounds = max(12, 400 / pages)
    var sizes = (bare: 0, unhinted: 0, ours: 0)
    let times = try Times.inTurn(
      rounds: rounds,
      [
        { sizes.bare = bare.run() }, { sizes.unhinted = bareUnhinted.run() },
        { sizes.ours = try press.pdf(document).count },
      ])
    let glyphs = document.pages.reduce(0) { $0 + $1.glyphCount }
    print("\(pages) pages, \(glyphs) glyphs, \(rounds) rounds: median, best")
    print("  bare cairo, these font files      \(report(times[0]))  \(sizes.bare) bytes")
    print("  bare cairo, fonts without hinting \(report(times[1]))  \(sizes.unhinted) bytes")
    print("  painted and finished              \(report(times[2]))  \(sizes.ours) bytes")
    print("  ratio to the same files           \(ratio(times[2], to: times[0]))  (target 1.25 at ten pages)")
    print("  ratio to unhinted ones            \(ratio(times[2], to: times[1]))")
  }

  private func report(_ times: Times) -> String { "\(column(times.median)) \(column(times.best)) ms" }

  private func ratio(_ times: Times, to other: Times) -> String {
    "\(column(times.median / other.median)) \(column(times.best / other.best))   "
  }

  /// Two thousand documents must not make the process grow.
  private func measureMemory() throws {
    let document = SampleReport(typefaces: typefaces, pages: 2).document
    let press = try Press(typefaces: typefaces)
    for count in [100, 1000, 2000] {
      for _ in 0..<(count == 100 ? 100 : count - (count == 1000 ? 100 : 1000)) { _ = try press.pdf(document) }
      print("\(count) documents: resident memory \(Memory.resident) KB")
    }
  }
}

extension Page {
  fileprivate var glyphCount: Int {
    items.reduce(0) { sum, item in
      if case .glyphs(let run) = item.paint { sum + run.glyphs.count } else { sum }
    }
  }
}
