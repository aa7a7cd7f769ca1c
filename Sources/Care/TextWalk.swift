import Records

/// One text of a record, and the way to it.
struct FoundText {
  let text: String
  let kind: TextKind
  let path: [PathStep]
}

/// Walks every text of a record in the declaration's order. Most texts need no path, so the way is kept as a stack
/// and copied only for a text that a rule wants to talk about.
struct TextWalk {
  private var path: [PathStep] = []
  private let visit: (FoundText) -> Void

  /// Calls a closure with each text.
  static func each(of object: Object, _ visit: (FoundText) -> Void) {
    withoutActuallyEscaping(visit) { visit in
      var walk = TextWalk(visit: visit)
      walk.enter(object)
    }
  }

  private init(visit: @escaping (FoundText) -> Void) { self.visit = visit }

  private mutating func enter(_ object: Object) {
    for index in object.slots.indices {
      switch object.slots[index] {
      case .text, .list, .object, .map:
        path.append(.key(object.type.fields[index].name))
        enter(object.slots[index], object.type.fields[index].type)
        path.removeLast()
      default: continue
      }
    }
  }

  private mutating func enter(_ value: Value, _ type: ValueType) {
    switch value {
    case .text(let text): visit(FoundText(text: text, kind: type.textKind, path: path))
    case .object(let object): enter(object)
    case .list(let items):
      for (index, item) in items.enumerated() {
        path.append(.index(index))
        enter(item, type.itemType)
        path.removeLast()
      }
    case .map(let map):
      for (key, value) in map.pairs {
        path.append(.key(key))
        enter(value, .text(.prose))
        path.removeLast()
      }
    default: break
    }
  }
}

extension ValueType {
  fileprivate var textKind: TextKind { if case .text(let kind) = self { kind } else { .prose } }
  fileprivate var itemType: ValueType { if case .list(let item) = self { item } else { self } }
}
