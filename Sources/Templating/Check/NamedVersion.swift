/// Which version the foot of a document names.
public enum NamedVersion: String, Sendable, CaseIterable {
  /// That of the document, which is the plan itself: "Version 3".
  case own
  /// That of the plan from which on the document says what it says: "From plan version 3". It stays as long as it does.
  case plan
  /// None: the document says nothing of the plan, and stays in the home when that changes.
  case none
}
