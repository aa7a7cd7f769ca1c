/// What a template may make of one record: far more than any paper has, and little enough that no template holds up a
/// run. Where one goes further, what it makes is not printed.
public enum FillLimits {
  /// The most bytes of all texts that a template puts on its pages, catches or makes by filters, together.
  public static let mostLetters = 4_000_000
  /// The most steps: what stands in loops counts each time.
  static let mostSteps = 4_000_000
  /// The most bytes of one text that a filter makes.
  static let longestText = 1_000_000
  /// The most items of one list that a filter makes.
  static let longestList = 100_000
}
