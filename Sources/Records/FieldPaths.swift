/// Where the fields of a declaration stand, by their whole paths: `contacts.phones`, `health.allergies.substance`. The
/// items of a list and the value of an answer have the path of the list and of the answer.
extension ObjectType {
  /// A field that holds no other fields, with the way to it through the slots of objects.
  public struct Leaf: Sendable {
    /// The names, with dots between them.
    public let path: String
    /// The slots from the object of this type down to the field.
    public let slots: [Int]
    /// Whether it says when or by whom an answer was given, beside the answer itself.
    public let isOfAnswer: Bool
  }

  /// Every field that a file may hold and that holds no others, in the order of the declaration.
  public var leaves: [Leaf] { leaves(below: "", slots: []) { !$0.isWorkedOut } }

  /// The same with those that are worked out.
  public var allLeaves: [Leaf] { leaves(below: "", slots: []) { _ in true } }

  /// The path of a field, below that of the object it is of.
  public func path(to index: Int, below path: String) -> String {
    isAnswer && index == principal ? path : Self.joined(path, fields[index].name)
  }

  private func leaves(below path: String, slots: [Int], where counts: (Field) -> Bool) -> [Leaf] {
    fields.indices.filter { counts(fields[$0]) }.flatMap { index -> [Leaf] in
      let here = self.path(to: index, below: path)
      let way = slots + [index]
      let isOfAnswer = isAnswer && ["on", "by"].contains(fields[index].name)
      return fields[index].type.inner?.leaves(below: here, slots: way, where: counts)
        ?? [Leaf(path: here, slots: way, isOfAnswer: isOfAnswer)]
    }
  }

  /// Every field that a file may hold, whether it holds others or not, in the order of the declaration. The value of an
  /// answer and the items of a list are the answer and the list themselves.
  public var fieldPaths: [String] {
    var paths: [String] = []
    collectPaths(below: "", into: &paths)
    return paths
  }

  private func collectPaths(below path: String, into paths: inout [String]) {
    for index in fields.indices where !fields[index].isWorkedOut {
      let here = self.path(to: index, below: path)
      if here != path { paths.append(here) }
      fields[index].type.inner?.collectPaths(below: here, into: &paths)
    }
  }

  /// Every field that is worked out, by its path, with the whole paths of what it is made of. Those inside another need
  /// not say it again.
  public var workedOut: [(path: String, sources: [String])] { workedOut(below: "") }

  private func workedOut(below path: String) -> [(path: String, sources: [String])] {
    fields.indices.flatMap { index -> [(path: String, sources: [String])] in
      let here = self.path(to: index, below: path)
      let inside = fields[index].type.inner?.workedOut(below: here) ?? []
      return fields[index].isWorkedOut ? [(here, sources(of: index, below: path))] + inside : inside
    }
  }

  /// A source beside the field itself has its name alone.
  private func sources(of index: Int, below path: String) -> [String] {
    fields[index].sources.map { source in
      guard let beside = self.index(of: source.upToDot), beside != index else { return source }
      return Self.joined(path, source)
    }
  }

  private static func joined(_ path: String, _ name: String) -> String {
    path.isEmpty ? name : path + "." + name
  }

  /// Whether this is an answer or a list that says why it is empty: its value has no name of its own.
  private var isAnswer: Bool { name == "Fact" || isListing }
}

extension Field {
  /// Whether it never stands in a file.
  public var isWorkedOut: Bool { presence == .derived || presence == .derivedOptional }

  /// A field that is worked out, with the fields that it is made of: by name those beside it, all others by their whole
  /// path. What a template prints of it, it prints of them.
  public func made(of sources: String...) -> Field {
    var field = self
    field.sources = sources
    return field
  }
}

extension ValueType {
  /// The object whose fields follow, behind lists.
  var inner: ObjectType? {
    switch self {
    case .object(let type), .fact(let type): type
    case .list(let item): item.inner
    default: nil
    }
  }

  /// The paths of the fields that stand for a value of this type when it is printed as it is.
  public func principalPaths(below path: String) -> Set<String> {
    guard let type = inner, let principal = type.principal else { return [] }
    let here = type.path(to: principal, below: path)
    return type.fields[principal].type.principalPaths(below: here).union([here])
  }
}

extension Object {
  /// The places below this object at which a leaf is filled: something stands there that is no absence.
  public func places(of leaf: ObjectType.Leaf) -> [[PathStep]] { places(of: leaf.slots[...], at: []) }

  fileprivate func places(of slots: ArraySlice<Int>, at path: [PathStep]) -> [[PathStep]] {
    guard let slot = slots.first else { return [path] }
    let name = type.fields[slot].name
    return self.slots[slot].places(of: slots.dropFirst(), at: path + [.key(name)])
  }
}

extension Value {
  fileprivate func places(of slots: ArraySlice<Int>, at path: [PathStep]) -> [[PathStep]] {
    switch self {
    case .missing, .absent: []
    case .object(let object): object.places(of: slots, at: path)
    case .list(let items) where !slots.isEmpty:
      items.enumerated().flatMap { $1.places(of: slots, at: path + [.index($0)]) }
    case .list(let items): items.isEmpty ? [] : [path]
    default: [path]
    }
  }
}

extension String {
  fileprivate var upToDot: String { String(prefix { $0 != "." }) }
}
