import Diagnostics
import Foundation
import Layout
import PDF
import Typography

/// Painting and finishing against a bare cairo program that draws the same glyph runs, untagged.
struct PrintingBench {
  private let typefaces: Typefaces

  init() throws {
    let folder = URL(fileURLWithPath: ProcessInfo.processInfo.environment["HOMEPACK_HOME"] ?? ".")
    let names = FontFamily.all.flatMap { [$0.regular + ".ttf", $0.bold + ".ttf"] }
    let files = try names.map { name in
      (name, Array(try Data(contentsOf: folder.appendingPathComponent("Fonts/\(name)"))))
    }
    typefaces = try Typefaces.load(files: files)
  }

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
    var times = (bare: Double.infinity, unhinted: Double.infinity, ours: Double.infinity)
    for _ in 0..<rounds {
      times.bare = min(times.bare, milliseconds { sizes.bare = bare.run() })
      times.unhinted = min(times.unhinted, milliseconds { sizes.unhinted = bareUnhinted.run() })
      times.ours = min(times.ours, try milliseconds { sizes.ours = try press.pdf(document).count })
    }
    let glyphs = document.pages.reduce(0) { $0 + $1.glyphCount }
    print("\(pages) pages, \(glyphs) glyphs, best of \(rounds) rounds")
    print("  bare cairo, these font files      \(column(times.bare)) ms  \(sizes.bare) bytes")
    print("  bare cairo, fonts without hinting \(column(times.unhinted)) ms  \(sizes.unhinted) bytes")
    print("  painted and finished              \(column(times.ours)) ms  \(sizes.ours) bytes")
    print(
      "  ratio \(column(times.ours / times.bare)) to the same files, \(column(times.ours / times.unhinted)) to unhinted ones"
    )
  }

  /// Two thousand documents must not make the process grow.
  private func measureMemory() throws {
    let document = SampleReport(typefaces: typefaces, pages: 2).document
    let press = try Press(typefaces: typefaces)
    for count in [100, 1000, 2000] {
      for _ in 0..<(count == 100 ? 100 : count - (count == 1000 ? 100 : 1000)) { _ = try press.pdf(document) }
      print("\(count) documents: resident memory \(residentKilobytes) KB")
    }
  }

  private var residentKilobytes: String {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
    return line?.split(separator: " ").first { Int($0) != nil }.map(String.init) ?? "unknown"
  }

  private func column(_ value: Double) -> String { String(format: "%.3f", value) }

  private func milliseconds(_ work: () throws -> Void) rethrows -> Double {
    let start = ContinuousClock.now
    try work()
    return Double((ContinuousClock.now - start).components.attoseconds) / 1e15
  }
}

extension Page {
  fileprivate var glyphCount: Int {
    items.reduce(0) { sum, item in
      if case .glyphs(let run) = item.paint { sum + run.glyphs.count } else { sum }
    }
  }
}
