import Diagnostics
import Records
import Testing

@testable import Care

@Suite struct CareRecordTests {
  @Test("The example record and its provider are read without a word")
  func example() {
    let (record, problems) = Sample.read()
    #expect(problems.map(\.report) == [])
    #expect(record?.id == "HB-0417")
    #expect(Provider.read(SourceText(path: "provider.json", text: Example.provider)).1.map(\.report) == [])
  }

  @Test("A provider inside a person's record is sent to provider.json")
  func providerInside() {
    let (record, problems) = Sample.read([#""plan": {"#: #""provider": {}, "plan": {"#])
    #expect(record == nil)
    #expect(problems.first?.hint?.contains("provider.json") == true)
  }

  @Test("A task or a picture that the catalogues do not know is an error with the nearest known one")
  func unknownNames() {
    let (record, problems) = Sample.read([
      #""SE-HEARING""#: #""SE-HEERING""#, #""picture": "heart""#: #""picture": "hart""#,
    ])
    #expect(record == nil)
    #expect(Set(problems.map(\.path)) == ["visits[0].tasks[1].task", "aboutMe.mostImportant.picture"])
    #expect(Set(problems.map(\.hint)) == ["did you mean 'SE-HEARING'?", "did you mean 'heart'?"])
  }

  @Test("A misspelt 'except' is refused: ignored, it would leak")
  func misspeltExcept() {
    let (record, problems) = Sample.read([
      #""except": ["needs.continence"]"#: #""exept": ["needs.continence"]"#
    ])
    #expect(record == nil)
    #expect(problems.first?.hint?.hasPrefix("did you mean 'except'?") == true)
  }

  @Test("A catalogue label that does not fit beside a tick box is refused")
  func longLabel() {
    let text =
      #"{"schema": "task-catalogue/1", "tasks": [{"code": "A", "wording": "w", "label": "fifteen letters"}]}"#
    let (catalogue, problems) = TaskCatalogue.read(SourceText(path: "tasks.json", text: text))
    #expect(catalogue == nil)
    #expect(problems.first?.path == "tasks[0].label")
  }
}
