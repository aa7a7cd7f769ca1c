/// Which version the foot of a document names.
public enum NamedVersion: String, Sendable, CaseIterable {
  /// That of the document, which is the plan itself: "Version 3".
  case own
  /// That of the plan that the document goes with: "Plan version 3".
  case plan
  /// None: the document says nothing of the plan, and stays in the home when that changes.
  case none
}
