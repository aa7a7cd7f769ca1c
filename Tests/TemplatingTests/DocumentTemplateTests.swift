import Diagnostics
import Documents
import Records
import Testing

@testable import Templating

@Suite("Documents are what the heads of templates say")
struct DocumentTemplateTests {
  private static let known = HeadWords(
    claims: ["clear-print", "easy-read"], audiences: ["person", "council", "contact"])

  private func library(_ heads: KeyValuePairs<String, String>) -> TemplateLibrary {
    var templates: [String: SourceText] = [:]
    for (name, head) in heads {
      templates[name] = SourceText(path: name + ".md", text: "---\n\(head)\n---\n\nWords.\n")
    }
    return TemplateLibrary(templates: templates, partials: [:], pictures: [:], known: Self.known)
  }

  private func fault(_ head: String, named name: String = "leaflet") -> String? {
    do throws(Problems) {
      _ = try library([name: head]).checked(name, against: Toy.root)
      return nil
    } catch {
      return error.all.map { "\($0.place?.line ?? 0):\($0.place?.column ?? 0) \($0.message)" }
        .joined(separator: "; ")
    }
  }

  @Test("Documents stand in the order of a pack, those without an order last, by their names") func order() {
    let library = library([
      "b": "title: B\norder: 20", "z": "title: Z", "a": "title: A", "c": "title: C\norder: 3",
      "b.easy-read": "title: B\nclaims: easy-read",
    ])
    #expect(library.documents.map(\.name) == ["c", "b", "a", "z"])
    #expect(library.documents.map { $0.twin != nil } == [false, true, false, false])
  }

  @Test("A document has an easy read twin or says why not, and never both") func twins() {
    let library = library([
      "a": "title: A", "b": "title: B", "b.easy-read": "title: B\nclaims: easy-read",
      "c": "title: C\neasy-read: no, ambulance staff read it",
      "d": "title: D\neasy-read: no, it is short", "d.easy-read": "title: D\nclaims: easy-read",
      "e.easy-read": "title: E\nclaims: easy-read",
    ])
    #expect(library.documents.filter { !library.problems(of: $0).isEmpty }.map(\.name) == ["a", "d"])
    #expect(library.documents[2].head.whyNotEasyRead == "ambulance staff read it")
    #expect(library.strayTwins.map { $0.place?.file } == ["e.easy-read.md"])
  }

  @Test("An audience names those for whom a document may be made; without one it is for all") func audience()
  {
    let library = library([
      "a": "title: A\naudience: person, council",
      "a.easy-read": "title: A\nclaims: easy-read\naudience: person", "b": "title: B",
    ])
    let (both, all) = (library.documents[0], library.documents[1])
    #expect(both.isFor("council", inEasyRead: false))
    #expect(!both.isFor("council", inEasyRead: true))
    #expect(both.isFor("person", inEasyRead: true))
    #expect(!both.isFor("contact", inEasyRead: false))
    #expect(all.isFor("contact", inEasyRead: true))
  }

  @Test(
    "What a head says wrong is told with its line",
    arguments: [
      ("title: A\nclaims: pdf-ua", "3:9 'pdf-ua' is not a standard that can be claimed"),
      ("title: A\naudience: person, councl", "3:11 'councl' is not a reader"),
      ("title: A\norder: first", "3:8 order is a whole number from 0 to 9999"),
      ("title: A\neasy-read: no", "3:12 easy-read is no, and why"),
      ("title: A\nlanguage: en_GB", "3:11 this is not a language tag"),
      ("title: A\nlogo: maybe", "3:7 logo is yes or no"),
      ("title: A\ntitle: B", "3:1 'title' stands twice at the head"),
      ("title: A\naudence: person", "3:1 there is no 'audence' at the head of a template"),
      ("title: A\ncopied-from: abc", "3:14 copied-from is the SHA-256 of a file, 64 hexadecimal digits"),
      ("title: A\nversion: mine", "3:10 'mine' is not a kind of version"),
    ])
  func faults(head: String, told: String) { #expect(fault(head) == told) }

  @Test("A twin claims easy read, and leaves what is about the whole document to it") func twinHead() {
    #expect(
      fault("title: A\nclaims: clear-print", named: "a.easy-read")
        == "3:1 an easy read twin claims easy read, so that long text has no way into it")
    #expect(
      fault("title: A\nclaims: easy-read\norder: 3", named: "a.easy-read")
        == "4:1 'order' is about the document, not about its easy read twin")
    #expect(fault("title: A\nclaims: easy-read\naudience: person", named: "a.easy-read") == nil)
  }
}
