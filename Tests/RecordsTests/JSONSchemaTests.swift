import Diagnostics
import Testing

@testable import Records

@Suite struct JSONSchemaTests {
  @Test("The schema is JSON, and says what the reader asks for")
  func schema() throws {
    let text = Toy.type.jsonSchema().indented
    let root = try JSON.parse(SourceText(path: "schema.json", text: text))
    guard case .array(let needed)? = root["required"]?.kind else { return #expect(Bool(false)) }
    #expect(needed.count == 1)
    #expect(root["properties"]?["end"] == nil, "a derived field is not in a file")
    #expect(root["properties"]?["minutes"]?["maximum"] != nil)
    #expect(root["$defs"]?["allergy"]?["properties"]?["substance"] != nil)
    #expect(text == Toy.type.jsonSchema().indented)
  }

  @Test("Texts are written so that they can be read again")
  func quoted() throws {
    let text = "a \"b\" \\ \n\r\t\u{1} é"
    guard case .string(let read) = try JSON.parse(SourceText(path: "", text: JSONText.quoted(text))).kind
    else {
      return #expect(Bool(false))
    }
    #expect(read == text)
  }

  @Test("Only an object that needs nothing else may be written as its principal text")
  func shorthand() {
    let contact = ObjectType(
      "Contact", principal: "name",
      fields: [Field("id", .text(.identifier), .required), Field("name", .text(.line), .required)])
    let type = ObjectType("Root", fields: [Field("contacts", .list(.object(contact)), .required)])
    #expect(type.read(SourceText(path: "", text: #"{"contacts": ["Ngozi"]}"#)).object == nil)
  }
}
