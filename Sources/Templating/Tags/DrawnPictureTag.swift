import Documents
import Records

/// `{% clock visit.start %}words{% endclock %}`: a picture that is drawn from a fact, beside words: a clock face that
/// shows a time, a leaf of a calendar that shows a day, a ring that is filled as far as the minutes go round an hour.
struct DrawnPictureTag: BlockTag {
  static let forms = DrawnFact.allCases.map {
    TagForm.pair($0.rawValue, takesArgument: true, named: ["number"])
  }

  /// What is drawn, by the word of its tag.
  private enum DrawnFact: String, CaseIterable, Sendable {
    case clock, day, ring

    /// The kind of value that is drawn, and an example of the tag.
    var kind: (word: String, example: String) {
      switch self {
      case .clock: ("time", "visit.start")
      case .day: ("date", "plan.reviewDue")
      case .ring: ("number", "visit.durationMinutes")
      }
    }
  }

  private let fact: DrawnFact?
  private let value: Computed
  private let body: PictureWords

  init(_ part: TagCall, _ inside: [Node<Prose>], _ checker: Checker) {
    fact = DrawnFact(rawValue: part.name)
    value = fact.map { Self.value(part, $0, checker) } ?? .literal(.missing)
    body = PictureWords(part, inside, checker)
  }

  private static func value(_ part: TagCall, _ fact: DrawnFact, _ checker: Checker) -> Computed {
    let (kind, example) = fact.kind
    guard let argument = part.arguments.first else {
      checker.report(
        "'\(part.name)' needs a \(kind)", at: part.tag.nameRange,
        hint: "write {% \(part.name) \(example) %}")
      return .literal(.missing)
    }
    if fact == .ring { return checker.number(argument, most: 60) }
    let (computed, flow) = checker.filtered(argument)
    checker.requireThere(flow, at: argument.range)
    if let type = flow.plainType, type.kind != kind {
      checker.report("\(flow.name) is \(type.words), not a \(kind)", at: argument.range)
    }
    return computed
  }

  func fill(_ filler: Filler, into sink: inout BlockSink) {
    body.fill(filler, beside: picture(of: filler.value(value).plain, filler.context.wording), into: &sink)
  }

  /// A leaf is small: three letters of a name stay as large as the text beside it. The ear hears the whole name.
  private static func short(_ name: String) -> String { String(name.prefix(3)) }

  /// None for minutes that a ring cannot show: more than an hour.
  private func picture(of value: Value, _ wording: ValueWording) -> PictureReference? {
    switch (fact, value) {
    case (.clock, .time(let time)):
      return PictureReference(.clock(minutes: time.minutes), alternative: wording.clock(time))
    case (.day, .date(let date)):
      return PictureReference(
        .day(
          weekday: Self.short(wording.weekday(date.weekday)), number: date.day,
          month: Self.short(wording.month(date.month))),
        alternative: wording.day(date))
    case (.ring, .number(let number)):
      guard let minutes = number.whole, (1...60).contains(minutes) else { return nil }
      return PictureReference(.ring(minutes: minutes), alternative: wording.duration(minutes))
    default: return nil
    }
  }
}
