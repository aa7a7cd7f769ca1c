import Records
import Testing

@testable import Care

@Suite("Names of a person")
struct NamesTests {
  private func person(_ fields: [String: String], given: [String] = ["George", "Alfred"]) -> Object {
    var values = fields.mapValues { Value.text($0) }
    values["given"] = .list(given.map { .text($0) })
    return Object(CareTypes.person, values)
  }

  @Test(
    "A preferred name that holds the family name is not doubled",
    arguments: [
      ("George", "Pemberton", "George Pemberton"), ("Mr Pemberton", "Pemberton", "Mr Pemberton"),
      ("Pemberton", "Pemberton", "Pemberton"), ("MR PEMBERTON", "Pemberton", "MR PEMBERTON"),
      ("Mrs de la Cruz", "de la Cruz", "Mrs de la Cruz"), ("Ann", "Annis", "Ann Annis"), ("Wren", "", "Wren"),
      ("Mr. Pemberton", "Pemberton", "Mr. Pemberton"),
    ])
  func shortName(preferred: String, family: String, expected: String) {
    #expect(person(["preferredName": preferred, "family": family]).shortName == expected)
  }

  @Test("A title that was written with the names as well stands once")
  func fullName() {
    let names = ["title": "Mr", "family": "Pemberton", "preferredName": "George"]
    #expect(person(names).withNames.string("fullName") == "Mr George Alfred Pemberton")
    #expect(person(names, given: ["Mr George"]).withNames.string("fullName") == "Mr George Pemberton")
  }

  @Test("The letter that stands for a person is a capital with its marks")
  func initial() {
    #expect(person(["preferredName": "winnie", "family": "Okafor"]).withNames.string("initial") == "W")
    #expect(person(["preferredName": "Ọ\u{300}pẹ́", "family": "A"]).withNames.string("initial") == "Ọ\u{300}")
  }
}
