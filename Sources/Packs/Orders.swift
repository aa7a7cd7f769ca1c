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

  /// The files of a person's pack: the person's own, and then the copies that go with easy read ones. A layout that was
  /// asked for is one copy on request, and brings no others.
  init(for record: CareRecord, wish: Wish, by printer: Printer) {
    subject = printer.subject(record)
    self.wish = wish
    self.printer = printer
    layouts = printer.resources.layouts.all
    do throws(Problems) {
      let (layout, size) = try subject.record.resolved(wish.layout, wish.size, among: layouts)
      for document in wish.documents { try order(document, in: layout, size: size) }
      guard layout.hasTwins, wish.layout == nil else { return }
      for document in wish.documents { orderBesides(document) }
    } catch { problems += error.all }
  }

  private mutating func order(
    _ document: DocumentTemplate, in layout: ReadingLayout, size: Int
  ) throws(Problems) {
    guard document.isFor(Reader.person.word, inEasyRead: layout.hasTwins) else {
      if wish.isByName { report(.notForPerson(document), document) }
      return
    }
    guard layout.hasTwins, let reason = document.head.whyNotEasyRead else {
      return all.append(Order(document, for: subject, layout: layout, size: size))
    }
    report(.notWritten(document, in: layout, since: reason, wish), document)
    guard wish.layout == nil else { return }
    let (other, points) = try subject.record.resolved(nil, wish.size, among: layouts.withoutTwins)
    all.append(Order(document, for: subject, layout: other, size: points))
  }

  /// Easy read is never the only copy of some documents: visiting nurses and relief staff need the full one, of which
  /// they see what the person lets them see. Without a grant there is no such copy, and the office is told.
  private mutating func orderBesides(_ document: DocumentTemplate) {
    guard document.twin != nil else { return }
    let plain = layouts.plain
    for word in document.head.besidesEasyRead where document.isFor(word, inEasyRead: false) {
      do throws(Problems) {
        let seen = try printer.subject(subject.record, seenBy: Audience(word))
        all.append(Order(document, for: seen, layout: plain, size: plain.defaultSize))
      } catch { report(.notGranted(document, to: word), document) }
    }
  }

  private mutating func report(_ problem: Problem, _ document: DocumentTemplate) {
    problems.append(problem.about(subject.id, document.name))
  }
}

extension Problem {
  fileprivate static func notForPerson(_ document: DocumentTemplate) -> Problem {
    Problem(
      .error, "'\(document.name)' is not made for the person",
      hint: "its audience is " + document.head.audience.joined(separator: ", "))
  }

  fileprivate static func notGranted(_ document: DocumentTemplate, to reader: String) -> Problem {
    Problem(
      .warning, "no copy of '\(document.name)' is made for \(reader): the person has granted them nothing",
      rule: "SHA-05",
      hint:
        "ask the person, then add a grant under sharing.grants; until then they have only the easy read copy",
      path: "sharing.grants")
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
