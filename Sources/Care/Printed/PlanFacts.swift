import Records

/// The fields of a record that a version of its plan stands for: what the plan prints and somebody acts on. Reading
/// needs, sharing, choices, photographs with the leave for them, and what stays in the office change without a new
/// version.
public enum PlanFacts {
  /// The parts of a record that are none of the plan's facts.
  public static let otherParts: Set<String> = [
    "schema", "recordId", "extract", "plan", "accessibleInformation", "informationChoices", "sharing",
    "custom",
    "sheets",
  ]

  /// The fields, in the order of the declaration.
  public static let leaves = FieldUse.ofRecord.filter { holds($0.path) }

  /// Whether a field is one of them.
  public static func holds(_ path: String) -> Bool {
    let isOfPhotograph = path.hasSuffix(".photo") || path.contains(".photo.")
    guard !isOfPhotograph, !otherParts.contains(String(path.prefix { $0 != "." })) else { return false }
    return Unprinted.entry(of: path).map { $0.fate == .obeyed } ?? true
  }
}
