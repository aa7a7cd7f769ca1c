import Care
import Diagnostics
import Records

extension CareRecord {
  /// The NHS, CHI or H&C number, where one is recorded.
  var healthNumber: String? { object.object("person")?["nhsNumber"].known.text }
}

/// What only shows between people: a number of one that stands in the record of another, because a record was copied and
/// not changed throughout.
struct Doubles {
  private var owners: [String: [String]] = [:]

  /// Notes the number of a person.
  mutating func note(_ number: String?, of person: String) {
    guard let number else { return }
    owners[number, default: []].append(person)
  }

  /// ID-05 for each person whose number stands elsewhere as well; the number itself is never said.
  var problems: [Problem] {
    owners.values.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }.flatMap { people in
      people.map { person in
        let others = people.filter { $0 != person }
        return Problem(
          .warning,
          "this health number stands in another record as well: \(others.inFew)",
          rule: "ID-05",
          hint: "one of them was copied and not changed; when it is one person, keep one record",
          path: "person.nhsNumber.value", person: person)
      }
    }
  }
}
