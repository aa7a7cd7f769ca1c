import Diagnostics
import Records

/// A record in the making: values at their paths, each with the cell it came from.
struct Draft: Sendable {
  /// Where a value came from.
  struct Origin: Sendable {
    let source: SourceText
    let range: Range<Int>
    /// The sheet's row, counted from 1, and the column's title.
    let row: Int
    let title: String
  }

  fileprivate indirect enum Node: Sendable {
    case value(JSONText, Origin?)
    case object([String: Node])
    case list([Int: Node])
  }

  private var root = Node.object([:])

  /// Puts a value at a path; what stood there is replaced.
  mutating func set(_ steps: [PathStep], to value: JSONText, from origin: Origin? = nil) {
    root = Self.node(root, setting: steps[...], to: .value(value, origin))
  }

  private static func node(_ node: Node?, setting steps: ArraySlice<PathStep>, to value: Node) -> Node {
    guard let step = steps.first else { return value }
    switch step {
    case .key(let key):
      var members: [String: Node] = [:]
      if case .object(let there) = node { members = there }
      members[key] = self.node(members[key], setting: steps.dropFirst(), to: value)
      return .object(members)
    case .index(let index):
      var items: [Int: Node] = [:]
      if case .list(let there) = node { items = there }
      items[index] = self.node(items[index], setting: steps.dropFirst(), to: value)
      return .list(items)
    }
  }

  /// The record as a file, and the cell of each path in it.
  func written(as type: ObjectType) -> (text: String, cells: [String: Origin]) {
    var writer = DraftWriter()
    let json = writer.json(root, as: .object(type), at: [])
    return (json.indented, writer.cells)
  }
}

/// Writes keys in the declaration's order, closes the gaps of lists, and gives ids to items that need one.
private struct DraftWriter {
  var cells: [String: Draft.Origin] = [:]

  mutating func json(_ node: Draft.Node, as type: ValueType, at path: [PathStep]) -> JSONText {
    switch node {
    case .value(let value, let origin):
      if let origin { cells[path.path] = origin }
      return value
    case .object(let members): return object(members, as: type, at: path)
    case .list(let items): return list(items, as: type, at: path)
    }
  }

  private mutating func object(_ members: [String: Draft.Node], as type: ValueType, at path: [PathStep])
    -> JSONText
  {
    guard case .object(let object) = type else {
      let own = members.sorted { $0.key < $1.key }
      return .object(own.map { ($0.key, json($0.value, as: .any, at: path + [.key($0.key)])) })
    }
    var result: [(key: String, value: JSONText)] = []
    for field in object.fields {
      if let node = members[field.name] {
        result.append((field.name, json(node, as: field.type, at: path + [.key(field.name)])))
      } else if field.name == "id", case .text(.identifier) = field.type, let id = Self.id(of: path) {
        result.append((field.name, .string(id)))
      }
    }
    return .object(result)
  }

  private mutating func list(_ items: [Int: Draft.Node], as type: ValueType, at path: [PathStep]) -> JSONText
  {
    guard case .list(let item) = type else { preconditionFailure("a list has a list's type") }
    var result: [JSONText] = []
    for (index, entry) in items.sorted(by: { $0.key < $1.key }).enumerated() {
      result.append(json(entry.value, as: item, at: path + [.index(index)]))
    }
    return .list(result)
  }

  /// `con-1` for the first of the contacts: an id says nothing of the person.
  private static func id(of path: [PathStep]) -> String? {
    guard case .index(let index) = path.last, case .key(let list) = path.dropLast().last else { return nil }
    return "\(list.prefix(3))-\(index + 1)"
  }
}
