import Foundation
import Records
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
    for name in ["option-name-easy", "option-means-easy"] {
      let text = try partial(name)
      for code in Codes.option.codes { #expect(text.contains("{% when '\(code)' %}"), "\(name): \(code)") }
    }
  }

  @Test("Each profession has easy words of its own")
  func professions() throws {
    let text = try partial("professional-easy")
    for code in Codes.professional.codes {
      #expect(text.contains("{% when '\(code)' %}"), "\(code)")
    }
  }

  @Test("A relationship that the file of words calls plain is said in that word, and no other is said at all")
  func relationships() throws {
    func contact(_ relationship: String) throws -> Object {
      let record = Sample.record(["\"relationship\": \"neighbour\"": "\"relationship\": \"\(relationship)\""])
      return Array(record.object.objects("contacts"))[2].withStanding(in: Sample.words)
    }
    #expect(try contact("Niece").text("easyRelation") == "niece")
    #expect(try contact("ex-wife’s cousin").text("easyRelation") == nil)
    #expect(try contact("Advocate")["isAdvocate"].bool == true)
    #expect(try contact("niece")["isAdvocate"].bool == false)
  }
}
