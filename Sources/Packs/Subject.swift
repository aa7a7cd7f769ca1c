import Care
import Diagnostics
import Documents
import Records

/// The person that the documents of a turn are about: the record as it was read, and what was worked out from it. All
/// documents of a person come from the same one.
package struct Subject: Sendable {
  let record: CareRecord
  /// What templates see of the person in each language that is printed, but for which copy it is.
  let derived: [String: Object]

  /// Made of its parts.
  init(_ record: CareRecord, derived: [String: Object]) {
    self.record = record
    self.derived = derived
  }

  var id: String { record.id }

  /// What the person likes to be called.
  var preferredName: String { record.object.preferredName }
}

extension Printer {
  /// The subject of a record on the day of the run.
  package func subject(_ record: CareRecord) -> Subject {
    let nation = record.object.word("jurisdiction").flatMap { resources.nations[$0] }
    let spoken = languages.compactMap { language in resources.words[language].map { (language, $0) } }
    let derived = spoken.map { language, words in
      let object = record.derived(
        provider: provider, on: printedOn, catalogue: resources.catalogue, words: words)
      return (language, object.within(nation, on: printedOn, among: resources.nations))
    }
    return Subject(record, derived: Dictionary(derived) { one, _ in one })
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
