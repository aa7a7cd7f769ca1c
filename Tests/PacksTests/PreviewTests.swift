import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Packs

/// Pages that follow what somebody edits.
@Suite("The preview")
struct PreviewTests {
  private func build(_ agency: ChangedAgency, _ documents: String...) throws -> Build {
    var build = try agency.build()
    build.people = ["HB-0231"]
    build.documents = documents
    return build
  }

  private static let damaged = "---\ntitle: Cover\n---\n{{ person.preferedName }}\n"

  private func page(_ preview: Preview) throws -> String {
    String(decoding: try Files.bytes(preview.page), as: UTF8.self)
  }

  private func pictures(_ page: String) -> [String] {
    MarkupCheck(page).elements.filter { $0.name == "img" }.compactMap { $0.attributes["src"] }
  }

  @Test("It shows every page of the documents as a picture, is well formed, and writes nothing into packs")
  func whole() throws {
    let agency = try ChangedAgency()
    var preview = try Preview(try build(agency, "cover", "diary"))
    let round = try preview.round()
    #expect(round.drawn == ["HB-0231-cover-standard-14", "HB-0231-diary-standard-14"] && round.old.isEmpty)
    let page = try page(preview)
    #expect(MarkupCheck(page).faults.isEmpty, "\(MarkupCheck(page).faults)")
    let files = pictures(page)
    #expect(files.count > 2 && Set(files).count == files.count)
    for file in files {
      #expect(
        try Files.bytes(PathName(preview.page).folder + "/" + file).starts(with: [0x89, 0x50, 0x4E, 0x47]))
    }
    #expect(!page.contains("http:") && !page.contains("https:") && !page.contains("Pemberton"))
    #expect(!Files.exists(agency.folder + "/packs"))
    for file in [preview.page, PathName(preview.page).folder + "/" + files[0]] {
      let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions]
      #expect(mode as? Int == 0o600)
    }
    try preview.end()
    #expect(!Files.exists(PathName(preview.page).folder))
  }

  @Test("A change of one template draws its document again, and no other")
  func change() throws {
    let agency = try ChangedAgency()
    var preview = try Preview(try build(agency, "cover", "diary"))
    _ = try preview.round()
    let before = pictures(try page(preview))
    try agency.change("Templates/cover.md", builtIn: "cover.md", "title: ", to: "title: New ")
    let second = try preview.round()
    #expect(second.drawn == ["HB-0231-cover-standard-14"])
    let text = try page(preview)
    let after = pictures(text)
    #expect(text.contains("cover-standard-14</a> <strong class=\"new\">changed</strong>"))
    #expect(before.filter { $0.contains("diary") } == after.filter { $0.contains("diary") })
    #expect(Set(before.filter { $0.contains("cover") }).isDisjoint(with: after))
    // Pictures that are shown no more are gone.
    let there = try Files.tree(PathName(preview.page).folder).filter { $0.hasSuffix(".png") }
    #expect(Set(there) == Set(after))
    let third = try preview.round()
    #expect(third.drawn.isEmpty)
  }

  @Test(
    "A damaged template is told with file, line, column and what to do; its last good pages stay, marked as old"
  )
  func damaged() throws {
    let agency = try ChangedAgency()
    var preview = try Preview(try build(agency, "cover", "diary"))
    _ = try preview.round()
    let before = pictures(try page(preview))
    try agency.write(Self.damaged, to: "Templates/cover.md")
    let round = try preview.round()
    #expect(round.old == ["HB-0231-cover-standard-14"] && round.drawn.isEmpty)
    #expect(round.problems.contains { $0.severity == .error })
    let text = try page(preview)
    #expect(text.firstMatch(of: #/Templates/cover\.md:4:11: error: /#) != nil)
    #expect(text.contains("Old: it cannot be made as things stand"))
    #expect(pictures(text) == before)
    try agency.change("Templates/cover.md", builtIn: "cover.md", "title: ", to: "title: ")
    let mended = try preview.round()
    #expect(mended.old.isEmpty)
    #expect(try !page(preview).contains("class=\"old\""))
  }

  @Test("A damaged record and a damaged provider leave all pages, marked as old")
  func damagedRecord() throws {
    let agency = try ChangedAgency()
    var preview = try Preview(try build(agency, "cover", "diary"))
    _ = try preview.round()
    let record = "people/HB-0231.json"
    try agency.change(record, #""start": "12:15""#, to: #""start": "25:15""#)
    let broken = try preview.round()
    #expect(broken.old.count == 2)
    #expect(try page(preview).firstMatch(of: /people\/HB-0231\.json:\d+:\d+: error/) != nil)
    try agency.change(record, #""start": "25:15""#, to: #""start": "12:45""#)
    let mended = try preview.round()
    #expect(mended.old.isEmpty && mended.drawn.contains("HB-0231-diary-standard-14"))
    try agency.write("{", to: "provider.json")
    let round = try preview.round()
    #expect(
      round.old.count == 2 && round.problems.contains { $0.place?.file.hasSuffix("provider.json") == true })
  }

  @Test("Files that change are seen once they rest; results are not watched")
  func watched() throws {
    let agency = try ChangedAgency()
    let home = try agency.build().home
    func look() -> WatchedFiles { WatchedFiles(of: agency.folder, people: ["HB-0231"], in: home) }
    let first = look()
    var watch = ChangeWatch(since: first)
    let looks = [first, first].map { watch.isChanged(at: $0) }
    #expect(looks == [false, false])
    try agency.write("x", to: "packs/x.txt")
    try agency.write("x", to: ".preview/x.txt")
    try agency.change("people/HB-0417.json", #""version": 7"#, to: #""version": 8"#)
    #expect(look() == first)
    try agency.change("people/HB-0231.json", #""start": "12:15""#, to: #""start": "12:30""#)
    let second = look()
    try agency.write("---\ntitle: X\n---\n", to: "Templates/x.md")
    let third = look()
    #expect(second != first && third != second)
    let later = [second, third, third, third].map { watch.isChanged(at: $0) }
    #expect(later == [false, false, true, false])
    // A file that was saved anew with as many bytes at once is another file.
    try agency.change("people/HB-0231.json", #""start": "12:30""#, to: #""start": "12:45""#)
    #expect(look() != third)
  }

  @Test("It takes no folder that has other files, and none among the packs")
  func folders() throws {
    let agency = try ChangedAgency()
    let build = try build(agency, "cover")
    try agency.write("mine", to: "pages/mine.txt")
    for folder in ["/pages", "/packs", "/packs/preview", "/people/../packs/x"] {
      #expect(throws: Problems.self) { try Preview(build, in: agency.folder + folder) }
    }
    #expect(try Files.names(in: agency.folder + "/pages") == ["mine.txt"])
    var preview = try Preview(build, in: agency.folder + "/other")
    _ = try preview.round()
    #expect(throws: Problems.self) { try Preview(build, in: agency.folder + "/other") }
    try preview.end()
  }

  @Test("Without a person it shows the first one, with all of a home's folder")
  func usual() throws {
    let agency = try ChangedAgency()
    var build = try agency.build()
    build.documents = ["cover"]
    var preview = try Preview(build)
    let round = try preview.round()
    #expect(round.drawn == ["HB-0231-cover-standard-14"])
    let run = try agency.build().open()
    #expect(
      try agency.build().documentNames(in: run.agency.resources).starts(with: ["cover", "emergency-sheet"]))
  }

  @Test(
    "Opened in a browser it has names, roles and contrast", .enabled(if: Browser.isThere, "needs chromium"))
  func browser() throws {
    let agency = try ChangedAgency()
    var preview = try Preview(try build(agency, "cover", "diary"))
    _ = try preview.round()
    try agency.write(Self.damaged, to: "Templates/cover.md")
    _ = try preview.round()
    let page = try page(preview).replacing(/<script>(?s:.*?)<\/script>/, with: "")
    let faults = try Browser.faults(of: [("preview", page)], widths: [360, 1280])
    #expect(faults.isEmpty, "\(faults)")
  }
}
