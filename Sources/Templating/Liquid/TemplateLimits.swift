/// What a template may be: far more than anybody writes by hand, and little enough to be read and checked at once.
enum TemplateLimits {
  /// The most bytes of a file: thirty times the longest template of the house.
  static let largest = 1 << 20
  /// The most filters of one value.
  static let mostFilters = 100
  /// The most branches of one `if`, `unless` or `case`.
  static let mostBranches = 500
}
