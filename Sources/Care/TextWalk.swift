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

/// Walks every text of a record in the declaration's order.
struct TextWalk {
  private let root: Object
  private var positions: [Int] = []
  private let visit: (FoundText) -> Void

  /// Calls a closure with each text.
  static func each(of object: Object, _ visit: (FoundText) -> Void) {
    withoutActuallyEscaping(visit) { visit in
      var walk = TextWalk(root: object, visit: visit)
      walk.positions.reserveCapacity(16)
      walk.enter(object)
    }
  }

  private init(root: Object, visit: @escaping (FoundText) -> Void) {
    self.root = root
    self.visit = visit
  }

  private mutating func enter(_ object: Object) {
    for index in object.slots.indices {
      switch object.slots[index] {
      case .text, .list, .object, .map:
        positions.append(index)
        enter(object.slots[index], object.type.fields[index].type)
        positions.removeLast()
      default: continue
      }
    }
  }

  private mutating func enter(_ value: Value, _ type: ValueType) {
    switch value {
    case .text(let text):
      visit(FoundText(text: text, kind: type.textKind, way: Way(root: root, positions: positions)))
    case .object(let object): enter(object)
    case .list(let items): enter(items, type.itemType)
    case .map(let map): enter(map.pairs.map(\.value), .text(.prose))
    default: break
    }
  }

  private mutating func enter(_ items: [Value], _ type: ValueType) {
    for (index, item) in items.enumerated() {
      positions.append(index)
      enter(item, type)
      positions.removeLast()
    }
  }
}

extension ValueType {
  fileprivate var textKind: TextKind { if case .text(let kind) = self { kind } else { .prose } }
  fileprivate var itemType: ValueType { if case .list(let item) = self { item } else { self } }
}
