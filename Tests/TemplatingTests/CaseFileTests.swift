import Foundation
import Testing

@testable import Templating

/// Broken templates with the diagnostics that a person would be glad of: a template, a line of `=`, the problems.
/// `RECORD_GOLDEN=1 swift test` writes the problems anew, and fails.
@Suite("Broken templates") struct CaseFileTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
    "Cases")
  static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".txt") }.sorted()
  static let divider = "\n=====\n"

  @Test("A broken template is refused with words that help", arguments: names) func refused(name: String)
    throws
  {
    let file = Self.folder.appendingPathComponent(name)
    let text = try String(contentsOf: file, encoding: .utf8)
    let parts = text.components(separatedBy: Self.divider)
    let found = Toy.problems(parts[0] + "\n", partials: Self.partials) + "\n"
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil {
      let body = parts[0].hasSuffix("\n") ? String(parts[0].dropLast()) : parts[0]
      try (body + Self.divider + found).write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name)")
    } else {
      #expect(parts.count == 2 && found == parts[1])
    }
  }

  /// Partials that the cases render.
  static let partials = [
    "says": "{% if said %}{{ said }}{% else %}none{% endif %}",
    "greeting": "Hello {{ name }}, {{ visit.name }}.", "circle": "{% render \"round\" %}",
    "round": "{% render \"circle\" %}",
  ]

  @Test("There are at least twenty broken templates") func count() { #expect(Self.names.count >= 20) }
}
