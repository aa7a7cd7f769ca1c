import Care
import Diagnostics
import Records
import Typography

extension Object {
  /// `GLY-01` for every character of the object's texts that no bundled font can set, with its place and path: found
  /// before anything is filled, so that no page ever holds a box or a guess.
  func unprintable(with typefaces: Typefaces, in source: SourceText) -> [Problem] {
    var walk = LetterWalk(typefaces: typefaces, source: source)
    walk.visit(self, path: "")
    return walk.problems
  }
}

private struct LetterWalk {
  let typefaces: Typefaces
  let source: SourceText
  var problems: [Problem] = []

  mutating func visit(_ object: Object, path: String) {
    for (index, field) in object.type.fields.enumerated() {
      let offset = index < object.offsets.count ? object.offsets[index] : object.offset
      let isPrincipal = index == object.type.principal && !path.isEmpty
      visit(
        object.slots[index], path: isPrincipal ? path : path.isEmpty ? field.name : "\(path).\(field.name)",
        at: offset)
    }
  }

  private mutating func visit(_ value: Value, path: String, at offset: Int32) {
    switch value {
    case .text(let text): check(text, path: path, at: offset)
    case .object(let object): visit(object, path: path)
    case .list(let items):
      for (index, item) in items.enumerated() { visit(item, path: "\(path)[\(index)]", at: offset) }
    case .map(let map):
      for (key, value) in map.pairs { visit(value, path: "\(path).\(key)", at: offset) }
    case .missing, .absent, .bool, .number, .date, .time, .week, .code: break
    }
  }

  private mutating func check(_ text: String, path: String, at offset: Int32) {
    // Nearly every text is ASCII, which every face has.
    if text.utf8.allSatisfy({ (32...126).contains($0) || $0 == 10 || $0 == 13 || $0 == 9 }) { return }
    let lineEnds: Set<Unicode.Scalar> = ["\n", "\r", "\t"]
    for scalar in typefaces.uncovered(in: text.unicodeScalars.filter { !lineEnds.contains($0) }) {
      problems.append(.unprintable(scalar, at: offset < 0 ? nil : source.place(at: Int(offset)), path: path))
    }
  }
}
