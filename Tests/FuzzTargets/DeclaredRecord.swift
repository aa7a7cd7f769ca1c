import Care
import Records

/// A record made by the declaration: an example person's, in which fields are left out, filled and filled otherwise with
/// what their types allow. The bytes of the input decide which and with what.
struct DeclaredRecord {
  private static let examples = FuzzHouse.people.map { id in
    guard let tree = JSONTree(FuzzHouse.bytes("Templates/example-agency/people/\(id).json")) else {
      fatalError("\(id) is no JSON")
    }
    return tree
  }

  private var dice: FuzzDice

  /// The file of a record, for any bytes.
  static func json(from bytes: [UInt8]) -> [UInt8] {
    var record = DeclaredRecord(dice: FuzzDice(bytes))
    var tree = record.dice.one(of: examples)
    for _ in 0..<12 where record.dice.hasBytes { tree = record.changed(tree, of: CareTypes.record) }
    return Array(tree.written.utf8)
  }

  // MARK: one change

  private mutating func changed(_ tree: JSONTree, of type: ObjectType) -> JSONTree {
    guard case .object(var members) = tree else { return object(of: type, depth: 0) }
    let field = dice.one(of: type.fields.filter(\.isWritten))
    guard let place = members.firstIndex(where: { $0.key == field.name }) else {
      members.append((field.name, value(of: field, depth: 0)))
      return .object(members)
    }
    if field.presence == .optional, dice.isOne(in: 4) {
      members.remove(at: place)
    } else if dice.isOne(in: 8) {
      members[place].value = value(of: field, depth: 0)
    } else {
      members[place].value = changed(members[place].value, as: field)
    }
    return .object(members)
  }

  private mutating func changed(_ tree: JSONTree, as field: Field) -> JSONTree {
    switch (field.type, tree) {
    case (.object(let type), .object): return changed(tree, of: type)
    case (.list(.object(let type)), .array(var items)) where !items.isEmpty:
      let place = dice.number(below: items.count)
      switch dice.number(below: 8) {
      case 0: items.remove(at: place)
      case 1: items.append(object(of: type, depth: 1))
      case 2: items.swapAt(0, place)
      default: items[place] = changed(items[place], of: type)
      }
      return .array(items)
    default: return value(of: field, depth: 0)
    }
  }

  // MARK: values by their types

  private mutating func object(of type: ObjectType, depth: Int) -> JSONTree {
    var members: [(key: String, value: JSONTree)] = []
    for field in type.fields where field.isWritten {
      guard field.presence == .required || depth < 4 && dice.isOne(in: 3) else { continue }
      members.append((field.name, value(of: field, depth: depth + 1)))
    }
    return .object(members)
  }

  private mutating func value(of field: Field, depth: Int) -> JSONTree {
    if field.name == "task" {
      return .text(dice.one(of: FuzzHouse.shared.resources.catalogue.tasks.map(\.code)))
    }
    if let example = field.example, dice.isOne(in: 2), case .text = field.type { return .text(example) }
    return value(of: field.type, depth: depth)
  }

  private mutating func value(of type: ValueType, depth: Int) -> JSONTree {
    switch type {
    case .text(let kind): return .text(text(of: kind))
    case .number(let kind): return .leaf(number(of: kind))
    case .bool: return .leaf(dice.one(of: ["true", "false"]))
    case .date:
      return .text(dice.one(of: ["2026-11-16", "2026-11-01", "2027-02-01", "1938-04-03", "2024-02-29"]))
    case .time: return .text(dice.one(of: ["00:00", "08:00", "12:15", "23:59"]))
    case .week: return .text(dice.one(of: ["2026-W47", "2026-W53", "2027-W01"]))
    case .code(let list): return list.codes.isEmpty ? .leaf("null") : .text(dice.one(of: list.codes))
    case .list(let item):
      return .array((0..<dice.number(below: 4)).map { _ in value(of: item, depth: depth + 1) })
    case .object(let type): return object(of: type, depth: depth + 1)
    case .fact(let type): return fact(of: type, depth: depth)
    case .custom: return .object([("ourKey", .text("our value")), ("count", .leaf("3"))])
    case .any: return .object([("anything", .array([.leaf("1"), .leaf("null")]))])
    }
  }

  private mutating func fact(of type: ObjectType, depth: Int) -> JSONTree {
    guard !dice.isOne(in: 3) else {
      let reason = dice.one(of: Absence.Reason.allCases).rawValue
      return .object([("absent", .text(reason)), ("on", .text("2026-11-02"))])
    }
    guard let field = type.fields.first(where: { $0.name == "value" }) ?? type.fields.first else {
      return .leaf("null")
    }
    let known = value(of: field.type, depth: depth + 1)
    return dice.isOne(in: 2) ? known : .object([(field.name, known), ("on", .text("2026-11-02"))])
  }

  private mutating func number(of kind: NumberKind) -> String {
    let bounds = kind.bounds
    let whole = dice.one(of: [
      bounds.lowerBound, bounds.upperBound, bounds.lowerBound + bounds.count / 2,
      min(bounds.upperBound, bounds.lowerBound + 1),
    ])
    return kind.isWhole || whole == bounds.upperBound ? String(whole) : "\(whole).50"
  }

  private static let sentences = [
    "She likes her tea strong.", "Knock, wait, and call out.", "Ł€Þ œ ﬁ ½ – “so”", "a",
    String(repeating: "Ring the bell twice and wait in the hall. ", count: 60), "one\n\ntwo\n- three\n# four",
    "e\u{301}\u{323}\u{301}\u{332}",
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
    "{{ person.preferredName }} {% if %} **bold** [a](b) <b> | c |", "«»‹›…·•", "1. 2. 3.",
    "https://example.org/a/b",
  ]
  private static let lines = [
    "Winnie", "Tom O’Neil-Ásgeirsdóttir", "Null", "Na", "x", "Long " + String(repeating: "name ", count: 30),
    "#1*2_3`",
    "e\u{301}\u{323}", "A/B, C; D: E.", "Dr.",
  ]

  private mutating func text(of kind: TextKind) -> String {
    switch kind {
    case .line, .name: dice.one(of: Self.lines)
    case .prose: dice.one(of: Self.sentences)
    case .phone: dice.one(of: ["01632 960111", "07700 900123", "020 7946 0123"])
    case .email: "office@example.org"
    case .web: dice.one(of: ["example.org", "example.org/a-long-way/down/to/some/page?with=a&question=mark"])
    case .postcode: "SG99 9ZZ"
    case .picture: dice.one(of: FuzzHouse.shared.resources.pictureNames.sorted())
    case .photograph: "winnie.jpg"
    case .nhsNumber: dice.one(of: ["999 000 0018", "9990000018"])
    case .snomed: dice.one(of: ["288601001", "285055002", "44054006"])
    case .language: dice.one(of: ["en-GB", "cy", "pl", "zh-Hant"])
    case .identifier: dice.one(of: ["con-1", "vis-1", "pro-1", "HB-0001", "person"])
    case .colour: dice.one(of: ["#1A4D8F", "#000000", "#FFFFFF"])
    case .dose: dice.one(of: ["500 mg", "5 ml (250 mg)", "one tablet"])
    }
  }
}
