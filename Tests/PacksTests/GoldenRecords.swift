import Care
import Diagnostics
import Documents
import Foundation
import Layout
import Records
import Testing

@testable import Packs

/// The four records that golden pages are made of, for the person whose layout it is.
struct GoldenRecords {
  enum Kind: String, CaseIterable { case typical, empty, long, hostile }

  static let top = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  /// The built-in documents that every kind of record is printed in.
  static let documents = ["service-user-guide", "care-plan", "diary"]

  static let layouts = ["standard", "large-print", "easy-read"]

  let layout: ReadingLayout
  private let person: (id: String, size: Int)
  let resources: Resources
  private let printer: Printer

  /// The records of the person whose layout it is, or of another one, at the size that this layout has here or another.
  init(_ layout: String, person id: String? = nil, size: Int? = nil) throws {
    let reader = Self.reader(of: layout)
    person = (id ?? reader.id, size ?? reader.size)
    resources = try Resources.open(
      try Home.find(asked: Self.top, environment: [:], executable: ""), agency: nil)
    self.layout = try resources.layouts.named(layout)
    let file = Self.top + "/Templates/example-agency/provider.json"
    printer = try Printer(
      resources, provider: try #require(Provider.read(try Files.source(file)).0),
      printedOn: try #require(CalendarDate(iso: "2026-11-16")),
      templates: Wish(documents: resources.library.documents, layout: self.layout)
        .templates(among: resources.layouts.all))
  }

  private static func reader(of layout: String) -> (id: String, size: Int) {
    switch layout {
    case "standard": ("HB-0231", 14)
    case "large-print": ("HB-0417", 24)
    default: ("HB-0388", 18)
    }
  }

  /// What the printer makes of a record, in one piece or in booklets.
  func pieces(of name: String, _ kind: Kind) throws -> [PagedDocument] {
    var subject = printer.subject(try record(kind))
    if let prose = kind.prose { subject.derived = subject.derived.mapValues { $0.with(prose: prose) } }
    let document = try #require(resources.library.documents(named: [name]).first)
    let order = Order(document, for: subject, layout: layout, size: person.size)
    return printer.pieces(of: order).pieces
  }

  /// What is read of a document when every text of the typical record is written otherwise.
  func text(of name: String, changing change: (String) -> String) throws -> String {
    let path = "\(Self.top)/Templates/example-agency/people/\(person.id).json"
    let changed = try Masking.data(try Files.source(path), as: CareTypes.record) {
      $0.contains("@") ? $0 : change($0)
    }
    let document = try #require(resources.library.documents(named: [name]).first)
    let subject = printer.subject(try #require(read(Array(changed.utf8))))
    let order = Order(document, for: subject, layout: layout, size: person.size)
    return printer.pieces(of: order).pieces.map(\.text).joined(separator: "\n")
  }

  private func record(_ kind: Kind) throws -> CareRecord {
    let source = try Files.bytes("\(Self.top)/Templates/example-agency/people/\(person.id).json")
    let bytes = kind == .empty ? try Self.leastBytes(source) { read($0) != nil } : source
    return try #require(read(bytes))
  }

  private func read(_ bytes: [UInt8]) -> CareRecord? {
    CareRecord.read(
      SourceText(path: "people/golden.json", bytes: bytes, holdsPersonalFacts: true),
      catalogue: resources.catalogue, pictures: resources.pictures.names
    ).0
  }

  /// A record without every member, one or two levels down, that it can be read without.
  static func leastBytes(_ bytes: [UInt8], canBeRead: ([UInt8]) -> Bool) throws -> [UInt8] {
    var whole = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    for key in whole.keys.sorted() {
      var less = whole
      less[key] = nil
      if let bytes = try? json(less), canBeRead(bytes) {
        whole = less
        continue
      }
      guard let part = whole[key] as? [String: Any] else { continue }
      for inner in part.keys.sorted() {
        var less = whole
        var lessPart = less[key] as? [String: Any] ?? [:]
        lessPart[inner] = nil
        less[key] = lessPart
        if let bytes = try? json(less), canBeRead(bytes) { whole = less }
      }
    }
    return try json(whole)
  }

  private static func json(_ object: [String: Any]) throws -> [UInt8] {
    Array(try JSONSerialization.data(withJSONObject: object, options: [.sortedKeys]))
  }
}

extension GoldenRecords.Kind {
  /// What every field of prose says, in place of its own words.
  fileprivate var prose: String? {
    switch self {
    case .typical, .empty: nil
    case .long:
      String(
        repeating: "Please knock, wait until I answer, and tell me who you are before you come in. ", count: 9
      )
    case .hostile:
      "# Not a heading\n\n- no list | no | table\n{{ person.nhsNumber }} {% pagebreak %} <b>**bold**</b> "
        + "[x](http://y) \\ `z` \u{200B}\u{00AD}" + String(repeating: "unbroken", count: 14) + " & end"
    }
  }
}

extension Object {
  /// The same object with other words in every field of prose.
  fileprivate func with(prose: String) -> Object {
    var object = self
    for (index, field) in type.fields.enumerated() {
      object.slots[index] = slots[index].with(prose: prose, field.type)
    }
    return object
  }
}

extension Value {
  fileprivate func with(prose: String, _ type: ValueType) -> Value {
    switch (self, type) {
    case (.text, .text(.prose)): .text(prose)
    case (.list(let values), .list(let inner)): .list(values.map { $0.with(prose: prose, inner) })
    case (.object(let object), _): .object(object.with(prose: prose))
    default: self
    }
  }
}
