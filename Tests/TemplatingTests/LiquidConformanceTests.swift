import Diagnostics
import Foundation
import Records
import Testing

@testable import Templating

/// Public cases go through the checker and the filler that print care plans: each with a type that is made from its
/// own data, and with only what Liquid asks for.
@Suite("Conformance with Liquid") struct LiquidConformanceTests {
  @Test("Every golden Liquid case that is not refused by design prints what Liquid prints") func golden()
    throws
  {
    guard let bytes = ConformanceFiles.bytes("liquid.json") else { return print("conformance: not run") }
    let cases = cases(in: bytes)
    let tried = cases.filter { RefusedByDesign.reason(for: text($0["name"])) == nil }
    let failures = tried.compactMap { failure(of: $0) }
    for failure in failures { print("  \(failure)") }
    print(
      "liquid: \(tried.count - failures.count) of \(tried.count), \(cases.count - tried.count) refused by design"
    )
    #expect(failures == [])
  }

  @Test("A case that is refused by design is refused, and stands in the public suite") func refused() throws {
    guard let bytes = ConformanceFiles.bytes("liquid.json") else { return print("conformance: not run") }
    let cases = cases(in: bytes)
    let names = Set(cases.map { text($0["name"]) })
    #expect(RefusedByDesign.names.filter { !names.contains($0) } == [])
    let passing = cases.filter {
      RefusedByDesign.reason(for: text($0["name"])) != nil && failure(of: $0) == nil
    }
    #expect(passing.map { text($0["name"]) } == [])
  }

  @Test("What was once printed wrongly is printed as Liquid prints it") func mended() throws {
    let file = CaseFileTests.folder.appendingPathComponent("liquid.json")
    let cases = cases(in: Array(try Data(contentsOf: file)))
    #expect(cases.count >= 15)
    #expect(cases.compactMap { failure(of: $0) } == [])
  }

  private func cases(in bytes: [UInt8]) -> [ValueMap] {
    guard case .map(let file) = ConformanceFiles.json(bytes), case .list(let cases)? = file["tests"] else {
      return []
    }
    return cases.compactMap { if case .map(let test) = $0 { test } else { nil } }
  }

  private func text(_ value: Value?) -> String { if case .text(let text)? = value { text } else { "" } }

  /// What went wrong with a case; nil when nothing did.
  private func failure(of test: ValueMap) -> String? {
    let name = text(test["name"])
    let isInvalid = test["invalid"] == .bool(true)
    do {
      let result = try render(test)
      if isInvalid { return "\(name): should be refused, printed \(result.debugDescription)" }
      var wanted: [String] = []
      if case .text(let one)? = test["result"] { wanted = [one] }
      if case .list(let all)? = test["results"] { wanted += all.map { text($0) } }
      return wanted.contains(result) ? nil : "\(name): \(result.debugDescription) instead of \(wanted)"
    } catch {
      return isInvalid ? nil : "\(name): \(error.all.first?.message ?? "")"
    }
  }

  private func render(_ test: ValueMap) throws(Problems) -> String {
    var partials: [String: SourceText] = [:]
    if case .map(let templates)? = test["templates"] {
      for (key, value) in templates.pairs { partials[key] = SourceText(path: key, text: text(value)) }
    }
    let data = test["data"] ?? .map(ValueMap())
    let declared = InferredType(data).declared
    guard case .object(let type) = declared, case .object(let root) = data.read(as: declared) else {
      preconditionFailure("the data of a case is an object")
    }
    let source = SourceText(path: "case", text: text(test["template"]))
    let checked = try CheckedText.check(
      source, against: type, partials: partials, reading: .plain, asks: .ofLiquid)
    return checked.filled(with: root, in: Toy.english)
  }
}
