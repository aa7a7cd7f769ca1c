import Records

/// A walk through an object to certain fields, wherever its declaration has them. Parts of the declaration that lead to
/// none are passed over, and a way is only built where it is asked for.
struct DeclaredWalk: Sendable {
  /// What is gone to in an object of a type.
  private struct Stops {
    /// The fields that are looked for.
    var own: [Int] = []
    /// Those that lead to others.
    var onward: [Int] = []
    var isEmpty: Bool { own.isEmpty && onward.isEmpty }
  }

  private var stops: [ObjectIdentifier: Stops] = [:]

  /// A walk from objects of some types to the fields that are wanted.
  init(from types: [ObjectType], to isWanted: (Field, ObjectType) -> Bool) {
    for type in types { _ = add(type, isWanted) }
  }

  private mutating func add(_ type: ObjectType, _ isWanted: (Field, ObjectType) -> Bool) -> Bool {
    var found = Stops()
    for (index, field) in type.fields.enumerated() where !field.isWorkedOut {
      if isWanted(field, type) { found.own.append(index) }
      if let inner = field.type.innermost, add(inner, isWanted) { found.onward.append(index) }
    }
    if !found.isEmpty { stops[ObjectIdentifier(type)] = found }
    return !found.isEmpty
  }

  /// Calls the body with each object that has such fields, their positions in it, and the way to it.
  func each(in object: Object, _ body: (Object, [Int], @escaping () -> [PathStep]) -> Void) {
    var way: [PathStep] = []
    walk(object, &way, body)
  }

  private func walk(
    _ object: Object, _ way: inout [PathStep], _ body: (Object, [Int], @escaping () -> [PathStep]) -> Void
  ) {
    guard let stops = stops[ObjectIdentifier(object.type)] else { return }
    if !stops.own.isEmpty {
      let here = way
      body(object, stops.own) { here }
    }
    for index in stops.onward {
      way.append(.key(object.type.fields[index].name))
      walk(object.slots[index], &way, body)
      way.removeLast()
    }
  }

  private func walk(
    _ value: Value, _ way: inout [PathStep], _ body: (Object, [Int], @escaping () -> [PathStep]) -> Void
  ) {
    switch value {
    case .object(let inner): walk(inner, &way, body)
    case .list(let items):
      for (index, item) in items.enumerated() {
        guard case .object(let inner) = item else { continue }
        way.append(.index(index))
        walk(inner, &way, body)
        way.removeLast()
      }
    case .missing, .absent, .bool, .number, .text, .date, .time, .week, .code, .map: return
    }
  }
}

extension ValueType {
  /// The type of the objects that it holds, itself or in lists.
  fileprivate var innermost: ObjectType? {
    switch self {
    case .object(let type), .fact(let type): type
    case .list(let item): item.innermost
    case .text, .number, .bool, .date, .time, .week, .code, .custom, .any: nil
    }
  }
}
