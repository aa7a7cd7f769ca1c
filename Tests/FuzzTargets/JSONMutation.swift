/// Changes a JSON text by whole members and values, so that what comes of it is still JSON and goes further than the
/// first bracket that is missing.
public struct JSONMutation {
  private let words: [String]
  private let mutate: ([UInt8]) -> [UInt8]

  /// - Parameter words: Keys and codes of the declaration, as they stand in a file.
  /// - Parameter mutate: What changes the letters of a text.
  public init(words: [String], mutate: @escaping ([UInt8]) -> [UInt8]) {
    self.words = words
    self.mutate = mutate
  }

  /// The text with one to three changes; nil when it is no JSON.
  public func changed(_ bytes: [UInt8], seed: UInt32) -> [UInt8]? {
    guard var tree = JSONTree(bytes) else { return nil }
    var dice = FuzzDice(seed: seed)
    for _ in 0...dice.number(below: 3) { tree = changed(tree, &dice) }
    return Array(tree.written.utf8)
  }

  private func changed(_ tree: JSONTree, _ dice: inout FuzzDice) -> JSONTree {
    let index = dice.number(below: tree.count)
    var thrown = dice
    let changed = tree.changing(index) { value in
      switch value {
      case .leaf(let written): return leaf(written, in: tree, &thrown)
      case .array(let items): return .array(list(items, in: tree, &thrown))
      case .object(let members): return .object(object(members, in: tree, &thrown))
      }
    }
    dice = thrown
    return changed
  }

  // MARK: single values

  private static let limits = [
    "0", "-0", "-1", "1", "2147483647", "-2147483648", "9223372036854775807", "9223372036854775808", "1e308",
    "-1e999", "0.000000000000000000001", "1000000", "1440", "336", "36", "2.50",
  ]
  private static let odd = [
    "\"\"", "\" \"", "\"2024-02-29\"", "\"2026-02-30\"", "\"9999-12-31\"", "\"0001-01-01\"", "\"24:00\"",
    "\"23:59\"", "\"2026-W53\"", "\"e\u{301}\u{323}\u{301}\"", "\"\u{202E}abc\"", "\"\u{FEFF}\"", "\"א\"",
    "\"ﬁ\"", "\"\u{1F600}\"", "\"{{ person }}\"", "\"a\\nb\"", "\"\\u0000\"", "null", "true", "false", "[]",
    "{}",
  ]

  private func leaf(_ written: String, in tree: JSONTree, _ dice: inout FuzzDice) -> JSONTree {
    switch dice.number(below: 8) {
    case 0: return .leaf(dice.one(of: Self.odd))
    case 1: return .leaf(dice.one(of: Self.limits))
    case 2, 3: return dice.one(of: tree.all.filter { if case .leaf = $0 { true } else { false } })
    case 4: return code(&dice) ?? .leaf(written)
    default:
      return JSONTree.leaf(written).quoted.map { .leaf(lettersChanged(in: $0)) }
        ?? .leaf(number(written, &dice))
    }
  }

  private func code(_ dice: inout FuzzDice) -> JSONTree? {
    let codes = words.filter { $0.hasPrefix("\"") && $0.hasSuffix("\"") }
    return codes.isEmpty ? nil : .leaf(dice.one(of: codes))
  }

  /// The letters between the quotes changed; escapes are letters among others.
  private func lettersChanged(in quoted: String) -> String {
    let inner = mutate(Array(quoted.dropFirst().dropLast().utf8))
    let kept = inner.filter { $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
    return "\"" + String(decoding: kept, as: UTF8.self) + "\""
  }

  private func number(_ written: String, _ dice: inout FuzzDice) -> String {
    guard let number = Int(written) else { return dice.one(of: Self.limits) }
    return String(number &+ dice.one(of: [-10, -1, 1, 10, 100]))
  }

  // MARK: values that hold others

  private func list(_ items: [JSONTree], in tree: JSONTree, _ dice: inout FuzzDice) -> [JSONTree] {
    guard !items.isEmpty else { return [dice.one(of: tree.all)] }
    var items = items
    let place = dice.number(below: items.count)
    switch dice.number(below: 5) {
    case 0: items.remove(at: place)
    case 1: items.insert(items[place], at: dice.number(below: items.count + 1))
    case 2: items.swapAt(place, dice.number(below: items.count))
    case 3: items += items.prefix(40)
    default: items[place] = dice.one(of: tree.all)
    }
    return items
  }

  private typealias Member = (key: String, value: JSONTree)

  private func object(_ members: [Member], in tree: JSONTree, _ dice: inout FuzzDice) -> [Member] {
    var members = members
    let place = dice.number(below: members.count)
    switch dice.number(below: 6) {
    case 0 where !members.isEmpty, 1 where !members.isEmpty: members.remove(at: place)
    case 2 where !members.isEmpty: members.append(members[place])
    case 3 where !members.isEmpty:
      let other = dice.number(below: members.count)
      (members[place].value, members[other].value) = (members[other].value, members[place].value)
    case 4 where !members.isEmpty: members[place].value = dice.one(of: tree.all)
    default: members.insert((key(&dice), dice.one(of: tree.all)), at: place)
    }
    return members
  }

  private func key(_ dice: inout FuzzDice) -> String {
    let keys = words.filter { $0.hasSuffix(": ") }
    return keys.isEmpty ? "key" : String(dice.one(of: keys).dropFirst().dropLast(3))
  }
}
