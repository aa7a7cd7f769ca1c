import Care
import Diagnostics
import Foundation
import Templating
import Testing

@testable import Packs

@Suite("Easy read templates")
struct EasyReadTemplateTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  /// What the check says of a template's text.
  private func problems(of text: String) throws -> [Problem] {
    let home = try Home.find(asked: Self.root, environment: [:], executable: "")
    let source = SourceText(path: "test.md", text: text)
    let resources = try Resources.open(home, agency: nil, adding: [("test", source)])
    do throws(Problems) {
      _ = try resources.library.checked("test", against: resources.root)
      return []
    } catch { return error.all }
  }

  @Test("Long text of a record has no way into easy read, not as a list put into one line either")
  func lists() throws {
    let words = "{% if nutrition %}You like {{ nutrition.likes | list | or_say: 'nothing' }}.{% endif %}"
    let easy = try problems(of: "---\ntitle: T\nclaims: easy-read\n---\n\(words)\n")
    #expect(easy.map(\.message) == ["Nutrition.likes is long text, which has no place in easy read"])
    #expect(try problems(of: "---\ntitle: T\n---\n\(words)\n").isEmpty)
  }
}
