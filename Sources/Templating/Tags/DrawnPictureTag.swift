import Documents
import Records

/// `{% clock visit.start %}words{% endclock %}`: a clock face that shows a time, beside words.
struct ClockTag: BlockTag {
  static let forms = [TagForm.pair("clock", takesArgument: true, named: ["number"])]
  private let time: Computed
  private let body: PictureWords

  init(_ part: TagCall, _ inside: [Node<Prose>], _ checker: Checker) {
    time = Self.time(part, checker)
    body = PictureWords(part, inside, checker)
  }

  private static func time(_ part: TagCall, _ checker: Checker) -> Computed {
    guard let argument = part.arguments.first else {
      checker.report("'clock' needs a time", at: part.tag.nameRange, hint: "write {% clock visit.start %}")
      return .literal(.missing)
    }
    let (computed, flow) = checker.filtered(argument)
    checker.requireThere(flow, at: argument.range)
    if let type = flow.plainType, type.kind != "time" {
      checker.report("\(flow.name) is \(type.words), not a time", at: argument.range)
    }
    return computed
  }

  func fill(_ filler: Filler, into sink: inout BlockSink) {
    body.fill(filler, beside: Self.clock(filler.value(time).plain, filler.context.wording), into: &sink)
  }

  private static func clock(_ value: Value, _ wording: ValueWording) -> PictureReference? {
    guard case .time(let time) = value else { return nil }
    return PictureReference(
      .clock(minutes: time.minutes), alternative: wording.clock(time))
  }
}
