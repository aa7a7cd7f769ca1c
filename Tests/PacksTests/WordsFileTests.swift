import Diagnostics
import Documents
import Testing

@testable import Packs
@testable import Templating

@Suite("A file of words")
struct WordsFileTests {
  private func file(_ words: String, schema: String = "words/1") -> SourceText {
    SourceText(
      path: "words/en-GB.json", text: "{\n  \"schema\": \"\(schema)\",\n  \"words\": {\n\(words)\n  }\n}\n")
  }

  private func complaints(_ words: String, schema: String = "words/1") -> [String] {
    WordsFile(file(words, schema: schema), .ofAllStages).problems.all.map { problem in
      let place = problem.place.map { "\($0.line):\($0.column): " } ?? ""
      return place + problem.message + "; " + (problem.hint ?? "")
    }
  }

  private func builtIn() throws -> SourceText {
    try Files.source(ClaimsTests.root + "/Templates/words/en-GB.json")
  }

  @Test("A misspelt key is told with its place and the key that was meant")
  func unknownKey() {
    #expect(
      complaints("    \"running.pritned\": \"Printed\"") == [
        "4:5: there is no key 'running.pritned'; did you mean 'running.printed'? homepack schema words lists all keys"
      ])
  }

  @Test("A misspelt slot is told with its place and the slot that was meant")
  func unknownSlot() {
    #expect(
      complaints("    \"running.printed\": \"Printed {{ dat }}\"") == [
        "4:36: 'running.printed' has no slot 'dat'; did you mean 'date'? it has: date"
      ])
  }

  @Test("A slot that is never closed, a key that stands twice and a number in place of text are told")
  func mistakes() {
    #expect(
      complaints("\"running.draft\": \"DRAFT {{\"").map { $0.prefix(33) } == [
        "4:18: a {{ is never closed; close"
      ])
    #expect(complaints("\"running.draft\": \"A\", \"running.draft\": \"B\"").count == 1)
    #expect(complaints("\"running.draft\": 3") == ["4:18: text should stand here; write it in double quotes"])
    #expect(complaints("", schema: "words/2").count == 1)
  }

  @Test("A key that no file has is told, and where it should stand")
  func missingKey() throws {
    do throws(Problems) {
      _ = try WordsReader.ofAllStages.words("en-GB", [file("    \"running.draft\": \"DRAFT\"")])
      Issue.record("a file with one key passed")
    } catch {
      #expect(error.all.count == WordsReader.ofAllStages.known.values.count(where: \.isNeeded) - 1)
      #expect(error.all.first?.place?.line == 5)
      #expect(error.all.contains { $0.message == "there are no words for 'month.1'" })
    }
  }

  @Test("An agency's file puts single words in place, and the others stay")
  func agency() throws {
    let own = file("\"running.draft\": \"Not agreed\"")
    let words = try WordsReader.ofAllStages.words("en-GB", [builtIn(), own])
    #expect(words(PacksWord.draft) == "Not agreed")
    #expect(words(PacksWord.printed, ["date": "today"]) == "Printed today")
  }

  @Test("A text may hold Liquid, checked like a template, and its problems have their place in the file")
  func liquid() throws {
    let plural = "\"duration.hours\": \"{{ count }} {% if count == 1 %}hour{% else %}hours{% endif %}\""
    let words = try WordsReader.ofAllStages.words("en-GB", [builtIn(), file(plural)])
    #expect(words(FillWord.hours, ["count": "1"]) == "1 hour")
    #expect(words(FillWord.hours, ["count": "1200"]) == "1,200 hours")
    let wrong = "\"duration.hours\": \"{{ count | plurall: 'hour' }}\""
    #expect(complaints(wrong).map { $0.prefix(36) } == ["4:31: there is no filter 'plurall'; "])
  }
}
