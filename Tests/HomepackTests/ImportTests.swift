import Foundation
import Testing

@Suite("Draft records from a spreadsheet")
struct ImportTests {
  static let head = "Record id,First name,Surname,Known as,Date of birth,Allergies,Key safe code,Shoe size"

  /// Writes spreadsheets into a scratch folder and imports them into an example agency.
  private func imported(_ scratch: Scratch, _ people: String, visits: String? = nil, map: String? = nil)
    throws
    -> (outcome: Program.Outcome, agency: String)
  {
    let agency = try scratch.agency()
    var words = ["import", agency, "--csv", scratch.path + "/people.csv"]
    try Data(people.utf8).write(to: URL(fileURLWithPath: scratch.path + "/people.csv"))
    for (option, name, text) in [("--visits", "visits.csv", visits), ("--map", "map.json", map)] {
      guard let text else { continue }
      try Data(text.utf8).write(to: URL(fileURLWithPath: scratch.path + "/" + name))
      words += [option, scratch.path + "/" + name]
    }
    return (try Program.run(words), agency)
  }

  private func record(_ agency: String, _ id: String) throws -> [String: Any] {
    let data = try Data(contentsOf: URL(fileURLWithPath: "\(agency)/people/\(id).json"))
    return try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
  }

  @Test("A row becomes a draft that nobody approved, and check lists what is missing")
  func draft() throws {
    let scratch = try Scratch()
    let (outcome, agency) = try imported(
      scratch,
      Self.head + "\r\nHB-1001,Maud,\"O'Neil, \"\"Mo\"\"\",Maud,25/03/1938,Penicillin; Latex,4312,6\r\n")
    #expect(outcome.code == 0, "\(outcome.messages)")
    let record = try record(agency, "HB-1001")
    let plan = record["plan"] as? [String: Any]
    #expect(plan?["status"] as? String == "draft")
    #expect(plan?["approvedBy"] == nil)
    let person = record["person"] as? [String: Any]
    #expect(person?["family"] as? String == "O'Neil, \"Mo\"")
    #expect(person?["birthDate"] as? String == "1938-03-25")
    let allergies = (record["health"] as? [String: Any])?["allergies"] as? [String: Any]
    #expect((allergies?["items"] as? [[String: String]])?.map(\.["substance"]) == ["Penicillin", "Latex"])
    let attributes = try FileManager.default.attributesOfItem(atPath: agency + "/people/HB-1001.json")
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    let check = try Program.run("check", agency, "--as-of", "2026-11-16", "--all")
    #expect(check.code != 0)
    for key in ["effectiveFrom", "reviewDue", "jurisdiction", "access"] {
      #expect(check.output.contains("has no '\(key)'"), "\(key)")
    }
  }

  @Test("The report counts columns and rows, and holds no facts and no codes")
  func report() throws {
    let scratch = try Scratch()
    let (outcome, agency) = try imported(
      scratch,
      Self.head + "\nHB-1001,Maud,Brown,Maud,25/03/1938,none,4312,6\nHB-1002,Ann,Grey,,1941-02-03,,,\n")
    #expect(outcome.code == 0, "\(outcome.messages)")
    #expect(outcome.output.contains("2 of 2 rows taken"))
    #expect(outcome.output.contains(/Shoe size +not taken: no known name/))
    #expect(outcome.output.contains(/Key safe code +not taken: codes are never taken/))
    #expect(outcome.output.contains(/Known as +person.preferredName +1 +1 +0/))
    #expect(outcome.output.contains(/Allergies +health.allergies +0 +1 +1/))
    #expect(outcome.messages.contains("CSV-09"))
    for fact in ["Maud", "Brown", "Grey", "4312", "1938", "1941"] {
      #expect(!(outcome.output + outcome.messages).contains(fact))
    }
    let file = try String(contentsOfFile: agency + "/people/HB-1001.json", encoding: .utf8)
    #expect(!file.contains("4312"))
    #expect(!file.contains("none"), "none typed under allergies is not an answer")
  }

