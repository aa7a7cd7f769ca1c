import Care
import Diagnostics
import Templating

/// What is to be made for a person, and what there is to say about it.
struct Orders: Sendable {
  private(set) var all: [Order] = []
  private(set) var problems: [Problem] = []

  /// The files of a person's pack: the person's own, and then the copies that go with easy read ones. A layout that was
  /// asked for is one copy on request, and brings no others.
  init(for subject: Subject, wish: Wish) {
    do throws(Problems) {
      let (layout, size) = try subject.record.resolved(wish.layout, wish.size)
      for document in wish.documents {
        order(document, for: subject, in: layout, size: size, wish: wish)
      }
      guard layout == .easyRead, wish.layout == nil else { return }
      for document in wish.documents { orderBeside(document, for: subject) }
    } catch { problems = error.all }
  }

  private mutating func order(
    _ document: DocumentTemplate, for subject: Subject, in layout: LayoutKind, size: Int, wish: Wish
  ) {
    guard document.isFor(Reader.person.word, inEasyRead: layout == .easyRead) else {
      if wish.isByName { problems.append(.notForPerson(document).about(subject.id, document.name)) }
      return
    }
    guard layout == .easyRead, let reason = document.head.whyNotEasyRead else {
      return all.append(Order(document, for: subject, layout: layout, size: size))
    }
    let problem = Problem.notInEasyRead(document, since: reason, wish)
    problems.append(problem.about(subject.id, document.name))
    guard wish.layout == nil else { return }
    let least = subject.record.readingNeed.least
    let other: LayoutKind = least > LayoutKind.standard.sizes.upperBound ? .largePrint : .standard
    all.append(Order(document, for: subject, layout: other, size: max(least, other.defaultSize)))
  }

  /// Easy read is never the only copy of some documents: visiting nurses and relief staff need the full one.
  private mutating func orderBeside(_ document: DocumentTemplate, for subject: Subject) {
    guard document.twin != nil else { return }
    for word in document.head.besidesEasyRead where document.isFor(word, inEasyRead: false) {
      let size = LayoutKind.standard.defaultSize
      all.append(Order(document, for: subject, layout: .standard, size: size, reader: Reader(word)))
    }
  }
}

extension Problem {
  fileprivate static func notForPerson(_ document: DocumentTemplate) -> Problem {
    Problem(
      .error, "'\(document.name)' is not made for the person",
      hint: "its audience is " + document.head.audience.joined(separator: ", "))
  }

  fileprivate static func notInEasyRead(
    _ document: DocumentTemplate, since reason: String, _ wish: Wish
  ) -> Problem {
    let isAsked = wish.layout != nil
    return Problem(
      isAsked ? (wish.isByName ? .error : .warning) : .note,
      "'\(document.name)' is not made in easy read: \(reason)",
      hint: isAsked ? "leave out --layout, or ask for another" : "it is printed in letters of the size needed"
    )
  }
}
