import Care
import Diagnostics
import Templating

/// What is to be made for a person, and what there is to say about it.
struct Orders: Sendable {
  private(set) var all: [Order] = []
  private(set) var problems: [Problem] = []
  private let subject: Subject
  private let wish: Wish
  private let printer: Printer
  private let layouts: ReadingLayouts
  /// Whether a layout or size was asked for: then what is set in one layout for everybody is not meant.
  private let isOnRequest: Bool

  /// The files of a person's pack: the person's own, and the copies for others that go with them. A layout or size that
  /// was asked for is one copy on request, and brings no others.
  init(for record: CareRecord, wish: Wish, by printer: Printer) {
    subject = printer.subject(record)
    self.wish = wish
    self.printer = printer
    layouts = printer.resources.layouts.all
    isOnRequest = wish.reader == nil && (wish.layout != nil || wish.size != nil)
    do throws(Problems) {
      // What the person needs decides of no copy for somebody else.
      let own = try wish.items.contains { $0.reader == .person } ? ownForm() : nil
      for item in wish.items {
        if let own, item.reader == .person {
          try order(item.document, in: own.layout, size: own.points)
          orderText(item.document, for: subject, need: ownNeed)
        } else if item.reader != .person, !isOnRequest {
          orderCopy(item.document, for: item.reader)
        }
      }
    } catch { problems += error.all }
  }

  private func ownForm() throws(Problems) -> (layout: ReadingLayout, points: Int) {
    try subject.record.resolved(wish.layout, wish.size, among: layouts)
  }

  private mutating func order(
    _ document: DocumentTemplate, in layout: ReadingLayout, size: Int
  ) throws(Problems) {
    guard document.isFor(Reader.person.word, inEasyRead: layout.hasTwins) else {
      if wish.isByName { report(.notFor("the person", document), document) }
      return
    }
    guard wish.isByName || document.isOrdered(by: subject.record) else { return }
    if let name = document.head.layout, let fixed = layouts[name] {
      guard wish.isByName || !isOnRequest else { return }
      let usual = subject.record.workerSize(ofSheets: document.head.sheets) ?? fixed.defaultSize
      let asked = wish.size ?? usual
      if !fixed.sizes.contains(asked) { report(.setForWorkers(document, in: fixed), document) }
      let size = fixed.sizes.contains(asked) ? asked : usual
      return add(Order(document, for: subject, layout: fixed, size: size), need: ownNeed)
    }
    guard layout.hasTwins, let reason = document.head.whyNotEasyRead else {
      return add(Order(document, for: subject, layout: layout, size: size), need: ownNeed)
    }
    report(.notWritten(document, in: layout, since: reason, wish), document)
    guard wish.layout == nil else { return }
    let (other, points) = try subject.record.resolved(nil, wish.size, among: layouts.withoutTwins)
    add(Order(document, for: subject, layout: other, size: points), need: ownNeed)
  }

  /// What is on paper, and the same in the other ways that are wished for.
  private mutating func add(_ order: Order, isPrinted: Bool = true, need: ReadingNeed?) {
    if isPrinted { all.append(order) }
    for medium in Medium.allCases where wish.includes(order, as: medium) {
      all.append(
        Order(
          order.document, for: order.subject, layout: order.layout, size: order.size, as: medium,
          transcribed: need?.transcriptions ?? []))
    }
  }

  private var ownNeed: ReadingNeed { subject.record.readingNeed(among: layouts) }

  /// A copy for somebody else, of which they see what the person lets them see, in the form that they need themselves.
  /// Without a grant there is none, and the office is told; where that copy is what was asked for, it is refused.
  private mutating func orderCopy(_ document: DocumentTemplate, for audience: Audience) {
    do throws(Problems) {
      let seen = try printer.subject(subject.record, seenBy: audience)
      let (layout, size) = try form(for: audience)
      guard document.isFor(audience.headWord, inEasyRead: layout.hasTwins) else {
        let isForThemElsewhere = layout.hasTwins && document.isFor(audience.headWord, inEasyRead: false)
        return report(
          isForThemElsewhere ? .noTwinFor(audience, document, layout) : .notFor(audience.word, document),
          document)
      }
      let order = Order(document, for: seen, layout: layout, size: size)
      guard !printer.saysNothing(order) else { return report(.nothingLeft(document, wish), document) }
      let need = need(of: audience)
      add(order, isPrinted: need?.readsPrint ?? true || wish.layout != nil || wish.size != nil, need: need)
      if let need { orderText(document, for: seen, need: need) }
    } catch {
      if wish.reader == nil {
        report(.notGranted(document, to: audience.word), document)
      } else {
        for problem in error.all { report(problem, document) }
      }
    }
  }

