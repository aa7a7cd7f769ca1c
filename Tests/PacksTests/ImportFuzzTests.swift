import Diagnostics
import Foundation
import Testing

@testable import Packs

@Suite("Odd spreadsheets")
final class ImportFuzzTests {
  let folder = NSTemporaryDirectory() + "homepack-import-" + UUID().uuidString

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  static let people = #"""
    Record id,First name,Surname,Date of birth,Home phone,Allergies,Hours per week,Next of kin,Lives with
    HB-1001,Maud,"O'Neil, ""Mo""",25/03/1938,01632 960111,"Penicillin
    Latex",14.75,Tom,nobody
    HB-1002,Siân,Grey,03/04/1941,,none,,,"her son, Ali"

    """#
  static let visits = """
    Record id,Visit,Days,Start,Minutes,Care workers,Priority,Tasks
    HB-1001,Tea,Mon-Fri,5.30pm,30,1,important,AR-KNOCK

    """

  private func changed(_ text: String, _ seed: inout UInt64) -> [UInt8] {
    var bytes = Array(text.utf8)
    for _ in 0..<4 {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let place = Int(seed >> 33) % bytes.count
      let odd: [UInt8] = Array(",\"\r\n/:.-0 9A".utf8) + [0xE9, 0x81, 0x00, 0xC3]
      switch seed >> 20 & 3 {
      case 0: bytes.remove(at: place)
      case 1: bytes.insert(odd[Int(seed >> 24) & 15], at: place)
      default: bytes[place] = odd[Int(seed >> 24) & 15]
      }
    }
    return bytes
  }

  @Test("No bytes bring the import down, every problem has a place and a hint, and no problem repeats a cell")
  func anyBytes() throws {
    var seed: UInt64 = 2026
    var made = 0
    for number in 0..<120 {
      let agency = "\(folder)/\(number)"
      try Files.makeFolder(agency)
      try Files.write(changed(Self.people, &seed), to: agency + "/people.csv")
      try Files.write(changed(Self.visits, &seed), to: agency + "/visits.csv")
      var plan = Import(agency: agency, people: agency + "/people.csv")
      plan.visits = agency + "/visits.csv"
      var problems: [Problem] = []
      do throws(Problems) {
        let outcome = try plan.run()
        problems = outcome.problems
        made += outcome.files.count
        let columns = outcome.sheets.flatMap(\.columns).map(\.cells)
        #expect(columns.allSatisfy { $0.taken >= 0 && $0.taken + $0.empty + $0.notTaken <= 2 })
      } catch { problems = error.all }
      for problem in problems {
        #expect(problem.place != nil && problem.hint != nil)
        #expect(problem.place?.shown.excerpt == nil)
        for fact in ["Maud", "O'Neil", "Grey", "Penicillin", "960111"] {
          #expect(!problem.report.contains(fact))
        }
      }
    }
    #expect(made > 5)
  }
}
