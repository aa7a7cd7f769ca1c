import Diagnostics
import Foundation
import Records

@testable import Templating

/// Writes texts in letters of another alphabet, so that whatever is left in Latin ones comes from somewhere else.
enum Masking {
  private static let letters = Array("абвгдежзийклмнопрстуфхцчшщ")

  static func masked(_ text: some StringProtocol) -> String {
    String(
      text.map { letter in
        guard letter.isASCII, letter.isLetter, let value = letter.lowercased().utf8.first else {
          return letter
        }
        let other = letters[Int(value - UInt8(ascii: "a"))]
        return letter.isUppercase ? Character(other.uppercased()) : other
      })
  }

  // MARK: templates

  static func template(_ source: String) -> String {
    let head =
      source.hasPrefix("---\n") ? (source.range(of: "\n---\n")?.upperBound ?? source.startIndex) : nil
    let matter = head.map { String(source[..<$0]) } ?? ""
    let title = matter.replacing(/(title: )([^\n]*)/) { $0.output.1 + masked($0.output.2) }
    let body = Array(source[(head ?? source.startIndex)...].utf8)
    let (pieces, _) = Lexer.pieces(of: SourceText(path: "", bytes: body))
    let parts = pieces.map { piece in
      switch piece {
      case .text(let range): prose(String(decoding: body[range], as: UTF8.self))
      case .tag(let tag): self.tag(String(decoding: body[tag.range], as: UTF8.self), tag.name)
      case .nothing: ""
      }
    }
    return title + parts.joined()
  }

  /// Character references stay.
  private static func prose(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let found = rest.firstMatch(of: /&[A-Za-z]+;/) {
      result += masked(rest[..<found.range.lowerBound]) + found.output
      rest = rest[found.range.upperBound...]
    }
    return result + masked(rest)
  }

  private static func tag(_ text: String, _ name: String) -> String {
    text.replacing(/"[^"]*"|'[^']*'/) { found in
      let inner = String(found.output.dropFirst().dropLast())
      let isText = isForPeople(inner) || ["ref", "term", "fact"].contains(name) || text.contains("plural:")
      return isText
        ? "\(found.output.prefix(1))\(masked(inner))\(found.output.prefix(1))" : String(found.output)
    }
  }

  /// Whether a text is for people: several words, or one with a capital and small letters. Codes, names of files and
  /// forms of dates are neither.
  private static func isForPeople(_ text: String) -> Bool {
    guard !text.contains("%"), !text.contains("/") else { return false }
    if text.contains(" ") { return text.contains { $0.isLetter } }
    return text.first?.isUppercase == true && text.contains { $0.isLowercase }
  }

  // MARK: data

  /// A file of data with its texts for people masked, by what its declaration says of them.
  static func data(_ source: SourceText, as type: ObjectType) throws -> String {
    var ranges: [(Range<Int>, String)] = []
    collect(try JSON.parse(source), .object(type), with: kinds.union([.name]), into: &ranges)
    return replacing(ranges.map { ($0.0, $0.1.contains("@") ? "а@б.в" : masked($0.1)) }, in: source)
  }

  /// The same with another change of each text that is no part of a name.
  static func data(_ source: SourceText, as type: ObjectType, _ change: (String) -> String) throws -> String {
    var ranges: [(Range<Int>, String)] = []
    collect(try JSON.parse(source), .object(type), with: kinds, into: &ranges)
    return replacing(ranges.map { ($0.0, change($0.1)) }, in: source)
  }

  /// A file of words with what is no slot masked.
  static func words(_ source: SourceText) throws -> String {
    guard case .object(let members)? = try JSON.parse(source)["words"]?.kind else { return "" }
    var ranges: [(Range<Int>, String)] = []
    for member in members {
      guard case .string(let text) = member.value.kind else { continue }
      let pieces = Lexer.pieces(of: SourceText(path: "", text: text)).pieces
      let bytes = Array(text.utf8)
      let parts = pieces.map { piece in
        switch piece {
        case .text(let range): masked(String(decoding: bytes[range], as: UTF8.self))
        case .tag(let tag): String(decoding: bytes[tag.range], as: UTF8.self)
        case .nothing: ""
        }
      }
      ranges.append((member.value.range, parts.joined()))
    }
    return replacing(ranges, in: source)
  }

  /// Lines that hold no words, but what the program looks up.
  private static let lookedUp: Set<String> = ["schema", "file", "sections", "except"]

  /// What words are written in.
  private static let kinds: Set<TextKind> = [.line, .prose, .dose, .email, .web]

  private static func collect(
    _ node: JSONNode, _ type: ValueType, with kinds: Set<TextKind>, into ranges: inout [(Range<Int>, String)]
  ) {
    switch (type, node.kind) {
    case (.text(let kind), .string(let text)) where kinds.contains(kind): ranges.append((node.range, text))
    case (.custom, .string(let text)): ranges.append((node.range, text))
    case (.custom, .object(let members)):
      for member in members { collect(member.value, .custom, with: kinds, into: &ranges) }
    case (.list(let item), .array(let nodes)):
      for node in nodes { collect(node, item, with: kinds, into: &ranges) }
    case (.object(let object), .object(let members)), (.fact(let object), .object(let members)):
      for member in members where !lookedUp.contains(member.key) {
        if let field = object.field(named: member.key) {
          collect(member.value, field.type, with: kinds, into: &ranges)
        }
      }
    case (.object(let object), _), (.fact(let object), _):
      if let principal = object.principal {
        collect(node, object.fields[principal].type, with: kinds, into: &ranges)
      }
    default: break
    }
  }

  private static func replacing(_ ranges: [(Range<Int>, String)], in source: SourceText) -> String {
    var bytes = source.bytes
    for (range, text) in ranges.sorted(by: { $0.0.lowerBound > $1.0.lowerBound }) {
      let quoted = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        .replacing("\n", with: "\\n")
      bytes.replaceSubrange(range, with: Array("\"\(quoted)\"".utf8))
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