  /// How a reader's copy is set: as somebody close to the person needs it, and plainly for those who come for their work.
  private func form(for audience: Audience) throws(Problems) -> (ReadingLayout, Int) {
    if let need = need(of: audience) {
      let (layout, points) = try need.resolved(layout: wish.layout, size: wish.size)
      return (layout, points)
    }
    let layout = wish.layout ?? wish.size.map(layouts.meant) ?? layouts.plain
    return (layout, wish.size ?? layout.defaultSize)
  }

  /// What somebody close to the person needs themselves; nil for those who come for their work.
  private func need(of audience: Audience) -> ReadingNeed? {
    guard case .contact(let id) = audience else { return nil }
    return subject.record.readingNeed(of: id, among: layouts)
  }

  /// The text of a document to read, where its reader needs what is made from one. It comes from the template of the
  /// reader's own layout, whatever layout and size were asked for: there is one text of a document.
  private mutating func orderText(_ document: DocumentTemplate, for reader: Subject, need: ReadingNeed) {
    let isEasyRead = need.layout.hasTwins && document.head.whyNotEasyRead == nil
    let layout = isEasyRead ? need.layout : layouts.plain
    guard !need.transcriptions.isEmpty, !document.isSheets,
      document.isFor(reader.reader.word, inEasyRead: isEasyRead)
    else { return }
    all.append(
      Order(
        document, for: reader, layout: layout, size: layout.defaultSize, as: .text,
        transcribed: need.transcriptions))
  }

  private mutating func report(_ problem: Problem, _ document: DocumentTemplate) {
    problems.append(problem.about(subject.id, document.name))
  }
}

extension Problem {
  fileprivate static func noTwinFor(
    _ reader: Audience, _ document: DocumentTemplate, _ layout: ReadingLayout
  ) -> Problem {
    Problem(
      .error,
      "\(reader.word) needs \(layout.name), and '\(document.name)' speaks to the person alone in it, so that there is no "
        + "copy that they can read",
      rule: "AIS-10",
      hint: "ask what would help; --layout standard makes a copy that somebody can read with them")
  }

  fileprivate static func notFor(_ reader: String, _ document: DocumentTemplate) -> Problem {
    Problem(
      .error, "'\(document.name)' is not made for \(reader)",
      hint: "its audience is " + document.head.audience.joined(separator: ", "))
  }

  fileprivate static func notGranted(_ document: DocumentTemplate, to reader: String) -> Problem {
    Problem(
      .warning, "no copy of '\(document.name)' is made for \(reader): the person has granted them nothing",
      rule: "SHA-05",
      hint:
        "ask the person, then add a grant under sharing.grants; until then they have only the person's own copy",
      path: "sharing.grants")
  }

  fileprivate static func nothingLeft(_ document: DocumentTemplate, _ wish: Wish) -> Problem {
    Problem(
      wish.reader == nil ? .warning : .refusal,
      "nothing is left of '\(document.name)' that this reader may see",
      rule: "SHA-08", hint: "ask the person what they may see, and write it under sharing.grants",
      path: "sharing.grants")
  }

  fileprivate static func setForWorkers(_ document: DocumentTemplate, in layout: ReadingLayout) -> Problem {
    Problem(
      .warning,
      "'\(document.name)' is not made in that size: care workers fill it in, in \(layout.sizes.lowerBound) to "
        + "\(layout.sizes.upperBound) point",
      hint: "the person has the same facts in the plan, in the size that they need")
  }

  fileprivate static func notWritten(
    _ document: DocumentTemplate, in layout: ReadingLayout, since reason: String, _ wish: Wish
  ) -> Problem {
    let isAsked = wish.layout != nil
    return Problem(
      isAsked ? (wish.isByName ? .error : .warning) : .note,
      "'\(document.name)' is not made in \(layout.title.lowercased()): \(reason)",
      hint: isAsked ? "leave out --layout, or ask for another" : "it is printed in letters of the size needed"
    )
  }
}
