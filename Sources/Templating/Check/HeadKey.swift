import Diagnostics
import Documents
import Records

/// One key that may stand at the head of a template: everything that is known of it.
struct HeadKey: Sendable {
  /// What is wrong with a value.
  struct Fault {
    let message: String
    var hint: String?
  }

  let name: String
  /// Whether it is about the document in all its forms, so that it has no place in an easy read twin.
  var isOfWholeDocument = false
  let read: @Sendable (_ value: String, HeadWords, inout FrontMatter) -> Fault?

  static let all = [
    HeadKey(name: "title") { value, _, head in
      head.title = value
      return nil
    },
    HeadKey(name: "numbered") { value, _, head in flag(value, "numbered", &head.isNumbered) },
    HeadKey(name: "claims") { value, known, head in
      head.claims = value
      return fault(in: [value], among: known.claims, "a standard that can be claimed")
    },
    HeadKey(name: "audience") { value, known, head in
      head.audience = words(value)
      return fault(in: head.audience, among: known.audiences, "a reader")
    },
    HeadKey(name: "order", isOfWholeDocument: true) { value, _, head in
      head.order = Int(value).flatMap { 0...9_999 ~= $0 ? $0 : nil }
      return head.order == nil ? Fault(message: "order is a whole number from 0 to 9999") : nil
    },
    HeadKey(name: "easy-read", isOfWholeDocument: true) { value, _, head in
      head.whyNotEasyRead = reason(in: value)
      guard head.whyNotEasyRead == nil else { return nil }
      return Fault(
        message: "easy-read is no, and why",
        hint: "write easy-read: no, and the reason; or write the twin and leave this line out")
    },
    HeadKey(name: "shared", isOfWholeDocument: true) { value, _, head in
      flag(value, "shared", &head.isShared)
    },
    HeadKey(name: "one-side", isOfWholeDocument: true) { value, _, head in
      flag(value, "one-side", &head.fitsOneSide)
    },
    HeadKey(name: "logo", isOfWholeDocument: true) { value, _, head in flag(value, "logo", &head.showsLogo) },
    HeadKey(name: "title-size") { value, _, head in
      head.titleDisplay = TitleDisplay(rawValue: value)
      return fault(in: [value], among: TitleDisplay.allCases.map(\.rawValue), "a size of the title")
    },
    HeadKey(name: "version", isOfWholeDocument: true) { value, _, head in
      head.version = NamedVersion(rawValue: value) ?? .plan
      return fault(in: [value], among: NamedVersion.allCases.map(\.rawValue), "a kind of version")
    },
    HeadKey(name: "sheet", isOfWholeDocument: true) { value, known, head in
      head.sheets = words(value)
      return fault(in: head.sheets, among: known.sheets, "a kind of sheet")
    },
    HeadKey(name: "layout", isOfWholeDocument: true) { value, known, head in
      head.layout = value
      return fault(in: [value], among: known.layouts, "a layout")
    },
    HeadKey(name: "language") { value, _, head in
      head.language = value
      return TextKind.language.fault(in: value).map { Fault(message: $0.message, hint: $0.hint) }
    },
    HeadKey(name: "copied-from") { value, _, head in
      head.copiedFrom = value
      let isDigest = value.utf8.count == 64 && value.allSatisfy(\.isHexDigit)
      return isDigest ? nil : Fault(message: "copied-from is the SHA-256 of a file, 64 hexadecimal digits")
    },
  ]

  private static func flag(_ value: String, _ name: String, _ flag: inout Bool) -> Fault? {
    flag = value == "yes"
    return value == "yes" || value == "no" ? nil : Fault(message: "\(name) is yes or no")
  }

  /// The words of a list, `person, council`; square brackets may stand around it.
  private static func words(_ value: String) -> [String] {
    value.split { ", []".contains($0) }.map(String.init)
  }

  private static func fault(in words: [String], among known: [String]?, _ what: String) -> Fault? {
    guard !words.isEmpty else { return Fault(message: "nothing is named here") }
    guard let known, let word = words.first(where: { !known.contains($0) }) else { return nil }
    let near = nearest(to: word, among: known).map { "did you mean '\($0)'? " } ?? ""
    return Fault(
      message: "'\(word)' is not \(what)", hint: near + "there are: " + known.joined(separator: ", "))
  }

  /// What stands after `no,`.
  private static func reason(in value: String) -> String? {
    guard value.hasPrefix("no,") else { return nil }
    let reason = value.dropFirst(3).drop { $0 == " " }
    return reason.isEmpty ? nil : String(reason)
  }
}