  @Test("A record that was not imported is left as it is, and what the spreadsheet says otherwise is told")
  func existing() throws {
    let scratch = try Scratch()
    let (outcome, agency) = try imported(
      scratch, Self.head + "\nHB-0417,X,Y,Z,1940-01-01,,,\nHB-1002,Ann,Grey,Ann,1941-02-03,,,\n")
    #expect(outcome.code == 0, "\(outcome.messages)")
    #expect(outcome.messages.contains(/people\.csv:2:1: warning CSV-13/))
    #expect(
      outcome.messages.contains("person.given[0], person.family, person.preferredName, person.birthDate"))
    let example = try Data(
      contentsOf: URL(fileURLWithPath: Program.root + "/Templates/example-agency/people/HB-0417.json"))
    #expect(try Data(contentsOf: URL(fileURLWithPath: agency + "/people/HB-0417.json")) == example)
    #expect(scratch.files(in: agency + "/people").contains("HB-1002.json"), "other rows go on")
  }

  @Test("An id that differs from a record's in capitals only is an error: on some disks they are one file")
  func capitals() throws {
    let scratch = try Scratch()
    let (outcome, agency) = try imported(scratch, Self.head + "\nhb-0417,X,Y,Z,1940-01-01,,,\n")
    #expect(outcome.code == 2)
    #expect(outcome.messages.contains(/people\.csv:2:1: error CSV-07: .*in capitals only/))
    #expect(scratch.files(in: agency + "/people").count == 3)
  }

  @Test(
    "A bad cell is an error at its place, and stops its row only",
    arguments: [
      ("HB-1001,Maud,Brown,Maud,31/02/1938,,,", "2:25", "not a date that exists"),
      ("HB-1001,Maud,Brown,Maud,04/03/38,,,", "2:25", "two digits"),
      ("HB 1001,Maud,Brown,Maud,,,,", "2:1", "not an id"),
      ("../../x,Maud,Brown,Maud,,,,", "2:1", "not an id"),
      (",Maud,Brown,Maud,,,,", "2:1", "no record id"),
      ("HB-1001,Maud,Brown,Maud,,,", "2:1", "row 2 has 7 cells"),
      ("HB-1001,Maud,Brown,Maud,31/02/1938,,,", "2:25", "row 2, column 'date of birth'"),
      ("HB-1001,\"Ma\nud\",Brown,Maud,,,,", "2:9", "line break"),
      ("HB-1001,Ma\"ud,Brown,Maud,,,,", "2:9", "quote"),
    ])
  func badCell(row: String, place: String, words: String) throws {
    let scratch = try Scratch()
    let (outcome, agency) = try imported(
      scratch, Self.head + "\n\(row)\nHB-1002,Ann,Grey,Ann,25/12/1941,,,\n")
    #expect(outcome.code == 2)
    #expect(outcome.messages.contains("people.csv:\(place): error"), "\(outcome.messages)")
    #expect(outcome.messages.lowercased().contains(words), "\(outcome.messages)")
    #expect(!outcome.messages.contains("Brown"))
    #expect(scratch.files(in: agency + "/people").filter { $0.hasPrefix("HB-1") } == ["HB-1002.json"])
  }

  @Test("A column that does not show whether day or month comes first is not guessed")
  func unclearDates() throws {
    let scratch = try Scratch()
    let rows = Self.head + "\nHB-1001,Maud,Brown,Maud,03/04/1938,,,\n"
    let (outcome, agency) = try imported(scratch, rows)
    #expect(outcome.code == 2)
    #expect(outcome.messages.contains(/people\.csv:2:25: error/))
    #expect(outcome.messages.contains("cannot be told apart"))
    #expect(!FileManager.default.fileExists(atPath: agency + "/people/HB-1001.json"))
    let other = try Scratch()
    let (told, there) = try imported(other, rows, map: #"{"dates": "day-month-year"}"#)
    #expect(told.code == 0, "\(told.messages)")
    #expect(
      (try record(there, "HB-1001")["person"] as? [String: Any])?["birthDate"] as? String == "1938-04-03")
  }

  @Test("Windows-1252 is recognised and converted with a note; a byte order mark is passed over")
  func encodings() throws {
    let rows = Self.head + "\r\nHB-1001,Zoë,O’Brien,Zoë,,,,\r\n"
    let marked = try Scratch()
    let (outcome, agency) = try imported(marked, "\u{FEFF}" + rows)
    #expect(outcome.code == 0, "\(outcome.messages)")
    #expect(!outcome.messages.contains("Windows-1252"))
    let scratch = try Scratch()
    let other = try scratch.agency()
    let bytes = try #require(rows.data(using: .windowsCP1252))
    try bytes.write(to: URL(fileURLWithPath: scratch.path + "/people.csv"))
    let converted = try Program.run("import", other, "--csv", scratch.path + "/people.csv")
    #expect(converted.code == 0, "\(converted.messages)")
    #expect(converted.messages.contains(/people\.csv:2:11: note CSV-02/))
    for agency in [agency, other] {
      #expect((try record(agency, "HB-1001")["person"] as? [String: Any])?["family"] as? String == "O’Brien")
    }
  }

  @Test("Visits go to their people, and a bad visit stops its person")
  func visits() throws {
    let scratch = try Scratch()
    let (outcome, agency) = try imported(
      scratch, Self.head + "\nHB-1001,Maud,Brown,Maud,,,,\nHB-1002,Ann,Grey,Ann,,,,\n",
      visits: """
        Record id,Visit,Days,Start,Minutes,Care workers,Priority,Tasks
        HB-1001,Morning,every day,8am,45,1,Must not miss,AR-KNOCK; NU-MEAL
        HB-1001,Tea,Mon-Fri,5.30pm,30,1,important,AR-KNOCK
        HB-1002,Tea,Mon-Fri,25:00,30,1,important,AR-KNOCK
        HB-9999,Tea,Mon,17:00,30,1,important,AR-KNOCK
        """)
    #expect(outcome.code == 2)
    #expect(outcome.messages.contains(/visits\.csv:4:21: error CSV-08: This is not a time of day/))
    #expect(outcome.messages.contains(/visits\.csv:5:1: error/))
    #expect(!FileManager.default.fileExists(atPath: agency + "/people/HB-1002.json"))
    let visits = try #require(try record(agency, "HB-1001")["visits"] as? [[String: Any]])
    #expect(visits.map { $0["start"] as? String } == ["08:00", "17:30"])
    #expect(visits[1]["days"] as? [String] == ["mon", "tue", "wed", "thu", "fri"])
    #expect(visits[0]["priority"] as? String == "must-not-miss")
    #expect((visits[0]["tasks"] as? [[String: String]])?.map(\.["task"]) == ["AR-KNOCK", "NU-MEAL"])
  }

  @Test("A map file names columns, sets constants, and cannot approve a plan")
  func map() throws {
    let scratch = try Scratch()
    let (outcome, agency) = try imported(
      scratch, "Nummer,Rang\nHB-1001,Mrs\n",
      map: """
        {"columns": [{"column": "Nummer", "field": "recordId"}, {"column": "Rang", "field": "person.title"}],
         "constants": [{"field": "jurisdiction", "value": "Wales"},
          {"field": "professionals[pharmacy].name", "value": "Mill Lane Pharmacy"}]}
        """)
    #expect(outcome.code == 0, "\(outcome.messages)")
    let record = try record(agency, "HB-1001")
    #expect(record["jurisdiction"] as? String == "wales")
    #expect((record["professionals"] as? [[String: String]])?.first?["role"] == "pharmacy")
    #expect((record["person"] as? [String: Any])?["title"] as? String == "Mrs")
    for (field, rule) in [
      ("plan.approvedBy", "MAP-01"), ("plan.status", "MAP-01"), ("person.famly", "MAP-01"),
    ] {
      let other = try Scratch()
      let (refused, _) = try imported(
        other, "Id,Wer\nHB-1001,Priya\n",
        map: "{\"columns\": [{\"column\": \"Wer\", \"field\": \"\(field)\"}]}")
      #expect(refused.code == 2)
      #expect(refused.messages.contains(rule), "\(refused.messages)")
      #expect(refused.messages.contains(/map\.json:1:\d+: error/))
    }
  }

  @Test("A column that the map names twice, or that is not there, is an error in the map")
  func slipsInMap() throws {
    let entry = #"{"column": "Wer", "field": "person.title"}"#
    for (column, rule) in [("Wer", "MAP-04"), ("Werr", "MAP-02")] {
      let scratch = try Scratch()
      let map = "{\"columns\": [\(entry), {\"column\": \"\(column)\", \"field\": \"person.sayIt\"}]}"
      let (refused, _) = try imported(scratch, "Id,Wer\nHB-1001,Priya\n", map: map)
      #expect(refused.code == 2)
      #expect(refused.messages.contains(rule), "\(refused.messages)")
    }
  }

  @Test("Two columns for one field are an error, not a choice")
  func twoColumns() throws {
    let scratch = try Scratch()
    let (refused, agency) = try imported(scratch, "Id,Surname,Last name\nHB-1001,Brown,Grey\n")
    #expect(refused.code == 2)
    #expect(refused.messages.contains(/people\.csv:1:12: error CSV-05/))
    #expect(scratch.files(in: agency + "/people").count == 3)
  }

  @Test("Files that are no spreadsheet of people are refused without repeating them")
  func notPeople() throws {
    for text in [
      "", "Record id\n", "Maud,Brown\nAnn,Grey\n", "Record id;Surname\nHB-1;Brown\n", "\u{0}\u{0}",
    ] {
      let scratch = try Scratch()
      let (outcome, agency) = try imported(scratch, text)
      #expect(outcome.code == 2, "\(text)")
      #expect(!(outcome.messages + outcome.output).contains("Brown"))
      #expect(scratch.files(in: agency + "/people").count == 3)
    }
  }

  @Test("A quote that is never closed is said where it opens")
  func openQuote() throws {
    let scratch = try Scratch()
    let (outcome, _) = try imported(
      scratch, Self.head + "\nHB-1001,\"Maud,Brown,Maud,,,,\nHB-1002,Ann,Grey,Ann,,,,\n")
    #expect(outcome.code == 2)
    #expect(outcome.messages.contains(/people\.csv:2:9: error CSV-06/))
  }

  @Test("A second import brings drafts up to date that nobody has touched, and tells of the others")
  func again() throws {
    let scratch = try Scratch()
    let agency = try scratch.agency()
    let file = scratch.path + "/people.csv"
    func imported(_ rows: String, _ more: String...) throws -> Program.Outcome {
      try ("Record id,First name,Surname,Home phone\n" + rows).write(
        toFile: file, atomically: true, encoding: .utf8)
      return try Program.run(["import", agency, "--csv", file] + more)
    }
    #expect(try imported("HB-1001,Maud,Brown,01632 960111\nHB-1002,Ann,Grey,01632 960112\n").code == 0)
    try CheckTests.change(agency + "/people/HB-1002.json", "01632 960112", "01632 960118")
    let second = try imported("HB-1001,Maud,Browne,01632 960111\nHB-1002,Ann,Grey,01632 960112\n")
    #expect(second.code == 0, "\(second.messages)")
    #expect(second.output.contains("1 written anew that nobody had touched"))
    #expect(
      second.messages.contains(/people\.csv:3:1: warning CSV-13: .* person\.phones\[0\]\.number: row 3/))
    #expect(((try record(agency, "HB-1001")["person"]) as? [String: Any])?["family"] as? String == "Browne")
    let phones =
      ((try record(agency, "HB-1002")["person"]) as? [String: Any])?["phones"] as? [[String: String]]
    #expect(phones?.first?["number"] == "01632 960118")
    let third = try imported("HB-1001,Maud,Browne,01632 960111\nHB-1002,Ann,Grey,01632 960118\n")
    #expect(third.output.contains("2 already as the spreadsheet says"), "\(third.output)")
  }

  @Test("A draft that says who and where prints with --draft, and says that nobody has approved it")
  func draftPrints() throws {
    let scratch = try Scratch()
    let (made, agency) = try imported(
      scratch,
      "Record id,First name,Surname,Known as,Date of birth,Access,Care start,Review due,Address,Postcode\n"
        + "HB-1001,Maud,Brown,Maud,25/03/1938,opens door,2026-11-16,2027-02-16,12 Mill Lane,SG99 9ZZ\n",
      map: #"{"constants": [{"field": "jurisdiction", "value": "England"}]}"#)
    #expect(made.code == 0, "\(made.messages)")
    let words = ["build", agency, "--person", "HB-1001", "--document", "care-plan", "--as-of", "2026-11-16"]
    #expect(try Program.run(words).code == 3, "a draft is not printed by itself")
    let printed = try Program.run(words + ["--draft"])
    #expect(printed.code == 0, "\(printed.messages)")
    #expect(scratch.files(in: agency + "/packs/HB-1001") == ["care-plan-standard-14.pdf"])
    let text = try Program.run(
      "render", "care-plan", "--agency", agency, "--person", "HB-1001", "--draft", "--as-of", "2026-11-16",
      "--output",
      scratch.path + "/plan.txt")
    #expect(text.code == 0, "\(text.messages)")
    #expect(try String(contentsOfFile: scratch.path + "/plan.txt", encoding: .utf8).contains("Nobody yet"))
  }

  @Test("A second import without the visits does not take them away")
  func visitsStay() throws {
    let scratch = try Scratch()
    let (first, agency) = try imported(
      scratch, Self.head + "\nHB-1001,Maud,Brown,Maud,,,,\n",
      visits:
        "Record id,Visit,Days,Start,Minutes,Care workers,Priority,Tasks\nHB-1001,Tea,Mon,17:00,30,1,important,AR-KNOCK\n"
    )
    #expect(first.code == 0, "\(first.messages)")
    let people = scratch.path + "/people.csv"
    try (Self.head + "\nHB-1001,Maud,Browne,Maud,,,,\n").write(
      toFile: people, atomically: true, encoding: .utf8)
    let second = try Program.run("import", agency, "--csv", people)
    #expect(second.messages.contains(/CSV-13: .*person\.family/))
    #expect((try record(agency, "HB-1001")["visits"] as? [Any])?.count == 1)
  }

  @Test("--explain shows how each column is read, and writes nothing")
  func explained() throws {
    let scratch = try Scratch()
    let agency = try scratch.agency()
    let file = scratch.path + "/people.csv"
    try "Clients\n\n\(Self.head),Name\nHB-1001,Maud,Brown,Maud,25/03/1938,No,4312,6,Maud Brown\n".write(
      toFile: file, atomically: true, encoding: .utf8)
    let told = try Program.run("import", agency, "--csv", file, "--explain")
    #expect(told.code == 0, "\(told.messages)")
    #expect(told.output.contains("row 3 names the columns, 1 rows below it"))
    #expect(
      told.output.contains(/Date of birth +person.birthDate +1 +0 +0 +a date, the day before the month/))
    #expect(told.output.contains(/Allergies +health.allergies +0 +0 +1 +a list/))
    #expect(told.output.contains("Name: not taken: holds whole names"))
    #expect(told.output.contains("Nothing was written. 1 of 1 rows can be taken."))
    #expect(scratch.files(in: agency + "/people").count == 3)
    for fact in ["Maud", "Brown", "4312"] { #expect(!(told.output + told.messages).contains(fact)) }
  }

  @Test("An export as an office has it is taken once the map says what only the office knows")
  func plausible() throws {
    let scratch = try Scratch()
    let rows = """
      sep=,
      "Client list, printed 2 November 2026",,,,,,,
      Reference Code,Name,DOB,Gender,Post Code,Funding,Hours,Allergies
      HB/1001,Maud Brown,1/7/35,F,sg99 9zz,LA,10.5 hrs,"Penicillin, Latex"
      HB/1002,"Grey, Ann",25/12/41,F,SG999ZZ,CHC,12:30,No known drug allergies
      HB/1003,Mr Ali Null,3/4/38,M,sg9 9zz,LA,45 mins,No

      """
    let (asked, agency) = try imported(scratch, rows)
    #expect(asked.code == 2)
    for words in ["nobody has said how they are written", "do not say the century", "not a word for sex"] {
      #expect(asked.messages.contains(words), "\(words)")
    }
    #expect(
      asked.messages.contains("3 cells of column 'Gender', in rows 3, 4, 5"), "one mistake is told once")
    #expect(scratch.files(in: agency + "/people").count == 3)
    let other = try Scratch()
    let (taken, there) = try imported(
      other, rows,
      map: """
        {"columns": [{"column": "Name", "wholeName": "first-last"}, {"column": "DOB", "firstYear": 1926},
          {"column": "Gender", "values": [{"cell": "F", "means": "female"}, {"cell": "M", "means": "male"}]},
          {"column": "Funding", "values": [{"cell": "LA", "means": "council"}, {"cell": "CHC", "means": "nhs"}]},
          {"column": "Allergies", "split": ",", "values": [{"cell": "no", "absent": "nilknown", "on": "2026-10-01"}]}]}
        """)
    #expect(taken.code == 0, "\(taken.messages)")
    let people = try ["HB-1001", "HB-1002", "HB-1003"].map { try record(there, $0) }
    let persons = people.compactMap { $0["person"] as? [String: Any] }
    #expect(persons.map { $0["family"] as? String } == ["Brown", "Grey", "Null"])
    #expect(persons.map { $0["birthDate"] as? String } == ["1935-07-01", "1941-12-25", "1938-04-03"])
    #expect(
      persons.map { ($0["address"] as? [String: Any])?["postcode"] as? String } == [
        "SG99 9ZZ", "SG99 9ZZ", "SG9 9ZZ",
      ])
    #expect(
      persons.map { ($0["funding"] as? [String: Any])?["hoursPerWeek"] as? Double } == [10.5, 12.5, 0.75])
    let allergies = people.map { ($0["health"] as? [String: Any])?["allergies"] as? [String: Any] }
    #expect((allergies[0]?["items"] as? [Any])?.count == 2)
    #expect(allergies[1] == nil, "of medicines only: nothing is known of the rest")
    #expect(allergies[2]?["emptyReason"] as? String == "nilknown")
  }

  @Test("An entry code in a note is told and kept out of the draft")
  func codeInNote() throws {
    let scratch = try Scratch()
    let (outcome, agency) = try imported(
      scratch,
      "Record id,Surname,Access,Access note\nHB-1001,Brown,key safe,\"Side door, code 4471\"\nHB-1002,Grey,key safe,Ring twice\n"
    )
    #expect(outcome.code == 0, "\(outcome.messages)")
    #expect(outcome.messages.contains(/people\.csv:2:24: warning KEY-01: .*row 2, column 'Access note'/))
    #expect(!outcome.messages.contains("4471"))
    let file = try String(contentsOfFile: agency + "/people/HB-1001.json", encoding: .utf8)
    #expect(!file.contains("4471") && !file.contains("entryNote"))
    #expect(
      try String(contentsOfFile: agency + "/people/HB-1002.json", encoding: .utf8).contains("Ring twice"))
  }

  @Test("A spreadsheet given in place of the map shows nothing of the people in it")
  func swapped() throws {
    let scratch = try Scratch()
    let people = "Winnie Okafor,HB-0417,9 March 1941,insulin dependent\n"
    let (outcome, _) = try imported(scratch, "{}", map: people)
    #expect(outcome.code == 2)
    for fact in ["Winnie", "Okafor", "1941", "insulin"] {
      #expect(!outcome.messages.contains(fact), "\(fact)")
    }
    #expect(outcome.messages.contains(/map\.json:1:1: error/))
  }

  @Test("import without --csv is wrong usage")
  func noCSV() throws { #expect(try Program.run("import", "agency").code == 64) }
}
