import Diagnostics
import Testing

@testable import Records

@Suite("Values put into a file of JSON")
struct JSONEditTests {
  @Test(
    "A value takes the place of another, a key that is not there comes last, and all else stays as written",
    arguments: [
      (#"{ "a": { "b": 1,  "c": [2] } }"#, ["a", "b"], "3", #"{ "a": { "b": 3,  "c": [2] } }"#),
      (#"{ "a": { "b": 1 } }"#, ["a", "d"], #""x""#, #"{ "a": { "b": 1, "d": "x" } }"#),
      (#"{ "a": {} }"#, ["a", "d"], "[1]", #"{ "a": {"d": [1]} }"#),
      (#"{ "a": "Å" }"#, ["b"], "1", #"{ "a": "Å", "b": 1 }"#),
      (#"{ "a": 1 }"#, ["a", "b"], "1", #"{ "a": 1 }"#),
    ])
  func edit(text: String, path: [String], value: String, expected: String) throws {
    let source = SourceText(path: "record.json", text: text)
    let bytes = try JSON.edited(source, [(path, value)])
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
  }

  @Test("Several values are put in at once, in any order")
  func several() throws {
    let source = SourceText(path: "record.json", text: #"{"a": 1, "b": 22, "c": 333}"#)
    let bytes = try JSON.edited(source, [(["c"], "3"), (["a"], "1000"), (["d"], "4")])
    #expect(String(decoding: bytes, as: UTF8.self) == #"{"a": 1000, "b": 22, "c": 3, "d": 4}"#)
  }

  @Test(
    "A text that was put in is read back as it was",
    arguments: ["", "a \"b\" \\ c", "two\nlines\ttab", "\u{1}", "Zoë – ½ 🙂"])
  func quoted(text: String) throws {
    let node = try JSON.parse(SourceText(path: "x", text: JSONText.quoted(text)))
    guard case .string(let read) = node.kind else { return #expect(Bool(false), "no text") }
    #expect(read == text)
  }

  @Test("What is no JSON is refused with its place")
  func damaged() {
    #expect(throws: Problems.self) { try JSON.edited(SourceText(path: "x", text: "{ "), [(["a"], "1")]) }
  }
}
