import Diagnostics
import Foundation
import Records
import Testing

@testable import Care

/// Every rule has a case file that it passes and one that it fails, in `Cases`: `CHO-01.passes.txt` and
/// `CHO-01.fails.txt`. A file is a sentence, what is changed in the example, and what the rule says to it:
///
///     The author approved the plan.
///     - "approvedBy": { "name": "Priya Raman"
///     + "approvedBy": { "name": "Dale Mercer"
///     = warning plan.approvedBy
///
/// `as of DATE` checks for another day, `in the provider` changes the provider instead, `drafts are allowed` is
/// `--draft`, `without visits` empties their list, `ask LAYOUT SIZE` and `seen by AUDIENCE` ask for a copy.
@Suite struct RuleCaseTests {
  private static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
  private static let folder = tests.appendingPathComponent("Cases").path

  static let files = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()

  /// The numbers of all rules, as they stand in the source.
  private static let rules: Set<String> = {
    let sources = tests.deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Sources/Care")
    let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
    let texts = (files?.allObjects ?? []).compactMap { $0 as? URL }
      .filter { $0.pathExtension == "swift" }.compactMap { try? String(contentsOf: $0, encoding: .utf8) }
    return Set(texts.flatMap { $0.matches(of: /"([A-Z]{2,3}-[0-9]{2})"/).map { String($0.1) } })
  }()

  @Test("Every rule has a case that it passes and one that it fails")
  func complete() {
    #expect(Self.rules.count > 50)
    let wanted = Self.rules.flatMap { ["\($0).passes.txt", "\($0).fails.txt"] }
    #expect(wanted.sorted() == Self.files)
  }

  @Test("A rule says what its case file says, and never the fact itself", arguments: files)
  func says(file: String) throws {
    let text = try String(contentsOfFile: Self.folder + "/" + file, encoding: .utf8)
    let rule = String(file.prefix { $0 != "." })
    let ruleCase = RuleCase(text)
    let problems = try ruleCase.problems().filter { $0.rule == rule }
    let said = problems.map { [$0.severity.rawValue, $0.path].compactMap { $0 }.joined(separator: " ") }
    #expect(said == ruleCase.expected)
    #expect(file.hasSuffix("passes.txt") == problems.isEmpty)
    #expect(problems.allSatisfy { $0.hint?.isEmpty == false })
    for name in ["Winnie", "Okafor", "Metformin", "4471", "9990123455"] {
      #expect(problems.allSatisfy { !$0.report.contains(name) }, "\(name) is said")
    }
  }
}

/// One case file.
private struct RuleCase {
  private var changes: [(old: String, new: String)] = []
  private var day = "2026-11-16"
  private var isOfProvider = false
  private var areDraftsAllowed = false
  private var hasVisits = true
  private var asked: (layout: String, size: Int)?
  private var audience: String?
  private(set) var expected: [String] = []

  init(_ text: String) {
    for line in text.split(separator: "\n").dropFirst().map(String.init) {
      let rest = { (start: String) in line.hasPrefix(start) ? String(line.dropFirst(start.count)) : nil }
      if let old = rest("- ") {
        changes.append((old, ""))
      } else if let new = rest("+ ") {
        changes[changes.count - 1].new = new
      } else if let outcome = rest("= ") {
        expected.append(outcome)
      } else if let day = rest("as of ") {
        self.day = day
      } else if let wish = rest("ask ")?.split(separator: " "), let size = Int(wish[1]) {
        asked = (String(wish[0]), size)
      } else if let audience = rest("seen by ") {
        self.audience = audience
      } else {
        read(line)
      }
    }
  }

  private mutating func read(_ line: String) {
    switch line {
    case "in the provider": isOfProvider = true
    case "drafts are allowed": areDraftsAllowed = true
    case "without visits": hasVisits = false
    default: preconditionFailure("no case says: \(line)")
    }
  }

  /// Everything that is said about the changed example.
  func problems() throws -> [Problem] {
    let provider = try changed(Example.provider, isOfProvider, "provider.json")
    let source = try changed(Example.record, !isOfProvider, "HB-0417.json")
    let office = try #require(Provider.read(provider).0)
    let context = CheckContext(
      provider: office, asOf: Sample.day(day), layouts: Sample.layouts, nations: Sample.nations,
      isDraftAllowed: areDraftsAllowed, medicineGroups: Sample.medicineGroups,
      printedSheets: ["daily-visit-record", "own-words"])
    var (record, problems) = CareRecord.read(source, catalogue: Sample.catalogue, pictures: Sample.pictures)
    problems += office.problems(asOf: context.asOf, nations: Sample.nations)
    guard let record else { return problems }
    return problems + record.problems(in: context) + record.easyReadGaps(in: Sample.words)
      + copies(of: record)
  }

  private func changed(_ text: String, _ isChanged: Bool, _ path: String) throws -> SourceText {
    var text = text
    for (old, new) in isChanged ? changes : [] {
      try #require(text.contains(old), "the example has no \(old)")
      text = text.replacing(old, with: new, maxReplacements: 1)
    }
    if !hasVisits, let start = text.range(of: "\"visits\": [\n"),
      let end = text.range(of: "\n  \"medicines\"")
    {
      text.replaceSubrange(start.upperBound..<end.lowerBound, with: "],")
    }
    return SourceText(path: path, text: text, holdsPersonalFacts: path != "provider.json")
  }

  /// What stands against a copy that is asked for.
  private func copies(of record: CareRecord) -> [Problem] {
    do throws(Problems) {
      if let asked {
        _ = try record.readingNeed(among: Sample.layouts).resolved(
          layout: Sample.layouts[asked.layout], size: asked.size)
      }
      if let audience { _ = try record.seen(by: Audience(audience)) }
    } catch { return error.all }
    return []
  }
}
