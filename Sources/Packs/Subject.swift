import Care
import Diagnostics
import Documents
import Records

/// The person that the documents of a turn are about: the record as their reader may see it, and what was worked out from
/// it. All documents of one reader come from the same one, and there is no other way to print for anybody but the person.
package struct Subject: Sendable {
  let record: CareRecord
  /// The record with all that is in it, from which nothing is printed.
  let whole: CareRecord
  /// Who reads what is made of it.
  let reader: Reader
  /// What the reader is called, where it is one of those close to the person.
  let readerName: String?
  /// What a copy for this reader must not say; nothing in the person's own.
  let withheld: WithheldWords
  /// The day on which ages are counted and weeks begin.
  let day: CalendarDate
  /// What templates see of the person in each language that is printed, but for which copy it is.
  var derived: [String: Object]

  /// Made of its parts.
  fileprivate init(
    _ record: CareRecord, of whole: CareRecord, for reader: Reader, named readerName: String? = nil,
    without withheld: WithheldWords = .none, on day: CalendarDate, derived: [String: Object]
  ) {
    self.record = record
    self.whole = whole
    self.reader = reader
    self.readerName = readerName
    self.withheld = withheld
    self.day = day
    self.derived = derived
  }

  var id: String { record.id }

  /// The same, where the texts that its reader may see go as they were written: they alone may name what is withheld.
  var goingAsWritten: Subject {
    Subject(
      record, of: whole, for: reader, named: readerName, without: withheld.unsaid(inTextsOf: record),
      on: day, derived: derived)
  }

  /// What the person likes to be called.
  var preferredName: String { record.object.preferredName }
}

extension Printer {
  /// The subject of a record for the person, who sees everything.
  ///
  /// - Parameter day: That of the run if left out.
  package func subject(_ record: CareRecord, on day: CalendarDate? = nil) -> Subject {
    let day = day ?? printedOn
    return Subject(record, of: record, for: .person, on: day, derived: derived(from: record, on: day))
  }

  /// The subject as somebody sees it who may see nothing: what a document says of it, it says to everybody.
  func blank(_ record: CareRecord) -> Subject {
    let seen = record.seenByNobody
    return Subject(
      seen, of: record, for: .audience(.council), on: printedOn, derived: derived(from: seen, on: printedOn))
  }

  /// The subject without any text of the record: what a document says of it, it says by codes, days and times that its
  /// reader sees, or in words of its own.
  func wordless(_ subject: Subject) -> Subject {
    let seen = subject.record.withoutTexts
    return Subject(
      seen, of: subject.whole, for: subject.reader, on: subject.day,
      derived: derived(from: seen, on: subject.day))
  }

  /// The subject as somebody else may see it. Nothing that is withheld is in it, or in what is worked out from it.
  ///
  /// - Throws: When the person has granted the reader nothing.
  package func subject(
    _ record: CareRecord, seenBy audience: Audience, on day: CalendarDate? = nil
  ) throws(Problems) -> Subject {
    guard audience != .person else { return subject(record, on: day) }
    let day = day ?? printedOn
    let seen = try record.seen(by: audience)
    return Subject(
      seen, of: record, for: .audience(audience), named: record.name(of: audience),
      without: WithheldWords(in: record, from: audience), on: day, derived: derived(from: seen, on: day))
  }

  private func derived(from record: CareRecord, on day: CalendarDate) -> [String: Object] {
    let nation = record.object.word("jurisdiction").flatMap { resources.nations[$0] }
    let spoken = languages.compactMap { language in resources.words[language].map { (language, $0) } }
    let derived = spoken.map { language, words in
      let object = record.derived(
        provider: provider, on: day, catalogue: resources.catalogue, words: words)
      return (language, object.within(nation, on: day, among: resources.nations))
    }
    return Dictionary(derived) { one, _ in one }
  }
}

extension CareRecord {
  /// The layout and size of the person's copy.
  func resolved(
    _ layout: ReadingLayout?, _ size: Int?, among layouts: ReadingLayouts
  ) throws(Problems) -> (layout: ReadingLayout, points: Int) {
    do throws(Problems) { return try readingNeed(among: layouts).resolved(layout: layout, size: size) } catch
    {
      throw Problems(error.all.map { $0.about(id) })
    }
  }
}

extension Object {
  /// What the person likes to be called.
  var preferredName: String {
    if case .object(let person) = self["person"] { return person.string("preferredName") }
    return ""
  }
}
