import Documents
import Records

/// What the fields of a record are called on papers that say what has changed: "start", after the name of a visit.
///
/// A word stands under the field's name, `field.start`, and where a field of that name means something else, under its
/// whole path, `field.person.address.to`. One that only wraps what is meant has an empty text, and is left out.
public enum FieldWord {
  /// What a file of words must have.
  static let entries =
    names.map { WordEntry(key($0)) } + paths.map { WordEntry(key($0), isNeeded: false) }

  private static func key(_ path: String) -> String { "field." + path }

  private static let all = CareTypes.record.fieldPaths.filter(PlanFacts.holds)
  private static let paths = all.filter { $0.contains(".") }
  private static let names = Set(all.map(\.lastName)).sorted()

  /// What a field is called; nil where it only wraps what is meant.
  public static func words(for path: String, in words: Words) -> String? {
    let own = key(path)
    let text = words.text(at: words.holds(own) ? own : key(path.lastName))
    return text.isEmpty ? nil : text
  }
}

extension String {
  fileprivate var lastName: String { String(self[(lastIndex(of: ".").map(index(after:)) ?? startIndex)...]) }
}
