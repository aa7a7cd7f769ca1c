/// Words that speak of the codes of doors and key safes: one list for texts, for an office's own fields and for the
/// columns of a spreadsheet.
public enum EntryCodeWords {
  /// Words about codes.
  static let sure = [
    "key safe", "keysafe", "key safes", "entry code", "door code", "pin", "pin code", "alarm code",
    "gate code",
    "access code", "key code", "keycode", "passcode", "security code", "keypad", "key pad", "lock box",
    "lockbox",
    "key box", "keybox", "combination", "safe code", "safe number", "padlock", "lock code", "combo",
    "key number",
    "key cupboard", "entry number", "alarm number", "code for the", "code to the",
  ]
  /// Words that only may be about one.
  static let doubtful = [
    "door", "doors", "gate", "gates", "alarm", "alarms", "code", "codes", "lock", "locks", "intercom",
    "entry", "keys",
  ]

  /// Whether the name of a field or a column says that a code stands in it. Capitals, spaces and signs do not count:
  /// "Key safe", "key_safe" and "keySafe" are one name.
  public static func areIn(name: String) -> Bool {
    let name = joined(name)
    return joinedSure.contains { word in
      // A short word may stand within another: shopping, spinach.
      word.utf8.count < 6 ? name.hasSuffix(word) : name.contains(word)
    }
  }

  private static let joinedSure = Set(sure.map(joined))

  private static func joined(_ name: String) -> String {
    String(name.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || ("0"..."9").contains($0) })
  }
}
