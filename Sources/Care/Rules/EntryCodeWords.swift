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
    "key cupboard", "entry number", "alarm number", "code for the", "code to the", "key tin", "key pot",
    "key store",
    "key vault", "key locker", "key cabinet", "key pod", "key holder box", "key case", "key lock", "key unit",
    "coded box", "coded lock", "code lock", "code box", "combi lock", "combination lock", "number lock",
    "numberpad",
    "number pad", "touchpad", "touch pad", "digilock", "digi lock", "digital lock", "push button lock",
    "dial lock",
    "wall safe", "outside safe", "house safe", "little safe", "lockable box", "locked box",
    "box with the key",
    "safe with the key", "key is in the", "keys are in the", "supra", "strongbox", "strong box",
    "entry system",
    "entryphone", "entry phone", "entry pad", "door entry", "door number pad", "gate number", "lock number",
    "box number", "door lock", "trade button", "key code is", "security number", "unlock code",
    "unlocking code",
    "opening code", "secret number", "secret code", "secure code", "way in is", "the safe", "safe no",
    "dials", "ks", "k/s",
  ]
  /// Words that only may be about one.
  static let doubtful = [
    "door", "doors", "gate", "gates", "alarm", "alarms", "code", "codes", "lock", "locks", "intercom",
    "entry", "keys",
    "key", "porch", "entrance", "buzzer", "doorbell", "front door", "shutter", "garage", "panel", "digits",
  ]
  /// What somebody does with a code, which is surer the nearer the code stands.
  static let acts = [
    "opens with", "open with", "open it with", "opened with", "unlocks with", "unlock with", "unlock it with",
    "opens on", "opens the", "open the", "unlocks the", "unlock the", "opens it", "unlocks it", "gets you in",
    "get you in", "lets you in", "let yourself in", "to get in", "get in with", "to come in", "to open",
    "to unlock",
    "key in", "punch in", "tap in", "type in", "disarm", "unset", "deactivate", "release the", "releases the",
  ]
  /// What a key may be kept in, by other names: about codes where a key or a way in is spoken of as well.
  static let containers = [
    "safe", "box", "tin", "pot", "pod", "case", "cabinet", "cupboard", "locker", "store", "vault", "holder",
    "container", "tube", "unit", "drawer", "coffer", "capsule", "lock", "shed", "meter box",
  ]
  /// Words and phrases by which something is opened without a number.
  static let passwords = [
    "password", "passwords", "pass word", "passphrase", "pass phrase", "passwd", "safe word", "safeword",
    "secret word", "security word", "memorable word", "code word", "codeword", "security answer", "login",
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

  /// What a column or a field may be called besides: not the parts of sentences.
  private static let joinedSure = Set((sure + ["password", "passphrase", "passwd", "safe word"]).map(joined))
    .subtracting(["keyisinthe", "keysareinthe", "wayinis", "thesafe", "safeno", "ks"])

  private static func joined(_ name: String) -> String {
    String(name.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || ("0"..."9").contains($0) })
  }
}
