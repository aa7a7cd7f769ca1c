import Documents
import Records

/// How values of a record read.
public enum FillWord: String, WordKey {
  case date = "date.full"
  case week = "week.of"

  case midnight = "time.midnight"
  case midday = "time.midday"
  case morning = "time.am"
  case morningHour = "time.am.full-hour"
  case afternoon = "time.pm"
  case afternoonHour = "time.pm.full-hour"
  /// The ends of Liquid's `%p`.
  case am = "time.sign.am"
  case pm = "time.sign.pm"

  case minutes = "duration.minutes"
  case hours = "duration.hours"
  case hoursAndMinutes = "duration.both"

  case everyDay = "days.every"
  case daysInRow = "days.range"

  case pounds = "money.pounds"
  case poundsAndPence = "money.pounds-and-pence"
  /// Between groups of three digits.
  case digitGroups = "number.groups"
  case yes = "answer.yes"
  case no = "answer.no"
  /// The plural of a word when a template gives the singular alone.
  case plural = "plural.regular"
  case testNumber = "nhs-number.test"
  case clock = "picture.clock"
  case day = "picture.day"
  case pair = "picture.pair"

  case notAsked = "absent.not-asked"
  case declined = "absent.declined"
  case declinedOn = "absent.declined.on"
  case unknown = "absent.unknown"
  case unknownOn = "absent.unknown.on"
  case notApplicable = "absent.not-applicable"
  case noneKnown = "absent.none-known"
  case noneKnownOn = "absent.none-known.on"
  case easyNotAsked = "absent.easy-read.not-asked"
  case easyDeclined = "absent.easy-read.declined"
  case easyUnknown = "absent.easy-read.unknown"
  case easyNoneKnown = "absent.easy-read.none-known"
  /// What a list without a name of its own lists.
  case anyThing = "noun.other"

  /// What the text may hold in `{{ }}`. The hours of a clock are given both ways.
  public var slots: [WordSlot] {
    switch self {
    case .date: ["day", "month", "year"]
    case .week, .declinedOn, .unknownOn, .noneKnownOn: ["date"]
    case .morning, .afternoon: ["hour", "hour24", "minute"]
    case .morningHour, .afternoonHour: ["hour", "hour24"]
    case .minutes, .hours: [.number("count")]
    case .hoursAndMinutes: ["hours", "minutes"]
    case .daysInRow: ["first", "last"]
    case .pounds: ["pounds"]
    case .poundsAndPence: ["pounds", "pence"]
    case .plural: ["one"]
    case .testNumber: ["number"]
    case .clock: ["time"]
    case .day: ["weekday", "date"]
    case .pair: ["first", "second"]
    case .easyNoneKnown: ["noun"]
    default: []
    }
  }

  static func weekday(_ number: Int) -> String { "weekday.\((number + 6) % 7 + 1)" }
  static func noun(_ field: String) -> String { "noun.\(field)" }

  /// What a file of words must have so that records of a type can be filled.
  public static func entries(for root: ObjectType) -> [WordEntry] {
    let paths =
      (1...12).map(Words.month) + (1...7).map(weekday) + root.listNames.map(noun) + FactState.codes.wordPaths
    return entries + paths.map { WordEntry($0) }
  }
}

extension Words {
  /// "16 November 2026", with no-break spaces.
  public func date(_ date: CalendarDate) -> String {
    self(
      FillWord.date,
      [
        "day": String(date.day), "month": text(at: Words.month(date.month)), "year": String(date.year),
      ])
  }
}
