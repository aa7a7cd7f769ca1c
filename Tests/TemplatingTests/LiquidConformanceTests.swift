import Diagnostics
import Foundation
import Records
import Testing

@testable import Templating

@Suite("Conformance of text templates with Liquid") struct LiquidConformanceTests {
  @Test("At least 97 of 100 golden Liquid cases print what Liquid prints") func golden() throws {
    guard let bytes = ConformanceFiles.bytes("liquid.json") else { return print("conformance: not run") }
    let cases = cases(in: bytes)
    let failures = cases.compactMap { failure(of: $0) }
    for failure in failures { print("  \(failure)") }
    let passed = cases.count - failures.count
    print("liquid: \(passed) of \(cases.count)")
    #expect(passed * 100 >= cases.count * 97)
  }

  @Test("What was once printed wrongly is printed as Liquid prints it") func mended() throws {
    let file = CaseFileTests.folder.appendingPathComponent("liquid.json")
    let cases = cases(in: Array(try Data(contentsOf: file)))
    #expect(cases.count >= 20)
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
    let template = try TextTemplate(
      SourceText(path: "case", text: text(test["template"])), partials: partials)
    if case .map(let data)? = test["data"] { return try template.text(with: data) }
    return try template.text(with: ValueMap())
  }
}
