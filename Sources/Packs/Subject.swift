import Care
import Diagnostics
import Documents
import Records

/// The person that the documents of a turn are about: the record as their reader may see it, and what was worked out from
/// it. All documents of one reader come from the same one, and there is no other way to print for anybody but the person.
package struct Subject: Sendable {
  let record: CareRecord
  /// Who reads what is made of it.
  let reader: Reader
  /// What templates see of the person in each language that is printed, but for which copy it is.
  var derived: [String: Object]

  /// Made of its parts.
  fileprivate init(_ record: CareRecord, for reader: Reader, derived: [String: Object]) {
    self.record = record
    self.reader = reader
    self.derived = derived
  }

  var id: String { record.id }

  /// What the person likes to be called.
  var preferredName: String { record.object.preferredName }
}

extension Printer {
  /// The subject of a record on the day of the run, for the person, who sees everything.
  package func subject(_ record: CareRecord) -> Subject { subject(record, for: .person) }

  /// The subject as somebody else may see it. Nothing that is withheld is in it, or in what is worked out from it.
  ///
  /// - Throws: When the person has granted the reader nothing.
  package func subject(_ record: CareRecord, seenBy audience: Audience) throws(Problems) -> Subject {
    guard audience != .person else { return subject(record) }
    return subject(try record.seen(by: audience), for: .audience(audience))
  }

  private func subject(_ record: CareRecord, for reader: Reader) -> Subject {
    let nation = record.object.word("jurisdiction").flatMap { resources.nations[$0] }
    let spoken = languages.compactMap { language in resources.words[language].map { (language, $0) } }
    let derived = spoken.map { language, words in
      let object = record.derived(
        provider: provider, on: printedOn, catalogue: resources.catalogue, words: words)
      return (language, object.within(nation, on: printedOn, among: resources.nations))
    }
    return Subject(record, for: reader, derived: Dictionary(derived) { one, _ in one })
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
