import Diagnostics
import Foundation
import Layout
import Testing
import Typography

@testable import PDF

@Suite("The press")
struct PressTests {
  @Test("A blank page is a whole file")
  func blankPage() throws {
    var sample = Sample()
    sample.addPage()
    let file = try Press(typefaces: typefaces).pdf(sample.document)
    #expect(file.starts(with: "%PDF-1.7\n".utf8))
    #expect(file.suffix(6).elementsEqual("%%EOF\n".utf8))
  }

  @Test("The same document gives the same bytes, again and in another press")
  func sameBytes() throws {
    let press = try Press(typefaces: typefaces)
    let first = try press.pdf(Sample.everything)
    _ = try press.pdf(Sample.plain)
    #expect(try press.pdf(Sample.everything) == first)
    #expect(try Press(typefaces: typefaces).pdf(Sample.everything) == first)
  }

  @Test("Two threads print the same bytes at the same time")
  func sameBytesOnThreads() async throws {
    let expected = try Press(typefaces: typefaces).pdf(Sample.everything)
    let files = try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<2 { group.addTask { try Press(typefaces: typefaces).pdf(Sample.everything) } }
      return try await group.reduce(into: [[UInt8]]()) { $0.append($1) }
    }
    #expect(files == [expected, expected])
  }

  @Test("A page becomes a PNG of its size")
  func picture() throws {
    let file = try Press(typefaces: typefaces).png(page: 0, of: Sample.plain, dotsPerInch: 72)
    #expect(file.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    #expect(file[16..<24].elementsEqual([0, 0, 2, 83, 0, 0, 3, 74]))
  }
}

/// Writes the samples to the folder named by HOMEPACK_SAMPLES, for the checkers that CI runs.
@Test(
  "Samples for the checkers", .enabled(if: ProcessInfo.processInfo.environment["HOMEPACK_SAMPLES"] != nil))
func writeSamples() throws {
  let folder = URL(fileURLWithPath: ProcessInfo.processInfo.environment["HOMEPACK_SAMPLES"] ?? "")
  let press = try Press(typefaces: typefaces)
  let samples = [
    ("plain", Sample.plain), ("everything", Sample.everything), ("marked", Sample.marked),
    ("long", Sample.long(pages: 100)),
    (
      "pictures",
      try Sample.pictures([
        Quarters.jpeg, Quarters.progressive, Quarters.grey, Quarters.turned(6), Quarters.png(), Quarters.deep,
        Quarters.palette, Quarters.png(isInterlaced: true),
        Quarters.png(kind: 6) { [$0.0, $0.1, $0.2, $0.0] },
      ])
    ),
  ]
  for (name, document) in samples {
    let painted = try press.painted(document, marks: document.marks())
    try Data(painted).write(to: folder.appendingPathComponent(name + "-painted.pdf"))
    try Data(press.pdf(document)).write(to: folder.appendingPathComponent(name + ".pdf"))
    let picture = try press.png(page: document.pages.count - 1, of: document, dotsPerInch: 72)
    try Data(picture).write(to: folder.appendingPathComponent(name + ".png"))
  }
}
