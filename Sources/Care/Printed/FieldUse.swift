import Records

/// Which fields of a record and of its provider the paths that templates speak of come from.
///
/// A template may print what was worked out, "Daughter and attorney": then it prints the fields that this is made of. A
/// provider's field has the path that templates use, `provider.phones.number`.
public enum FieldUse {
  /// Every field of a record that may be filled, in the order of the declaration.
  public static let ofRecord = CareTypes.record.leaves

  /// Every field of a provider that may be filled.
  public static let ofProvider = CareTypes.provider.leaves

  /// The path that templates have for a field of a provider.
  public static func path(ofProvider leaf: ObjectType.Leaf) -> String { "provider." + leaf.path }

  /// The paths of the fields that may be filled which some paths of templates come from.
  public static func sources(of used: Set<String>) -> Set<String> {
    var walk = Walk()
    for path in used { walk.follow(path) }
    return walk.found
  }

  private static let known = Set(ofRecord.map(\.path) + ofProvider.map(path(ofProvider:)))

  private static let leaves = Set(CareTypes.root.allLeaves.map(\.path))

  private static let workedOut = Dictionary(CareTypes.root.workedOut) { one, _ in one }

  /// Follows paths to what they are made of, each once.
  private struct Walk {
    var found: Set<String> = []
    private var seen: Set<String> = []

    mutating func follow(_ path: String) {
      guard seen.insert(path).inserted else { return }
      if known.contains(path) { found.insert(path) }
      // Whoever goes through a list has printed nothing of it yet.
      guard leaves.contains(path) else { return }
      for (start, rest) in path.beginnings {
        for source in workedOut[start] ?? [] { follow(source, rest: rest) }
      }
    }

    /// What is made of a whole object, or of another of its kind, is made of the field of the same name.
    private mutating func follow(_ source: String, rest: String) {
      if !rest.isEmpty, known.contains(source + rest) || workedOut[source + rest] != nil {
        return follow(source + rest)
      }
      follow(source)
      for path in known where path.hasPrefix(source + ".") { follow(path) }
    }
  }
}

extension String {
  /// `a.b.c` and nothing, `a.b` and `.c`, `a` and `.b.c`.
  fileprivate var beginnings: [(start: String, rest: String)] {
    let dots = indices.filter { self[$0] == "." }
    return (dots + [endIndex]).map { (String(self[..<$0]), String(self[$0...])) }
  }
}
