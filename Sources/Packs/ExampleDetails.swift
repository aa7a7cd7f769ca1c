import Care
import Diagnostics
import Records

extension Provider {
  /// PRV-20: details of the example that `homepack new` writes and nobody has changed: people would ring a number that
  /// nobody answers.
  func exampleLeft(_ home: Home) throws(Problems) -> [Problem] {
    let file = home.templates + "/example-agency/provider.json"
    guard Files.exists(file), let example = Provider.read(try Files.source(file)).0 else { return [] }
    let theirs = Set(example.object.details(at: []).map(\.text))
    let left = object.details(at: []).filter { theirs.contains($0.text) || $0.text.contains("(fictional)") }
    guard let first = left.first else { return [] }
    // Numbers first: somebody may ring them.
    let paths = left.map(\.path.path).sorted { $0.contains("phone") && !$1.contains("phone") }
    return [
      Problem(
        .warning, "provider.json still holds details of the example, which people would ring or write to",
        rule: "PRV-20", hint: "write your own: \(paths.joined(separator: ", "))",
        at: JSON.places(of: [first.path], in: source)?.first, path: first.path.path)
    ]
  }
}

/// A text by which an agency is found.
private struct Detail {
  let path: [PathStep]
  let text: String
}

extension Object {
  /// Names, phone numbers, addresses of email and ids, with the ways to them.
  fileprivate func details(at path: [PathStep]) -> [Detail] {
    type.fields.indices.flatMap { index in
      slots[index].details(as: type.fields[index].type, at: path + [.key(type.fields[index].name)])
    }
  }
}

extension Value {
  fileprivate func details(as type: ValueType, at path: [PathStep]) -> [Detail] {
    switch (self, type) {
    case (.text(let text), .text(let kind)):
      let isTelling =
        [.phone, .email].contains(kind) || Self.names.contains(path.last ?? 0) || text.contains("(fictional)")
      return isTelling ? [Detail(path: path, text: text)] : []
    case (.object(let object), _): return object.details(at: path)
    case (.list(let items), .list(let item)):
      return items.enumerated().flatMap { $1.details(as: item, at: path + [.index($0)]) }
    default: return []
    }
  }

  private static let names: Set<PathStep> = ["name", "legalName", "providerId", "locationId"]
}
