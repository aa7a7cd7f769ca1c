import Diagnostics
import Foundation
import Testing

@testable import Packs

@Suite("What an agency adds and brings over")
final class CopiesTests {
  let agency = NSTemporaryDirectory() + "homepack-copies-" + UUID().uuidString
  private let home = ManualTests.home

  deinit { try? FileManager.default.removeItem(atPath: agency) }

  private func write(_ text: String, to file: String) throws {
    try Files.write(Array(text.utf8), to: agency + "/" + file)
  }

  private func resources() throws -> Resources { try Resources.open(home, agency: agency) }

  private func messages() -> [String] {
    do { _ = try resources() } catch let problems as Problems { return problems.all.map(\.message) } catch {}
    return []
  }

  @Test("An agency's tasks are added to the built-in ones and replace single ones")
  func tasks() throws {
    try write(
      """
      {"schema": "task-catalogue/1", "tasks": [
        {"code": "X-HENS", "wording": "Let the hens out", "easyRead": "We let your hens out.", "picture": "door", "label": "Hens"},
        {"code": "HO-PET", "wording": "Feed the dog", "easyRead": "We feed your dog.", "picture": "door", "label": "Feed dog"}]}
      """, to: "Templates/catalogue/tasks.json")
    let (own, house) = (try resources().catalogue, try Resources.open(home, agency: nil).catalogue)
    #expect(own.tasks.count == house.tasks.count + 1)
    #expect(own["X-HENS"]?.easyRead == "We let your hens out.")
    #expect(own["HO-PET"]?.label == "Feed dog")
    #expect(own["PC-BATH"]?.wording == house["PC-BATH"]?.wording)
  }

  @Test("A task of one's own begins with X- and has label, words, easy read and picture")
  func wholeTasks() throws {
    try write(
      """
      {"schema": "task-catalogue/1", "tasks": [
        {"code": "HENS", "wording": "Let the hens out", "easyRead": "We let your hens out.", "picture": "door", "label": "Hens"},
        {"code": "X-DUCKS", "wording": "Let the ducks out", "label": "Ducks"}]}
      """, to: "Templates/catalogue/tasks.json")
    #expect(
      messages() == [
        "there is no task 'HENS' to be replaced", "a task of your own has no easyRead",
        "a task of your own has no picture",
      ])
  }

  @Test("An agency's pictures are added, and a file called as a picture stands for it")
  func pictures() throws {
    let drawing = #"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M1 1h8v8z"/></svg>"#
    try write(drawing, to: "Pictures/door.svg")
    try write(drawing, to: "Pictures/hens.svg")
    try write(drawing, to: "Pictures/doors.svg")
    try write(
      #"{"schema": "picture-catalogue/1", "pictures": [{"name": "hens", "label": "Two hens", "file": "hens.svg"}]}"#,
      to: "Templates/pictures/catalogue.json")
    let (own, house) = (try resources().pictures, try Resources.open(home, agency: nil).pictures)
    #expect(own.names == house.names.union(["hens"]))
    #expect(own.labels["door"] == house.labels["door"])
    #expect(own.artworks["door"] == own.artworks["hens"] && own.artworks["door"] != house.artworks["door"])
    #expect(own.credits["door"] == nil)
    #expect(own.strays.map(\.message) == ["no picture is called 'doors', so that doors.svg is not printed"])
  }

  @Test(
    "Any built-in file is brought over marked, and works as the built-in one does",
    arguments: [
      "care-plan", "care-plan.easy-read.md", "partials/action", "partials/allergies.md",
      "catalogue/tasks.json", "catalogue/medicine-groups.json", "nations/england.json",
      "layouts/large-print.json", "words/en-GB.json", "standards/en-GB.json", "pictures/catalogue.json",
    ])
  func copies(name: String) throws {
    let copies = Copies(agency: agency, home: home)
    let path = try copies.copy(name)
    #expect(path.hasPrefix(agency + "/Templates/" + name))
    let resources = try resources()
    for document in resources.library.documents {
      #expect(try resources.checkedTemplate(document.name).warnings.isEmpty)
    }
    #expect(try copies.outdated().isEmpty)
    #expect(throws: Problems.self) { try copies.copy(name) }
  }

  @Test("When the built-in file has changed since, the check says so, with its place")
  func outdated() throws {
    for name in ["diary", "partials/action", "layouts/standard.json"] {
      let path = try Copies(agency: agency, home: home).copy(name)
      let old = String(repeating: "0", count: 64)
      let text = try #require(String(bytes: try Files.bytes(path), encoding: .utf8))
      try Files.write(Array(text.replacing(/[0-9a-f]{64}/, with: old, maxReplacements: 1).utf8), to: path)
    }
    let problems = try Copies(agency: agency, home: home).outdated()
    #expect(
      problems.map(\.message)
        == Array(repeating: "the built-in file has changed since this copy was made", count: 3))
    #expect(problems.map { $0.place?.line } == [2, 2, 1])
    #expect(problems.allSatisfy { $0.rule == "CPY-01" && $0.severity == .warning })
  }
}
