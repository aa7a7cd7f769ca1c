import Records

/// The field's own filters. Their words follow standards.md 3.26 to 3.34, without the system's locale.
enum CareFilters {
  static let all: [Filter] = [
    Filter("date", 0...1, (.date, .text)) { value, arguments, context in
      if arguments.has(0) {
        return .text(DateFormat.text(value, format: context.words(arguments[0]), context))
      }
      guard case .date(let date) = value else { return value }
      return .text(Wording.date(date))
    },
    Filter("day", 0...0, (.date, .text), isOwn: true) { value, _, _ in
      guard case .date(let date) = value else { return value }
      return .text(Wording.weekday(date.weekday))
    },
    Filter("time", 0...0, (.time, .text), isOwn: true) { value, _, _ in
      guard case .time(let time) = value else { return value }
      return .text(Wording.time(time))
    },
    Filter("duration", 0...0, (.duration, .text), isOwn: true) { value, _, _ in
      guard case .number(let number) = value, let minutes = number.whole else { return value }
      return .text(Wording.duration(minutes))
    },
    Filter("days", 0...0, (.days, .text), isOwn: true) { value, _, _ in
      .text(Wording.days(ListFilters.items(value).compactMap(dayNumber)))
    },
    Filter("age", 0...0, (.date, .text), isOwn: true) { value, _, context in
      guard case .date(let date) = value, let today = context.today else { return value }
      return .text(String(max(0, date.years(to: today))))
    },
    Filter("phone", 0...0, (.phone, .text), isOwn: true) { value, _, context in
      .text(Wording.unbroken(context.words(value)))
    },
    Filter("nhs_number", 0...0, (.words, .text), isOwn: true) { value, _, context in
      .text(Wording.nhsNumber(context.words(value)))
    },
    Filter("money", 0...0, (.money, .text), isOwn: true) { value, _, _ in
      guard case .number(let number) = value, let pence = number.whole else { return value }
      return .text(Wording.money(pence: pence))
    },
    Filter("dose", 0...0, (.words, .text), isOwn: true) { value, _, context in
      .text(Wording.unbroken(context.words(value)))
    },
    Filter("list", 0...1, (.list, .text), isOwn: true) { value, arguments, context in
      let joiner = arguments.has(0) ? context.words(arguments[0]) : "and"
      return .text(Wording.list(ListFilters.items(value).map { context.words($0.plain) }, joiner: joiner))
    },
    Filter("plural", 1...2, (.number, .text), isOwn: true) { value, arguments, context in
      let one = context.words(arguments[0])
      let many = arguments.has(1) ? context.words(arguments[1]) : one + "s"
      let isOne = Wording.words(value) == "1"
      return .text(Wording.words(value) + Wording.space + (isOne ? one : many))
    },
    Filter("lower_first", 0...0, (.words, .text), isOwn: true) { value, _, context in
      .text(lowerFirst(context.words(value)))
    },
    Filter("sentence", 0...0, (.words, .text), isOwn: true) { value, _, context in
      .text(sentence(context.words(value)))
    },
    Filter("or_say", 0...1, (.any, .text), isOwn: true) { value, arguments, _ in
      value.isNothing ? arguments[0] : value
    },
  ]

  private static let dayCodes = ["mon": 1, "tue": 2, "wed": 3, "thu": 4, "fri": 5, "sat": 6, "sun": 7]

  /// 1 for Monday, from a code or the beginning of a name.
  private static func dayNumber(_ value: Value) -> Int? {
    let text: String
    if case .code(let code) = value { text = code.entry.code } else { text = Liquid.text(value) }
    return dayCodes[String(text.lowercased().prefix(3))]
  }

  /// The first letter small, unless the first word is "I", or has a capital or a digit further on.
  static func lowerFirst(_ text: String) -> String {
    guard let first = text.utf8.first else { return text }
    guard first < 0x80 else { return lowerLetter(text) }
    guard (0x41...0x5A).contains(first) else { return text }
    var length = 0
    for byte in text.utf8 {
      // The word ends at white space, a comma or an apostrophe, straight or curved.
      if byte.isWhitespace || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "'") || byte == 0xE2 { break }
      if length > 0, byte.isDigit || (0x41...0x5A).contains(byte) { return text }
      length += 1
    }
    if Wording.isWeekday(text.utf8.prefix(length)) { return text }
    return length == 1 && first == UInt8(ascii: "I") ? text : replacingFirst(text, with: first | 0x20)
  }

  /// A first letter with a sign over it.
  private static func lowerLetter(_ text: String) -> String { text.prefix(1).lowercased() + text.dropFirst() }

  private static func replacingFirst(_ text: String, with byte: UInt8) -> String {
    var bytes = Array(text.utf8)
    bytes[0] = byte
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The first letter large, and a full stop at the end unless there is a mark already.
  static func sentence(_ text: String) -> String {
    guard let first = text.utf8.first, let last = text.utf8.last else { return text }
    var start = text
    if first >= 0x80 {
      start = text.prefix(1).uppercased() + text.dropFirst()
    } else if (0x61...0x7A).contains(first) {
      start = replacingFirst(text, with: first & 0xDF)
    }
    return ".!?:".utf8.contains(last) || text.hasSuffix("…") ? start : start + "."
  }
}

/// The standard words for a fact that is not there: domain.md section 2, "Not asked is not declined".
enum AbsenceWords {
  /// The words, or nil when the fact leaves no trace on the page.
  static func words(for value: Value, noun: String, isEasyRead: Bool) -> String? {
    guard case .absent(let absence) = value else {
      return isEasyRead ? "We have not asked you this yet." : "Not asked yet"
    }
    return isEasyRead ? easyWords(absence, noun: noun) : words(absence)
  }

  private static func words(_ absence: Absence) -> String? {
    let date = absence.on.map { Wording.date($0) }
    switch absence.reason {
    case .notAsked: return "Not asked yet"
    case .declined: return "You chose not to answer" + (date.map { " (\($0))" } ?? "")
    case .unknown: return "Asked; not known" + (date.map { " (\($0))" } ?? "")
    case .notApplicable: return "Does not apply"
    case .masked: return nil
    case .noneKnown: return "None known" + (date.map { " (asked on \($0))" } ?? "")
    }
  }

  private static func easyWords(_ absence: Absence, noun: String) -> String? {
    switch absence.reason {
    case .notAsked: "We have not asked you this yet."
    case .declined: "You said you do not want to say."
    case .unknown: "We asked. We do not know yet."
    case .notApplicable, .masked: nil
    case .noneKnown: "You have no \(noun) that we know of."
    }
  }

  /// "foodAllergies" as words: "food allergies".
  static func noun(from name: String) -> String {
    var result = ""
    for letter in name {
      if letter.isUppercase { result += " " + letter.lowercased() } else { result.append(letter) }
    }
    return result
  }
}
