import Foundation
import Testing

@testable import Care

@Suite("Easy words for every code")
struct EasyReadPartialTests {
  private static let partials =
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path + "/Templates/partials/"

  private func partial(_ name: String) throws -> String {
    try String(contentsOfFile: Self.partials + name + ".md", encoding: .utf8)
  }

  @Test("Readers are told apart by what they are, so that each picture has one meaning")
  func readers() throws {
    let text = try partial("readers-easy")
    for entry in Codes.audience.entries {
      #expect(text.contains("{% when '\(entry.code)' %}"), "\(entry.code)")
    }
    #expect(text.contains("reader.audience == 'contact'"))
  }

  @Test("Each way to have information has easy words of its own")
  func options() throws {
    let text = try partial("options-easy")
    for entry in Codes.option.entries {
      #expect(text.contains("{% when '\(entry.code)' %}"), "\(entry.code)")
    }
  }

  @Test("Each profession has easy words of its own")
  func professions() throws {
    let text = try partial("professional-easy")
    for entry in Codes.professional.entries {
      #expect(text.contains("{% when '\(entry.code)' %}"), "\(entry.code)")
    }
  }

  @Test("The words for relationships that are printed are those that the office is not told of")
  func relationships() throws {
    let text = try partial("contact-easy")
    for word in CareRecord.plainRelationships { #expect(text.contains("'\(word)'"), "\(word)") }
    #expect(text.split(separator: "'").count / 2 >= CareRecord.plainRelationships.count)
  }
}
