import Foundation
import Testing

@testable import Packs

/// What an office writes ends in a full stop or not, begins with a name or not, is one word or many: the sentences around
/// it are built so that none of that doubles a sign, changes a letter or runs two words together.
@Suite("Texts of a record in the sentences of the documents")
struct SlotTests {
  /// How a text of the record is written: each text another way, and in another run yet another.
  static let ways: [@Sendable (String) -> String] = [
    { bare($0) + "." }, { bare($0) + "?" }, { bare($0) + "…" }, { bare($0) },
    { String(bare($0).prefix { $0.isLetter || $0.isNumber }) }, { bare($0) + "." },
  ]

  private static func bare(_ text: String) -> String {
    var words = text[...]
    while let last = words.last, ".!?…:;, ".contains(last) { words.removeLast() }
    return words.isEmpty ? "Tea" : String(words)
  }

  /// Signs that never follow each other in print.
  private static let doubled = [
    "..", "?.", "….", "!.", ".,", ".;", ".:", ",.", ";.", " ,", " .", ",,", ".).",
  ]

  @Test("No sign stands twice, whichever way a text ends", arguments: GoldenRecords.layouts, [0, 1])
  func signs(layout: String, run: Int) throws {
    let records = try GoldenRecords(layout)
    for name in GoldenRecords.documents {
      let text = try records.text(of: name) {
        // A strength or a dose is printed word for word.
        $0.contains(/\d/) ? $0 : Self.ways[($0.utf8.count + run) % Self.ways.count]($0)
      }
      for line in text.split(separator: "\n") {
        let found = Self.doubled.filter { line.contains($0) }
        #expect(found.isEmpty, "\(name): \(line)")
      }
    }
  }

  private static let names = ["iPhone", "NHS", "Tesco", "Grace", "de Souza"]
  nonisolated(unsafe) private static let changed = /\b(IPhone|nHS|tesco|grace|De Souza)\b/

  @Test("A capital and a small letter stay as somebody wrote them", arguments: GoldenRecords.layouts)
  func letters(layout: String) throws {
    let records = try GoldenRecords(layout)
    for name in GoldenRecords.documents {
      let text = try records.text(of: name) { Self.names[$0.utf8.count % Self.names.count] + " " + $0 }
      #expect(Self.names.contains { text.contains($0) } || name == "service-user-guide")
      #expect(!text.contains(Self.changed), "\(name)")
    }
  }

  @Test("A visit may be called My morning visit", arguments: GoldenRecords.layouts)
  func visitNames(layout: String) throws {
    let records = try GoldenRecords(layout)
    for name in ["care-plan", "diary"] {
      let text = try records.text(of: name) { $0 == "Morning" ? "My morning visit" : $0 }
      #expect(!text.contains(/(?i)\b(my my|visit visit|was my morning visit)\b/), "\(name)")
    }
  }

  @Test("A text that has lines begins each anew on paper", arguments: ["standard", "large-print"])
  func lines(layout: String) throws {
    let records = try GoldenRecords(layout)
    let text = try records.text(of: "care-plan") { $0.count > 100 ? $0 + "\nNo sugar\n\nNo milk" : $0 }
    #expect(text.contains(/\n *No sugar\n+ *No milk/))
    #expect(!text.contains("No sugar No milk"))
  }
}
