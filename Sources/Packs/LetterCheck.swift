import Diagnostics
import Records
import Typography

extension Object {
  /// `GLY-01` for every character of the object's texts that no bundled font can set, with its place and path: found
  /// before anything is filled, so that no page ever holds a box or a guess.
  func unprintable(with typefaces: Typefaces, in source: SourceText) -> [Problem] {
    var walk = LetterWalk(typefaces: typefaces)
    walk.visit(self, path: [])
    guard !walk.found.isEmpty else { return [] }
    let places = JSON.places(of: walk.found.map(\.path), in: source)
    return walk.found.enumerated().map { index, found in
      .unprintable(found.scalar, at: places?[index], path: found.path.path)
    }
  }
}

private struct LetterWalk {
  let typefaces: Typefaces
  private(set) var found: [(scalar: Unicode.Scalar, path: [PathStep])] = []

  init(typefaces: Typefaces) { self.typefaces = typefaces }

  mutating func visit(_ object: Object, path: [PathStep]) {
    for (index, field) in object.type.fields.enumerated() {
      visit(object.slots[index], path: path + [.key(field.name)])
    }
  }

  private mutating func visit(_ value: Value, path: [PathStep]) {
    switch value {
    case .text(let text): check(text, path: path)
    case .object(let object): visit(object, path: path)
    case .list(let items):
      for (index, item) in items.enumerated() { visit(item, path: path + [.index(index)]) }
    case .map(let map):
      for (key, value) in map.pairs { visit(value, path: path + [.key(key)]) }
    case .missing, .absent, .bool, .number, .date, .time, .week, .code: break
    }
  }

  private mutating func check(_ text: String, path: [PathStep]) {
    // Nearly every text is ASCII, which every face has.
    if text.utf8.allSatisfy({ (32...126).contains($0) || Self.whiteSpace.contains($0) }) { return }
    let letters = text.unicodeScalars.filter { !$0.isASCII || !Self.whiteSpace.contains(UInt8($0.value)) }
    for scalar in typefaces.uncovered(in: letters) { found.append((scalar, path)) }
  }

  /// Tab, line feed and carriage return, which are laid out and never drawn.
  private static let whiteSpace: Set<UInt8> = [9, 10, 13]
}
