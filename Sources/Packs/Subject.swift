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
  /// What templates see of the person in each language that is printed, but for which copy it is.
  var derived: [String: Object]

  /// Made of its parts.
  fileprivate init(
    _ record: CareRecord, of whole: CareRecord, for reader: Reader, named readerName: String? = nil,
    without withheld: WithheldWords = .none, derived: [String: Object]
  ) {
    self.record = record
    self.whole = whole
    self.reader = reader
    self.readerName = readerName
    self.withheld = withheld
    self.derived = derived
  }

  var id: String { record.id }

  /// The same, where the texts that its reader may see go as they were written: they alone may name what is withheld.
  var goingAsWritten: Subject {
    Subject(
      record, of: whole, for: reader, named: readerName, without: withheld.unsaid(inTextsOf: record),
      derived: derived)
  }

  /// What the person likes to be called.
  var preferredName: String { record.object.preferredName }
}

extension Printer {
  /// The subject of a record on the day of the run, for the person, who sees everything.
  package func subject(_ record: CareRecord) -> Subject {
    Subject(record, of: record, for: .person, derived: derived(from: record))
  }

  /// The subject as somebody sees it who may see nothing: what a document says of it, it says to everybody.
  func blank(_ record: CareRecord) -> Subject {
    let seen = record.seenByNobody
    return Subject(seen, of: record, for: .audience(.council), derived: derived(from: seen))
  }

  /// The subject without any text of the record: what a document says of it, it says by codes, days and times that its
  /// reader sees, or in words of its own.
  func wordless(_ subject: Subject) -> Subject {
    let seen = subject.record.withoutTexts
    return Subject(seen, of: subject.whole, for: subject.reader, derived: derived(from: seen))
  }

  /// The subject as somebody else may see it. Nothing that is withheld is in it, or in what is worked out from it.
  ///
  /// - Throws: When the person has granted the reader nothing.
  package func subject(_ record: CareRecord, seenBy audience: Audience) throws(Problems) -> Subject {
    guard audience != .person else { return subject(record) }
    let seen = try record.seen(by: audience)
    return Subject(
      seen, of: record, for: .audience(audience), named: record.name(of: audience),
      without: WithheldWords(in: record, from: audience), derived: derived(from: seen))
  }

  private func derived(from record: CareRecord) -> [String: Object] {
    let nation = record.object.word("jurisdiction").flatMap { resources.nations[$0] }
    let spoken = languages.compactMap { language in resources.words[language].map { (language, $0) } }
    let derived = spoken.map { language, words in
      let object = record.derived(
        provider: provider, on: printedOn, catalogue: resources.catalogue, words: words)
      return (language, object.within(nation, on: printedOn, among: resources.nations))
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
