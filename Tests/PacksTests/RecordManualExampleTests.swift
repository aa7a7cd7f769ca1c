import Diagnostics
import Foundation
import Records
import Testing

@testable import Care
@testable import Packs

@Suite("The examples of the page that tells how to write a record")
struct RecordManualExampleTests {
  /// The examples, in their order.
  static let blocks = RecordManual.examples.components(separatedBy: "```json\n").dropFirst()
    .compactMap { $0.components(separatedBy: "```").first }

  @Test("Each of them reads as it stands, added to the smallest record", arguments: blocks)
  func reads(block: String) throws {
    let source = SourceText(path: "HB-1001.json", bytes: try Self.record(with: block))
    let reading = CareTypes.record.read(source)
    #expect(reading.problems.map(\.report) == [])
    let record = try #require(reading.object)
    #expect(OtherInWords.findings(in: record, try Self.context()).map(\.path.path) == [])
    #expect(SharedSections.findings(in: record, try Self.context()).map(\.path.path) == [])
  }

  @Test(
    "Every key of what they are about stands in one of them",
    arguments: [
      "health.weight", "health.pressureDamage", "health.wounds", "health.catheter", "health.bloodSugar",
      "health.usualObservations", "health.noneFound", "movingAndHandling.transfers",
      "movingAndHandling.turning",
      "decisions.bestInterests", "decisions.consents", "decisions.authorisations", "decisions.imca",
      "decisions.advanceStatement", "person.supportedLiving", "person.careWorkersWanted",
    ])
  func complete(path: String) throws {
    var type = CareTypes.record
    for name in path.split(separator: ".") {
      let field = try #require(type.field(named: String(name)), "\(path)")
      type = try #require(field.type.objectType, "\(path)")
    }
    let written = type.fields.filter { $0.presence == .required || $0.presence == .optional }.map(\.name)
    #expect(written.filter { name in !RecordManual.examples.contains("\"\(name)\":") } == [])
  }

  @Test(
    "Beside every list with \"other\" there is room for words, but for sex, which is copied, for who gives a medicine, who has a name there, and for what goes wrong, which says how it begins"
  )
  func others() {
    var wordless: [String] = []
    Self.look(in: CareTypes.record, at: "", for: &wordless)
    #expect(wordless == ["person.sex", "medicines.items.givenBy.who", "contingency.id"])
  }

  private static func look(in type: ObjectType, at path: String, for wordless: inout [String]) {
    for field in type.fields where field.presence == .required || field.presence == .optional {
      let place = path.isEmpty ? field.name : "\(path).\(field.name)"
      if field.type.holdsOther, type.index(of: field.name + "InWords") == nil { wordless.append(place) }
      if let inner = field.type.objectType { look(in: inner, at: place, for: &wordless) }
    }
  }

  private static func context() throws -> CheckContext {
    let home = try Home.find(asked: MutationTests.top, environment: [:], executable: "")
    let resources = try Resources.open(home, agency: nil)
    let provider = Provider.read(try Files.source(home.templates + "/example-agency/provider.json")).0
    return CheckContext(
      provider: try #require(provider), asOf: try #require(CalendarDate(iso: "2026-11-16")),
      layouts: resources.layouts.all, nations: resources.nations)
  }

  /// The smallest record with a part, or more of a part that it has.
  private static func record(with block: String) throws -> [UInt8] {
    var whole = try object(RecordManual.smallest)
    for (key, value) in try object(block) {
      if let more = value as? [String: Any], let own = whole[key] as? [String: Any] {
        whole[key] = own.merging(more) { _, new in new }
      } else {
        whole[key] = value
      }
    }
    return Array(try JSONSerialization.data(withJSONObject: whole, options: [.sortedKeys]))
  }

  private static func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }
}

extension ValueType {
  /// The object that stands here, or each of which is an item.
  var objectType: ObjectType? {
    switch self {
    case .object(let type), .fact(let type): type
    case .list(let item): item.objectType
    case .text, .number, .bool, .date, .time, .week, .code, .custom, .any: nil
    }
  }
}
