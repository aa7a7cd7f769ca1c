extension CalendarDate {
  /// The number of a month that an office types in English: its name, or three letters or more that begin it, whatever
  /// their capitals. Nil for any other word. What is printed of a month stands in the files of words.
  public static func month(_ name: some StringProtocol) -> Int? {
    let small = name.lowercased()
    guard small.utf8.count >= 3 else { return nil }
    return names.firstIndex { $0.hasPrefix(small) }.map { $0 + 1 }
  }

  private static let names = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
  ]
}
