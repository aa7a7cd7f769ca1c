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
    for code in Codes.audience.codes {
      #expect(text.contains("{% when '\(code)' %}"), "\(code)")
    }
    #expect(text.contains("reader.audience == 'contact'"))
  }

  @Test("Each way to have information has easy words of its own")
  func options() throws {
    let text = try partial("options-easy")
    for code in Codes.option.codes {
      #expect(text.contains("{% when '\(code)' %}"), "\(code)")
    }
  }

  @Test("Each profession has easy words of its own")
  func professions() throws {
    let text = try partial("professional-easy")
    for code in Codes.professional.codes {
      #expect(text.contains("{% when '\(code)' %}"), "\(code)")
    }
  }

  @Test("The words for relationships that are printed are those that the office is not told of")
  func relationships() throws {
    let text = try partial("contact-easy")
    for word in CareRecord.plainRelationships { #expect(text.contains("'\(word)'"), "\(word)") }
    #expect(text.split(separator: "'").count / 2 >= CareRecord.plainRelationships.count)
  }
}
