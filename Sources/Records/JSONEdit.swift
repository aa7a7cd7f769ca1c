import Diagnostics

extension JSON {
  /// The bytes of a file with other values at some of its paths. All else stays as it was written; a key that is not
  /// there is added behind the last one of its object.
  ///
  /// - Parameter changes: Keys from the outermost object on, and the JSON text that stands there then.
  public static func edited(
    _ source: SourceText, _ changes: [(path: [String], text: String)]
  ) throws(Problems) -> [UInt8] {
    let root = try parse(source)
    var bytes = source.bytes
    let edits = changes.compactMap { root.edit(putting: $0.text, at: $0.path[...]) }
    for edit in edits.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      bytes.replaceSubrange(edit.range, with: edit.text.utf8)
    }
    return bytes
  }
}

extension JSONNode {
  /// Where a text is put so that it stands at a path; nil where the path does not lead through objects.
  fileprivate func edit(putting text: String, at path: ArraySlice<String>) -> (
    range: Range<Int>, text: String
  )? {
    guard let key = path.first else { return (range, text) }
    guard case .object(let members) = kind else { return nil }
    if let value = self[key] { return value.edit(putting: text, at: path.dropFirst()) }
    guard path.count == 1 else { return nil }
    let end = members.last?.value.range.upperBound ?? range.lowerBound + 1
    return (end..<end, (members.isEmpty ? "" : ", ") + JSONText.quoted(key) + ": " + text)
  }
}
