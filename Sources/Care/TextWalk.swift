import Records

/// One text of a record, and the way to it.
struct FoundText {
  let text: String
  let kind: TextKind
  fileprivate let way: Way

  /// The path to the text. It is made only when it is asked for, for few texts are ever talked about.
  var path: [PathStep] { way.path }

  /// The positions on the way, which say the same as the path.
  var positions: [Int] { way.positions }

  /// The name of the record's field in which the text stands.
  var section: String { way.section }
}

/// The way from a record to a text: in an object the position of the field, in a list that of the item, in the
/// office's own fields that of the name.
private struct Way {
  let root: Object
  let positions: [Int]

  var section: String { root.type.fields[positions[0]].name }

  var path: [PathStep] {
    var value = Value.object(root)
    return positions.map { position in
      switch value {
      case .object(let object):
        value = object.slots[position]
        return .key(object.type.fields[position].name)
      case .map(let map):
        let name = map.keys[position]
        value = map[name] ?? .missing
        return .key(name)
      default:
        value = value.list[position]
        return .index(position)
      }
    }
  }
}

/// Walks the texts of a record in the declaration's order, and keeps those in which something is found. Fields that
/// can hold no text of the kinds asked for are passed by unopened.
struct TextWalk<Finding> {
  private let root: Object
  private let kinds: TextKinds
  private let look: (String, TextKind) -> Finding?
  private var positions: [Int] = []
  private var found: [(text: FoundText, finding: Finding)] = []

  /// The texts of some kinds in which a closure finds something, with what it found.
  static func texts(
    of object: Object, _ kinds: TextKinds = .all, in look: (String, TextKind) -> Finding?
  ) -> [(text: FoundText, finding: Finding)] {
    withoutActuallyEscaping(look) { look in
      var walk = TextWalk(root: object, kinds: kinds, look: look)
      walk.positions.reserveCapacity(16)
      walk.enter(object)
      return walk.found
    }
  }

  private init(root: Object, kinds: TextKinds, look: @escaping (String, TextKind) -> Finding?) {
    self.root = root
    self.kinds = kinds
    self.look = look
  }

  private mutating func enter(_ object: Object) {
    let type = object.type
    for index in object.slots.indices where !type.textKinds[index].isDisjoint(with: kinds) {
      switch object.slots[index] {
      case .text, .list, .object, .map:
        positions.append(index)
        enter(object.slots[index], type.fields[index].type)
        positions.removeLast()
      default: continue
      }
    }
  }

  private mutating func enter(_ value: Value, _ type: ValueType) {
    switch value {
    case .text(let text): enter(text, type.textKind)
    case .object(let object): enter(object)
    case .list(let items): enter(items, type.itemType)
    case .map(let map): enter(map.pairs.map(\.value), .text(.prose))
    default: break
    }
  }

  private mutating func enter(_ items: [Value], _ type: ValueType) {
    for index in items.indices {
      positions.append(index)
      enter(items[index], type)
      positions.removeLast()
    }
  }

  private mutating func enter(_ text: String, _ kind: TextKind) {
    guard kinds.contains(kind.alone), let finding = look(text, kind) else { return }
    let way = Way(root: root, positions: positions)
    found.append((FoundText(text: text, kind: kind, way: way), finding))
  }
}

extension ValueType {
  fileprivate var textKind: TextKind { if case .text(let kind) = self { kind } else { .prose } }
  fileprivate var itemType: ValueType { if case .list(let item) = self { item } else { self } }
}
