import Documents
import Records

/// Filters that Liquid has not: how values of the kinds that a declaration knows (dates, phones, sums, numbers that are
/// checked) read to people. Their words follow standards.md 3.26 to 3.34, without the system's locale.
enum KindFilters {
  static let all: [Filter] = [
    Filter("date", 0...1, (.date, .text)) { value, arguments, context in
      if arguments.has(0) {
        return .text(DateFormat.text(value, format: context.words(arguments[0]), context))
      }
      guard case .date(let date) = value else { return value }
      return .text(context.wording.date(date))
    },
    Filter("day", 0...0, (.date, .text), isOwn: true) { value, _, context in
      guard case .date(let date) = value else { return value }
      return .text(context.wording.weekday(date.weekday))
    },
    Filter("time", 0...0, (.time, .text), isOwn: true) { value, _, context in
      guard case .time(let time) = value else { return value }
      return .text(context.wording.time(time))
    },
    Filter("duration", 0...0, (.duration, .text), isOwn: true) { value, _, context in
      guard case .number(let number) = value, let minutes = number.whole else { return value }
      return .text(context.wording.duration(minutes))
    },
    Filter("days", 0...0, (.days, .text), isOwn: true) { value, _, context in
      .text(context.wording.days(ListFilters.items(value).compactMap(dayNumber)))
    },
    Filter("age", 0...0, (.date, .text), isOwn: true) { value, _, context in
      guard case .date(let date) = value, let today = context.today else { return value }
      return .text(String(max(0, date.years(to: today))))
    },
    Filter("phone", 0...0, (.phone, .text), isOwn: true) { value, _, context in
      .text(ValueWording.unbroken(context.words(value)))
    },
    Filter("nhs_number", 0...0, (.words, .text), isOwn: true) { value, _, context in
      .text(context.wording.nhsNumber(context.words(value)))
    },
    Filter("money", 0...0, (.money, .text), isOwn: true) { value, _, context in
      guard case .number(let number) = value, let pence = number.whole else { return value }
      return .text(context.wording.money(pence: pence))
    },
    Filter("dose", 0...0, (.words, .text), isOwn: true) { value, _, context in
      .text(ValueWording.unbroken(context.words(value)))
    },
    Filter("list", 0...1, (.list, .text), isOwn: true) { value, arguments, context in
      let items = ListFilters.items(value).map { context.words($0.plain) }
      let words = context.wording.words
      return .text(
        arguments.has(0) ? words.list(items, joiner: context.words(arguments[0])) : words.list(items))
    },
    Filter("plural", 1...2, (.number, .text), isOwn: true) { value, arguments, context in
      let one = context.words(arguments[0])
      let shown = context.wording.words(value)
      guard shown != "1" else { return .text(shown + ValueWording.space + one) }
      let many =
        arguments.has(1)
        ? context.words(arguments[1]) : context.wording.words(FillWord.plural, ["one": one])
      return .text(shown + ValueWording.space + many)
    },
    Filter("lower_first", 0...0, (.words, .text), isOwn: true, recases: true) { value, _, context in
      .text(context.wording.words.insideSentence(context.words(value)))
    },
    Filter("sentence", 0...0, (.words, .text), isOwn: true) { value, _, context in
      .text(context.words(value).sentence)
    },
    Filter("or_say", 0...1, (.any, .text), isOwn: true) { value, arguments, _ in
      value.isNothing ? arguments[0] : value
    },
  ]

  /// What `sentence` does with somebody's own words: it ends them, and changes no letter.
  static let ended = Filter("sentence", 0...0, (.words, .text), isOwn: true) { value, _, context in
    .text(context.words(value).ended)
  }

  private static let dayCodes = ["mon": 1, "tue": 2, "wed": 3, "thu": 4, "fri": 5, "sat": 6, "sun": 7]

  /// 1 for Monday, from a code or the beginning of a name.
  private static func dayNumber(_ value: Value) -> Int? {
    let text: String
    if case .code(let code) = value { text = code.word } else { text = Liquid.text(value) }
    return dayCodes[String(text.lowercased().prefix(3))]
  }
}
