import Diagnostics
import Foundation
import PDF
import Pictures
import Records
import Testing
import Typography

@testable import Packs

@Suite("Photographs on paper")
struct PrintedPhotographTests {
  private static let layouts = Result {
    try Layouts.read([ManualTests.home.templates])
  }

  /// Two colours, so that which part was cut out is seen: a light disc in the upper half, where a face is.
  private static func picture(_ width: Int, _ height: Int, light: UInt32 = 0xE0B090) -> DotGrid {
    DotGrid(
      size: DotSize(width: width, height: height),
      dots: (0..<width * height).map { index in
        let (row, column) = index.quotientAndRemainder(dividingBy: width)
        let (across, down) = (column - width / 2, row - height * 2 / 5)
        return across * across + down * down < width * width / 16
          ? light : column < width / 2 ? 0x305080 : 0x608040
      })
  }

  /// A JPEG with an Exif block that says how it is to be turned.
  private static func jpeg(_ grid: DotGrid, orientation: UInt8 = 1) -> [UInt8] {
    let exif =
      Array("Exif\0\0MM\0*".utf8) + [0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]
    return grid.jpeg.prefix(2) + [0xFF, 0xE1, 0, UInt8(exif.count + 2)] + exif + grid.jpeg.dropFirst(2)
  }

  /// The example agency with photographs of George and of his wife.
  private func agency(
    consent: String = #", "consent": { "by": "George", "on": "2026-01-05", "until": "2026-11-16" }"#,
    bytes: [UInt8] = Self.jpeg(Self.picture(400, 520))
  ) throws -> ChangedAgency {
    let agency = try ChangedAgency()
    for file in ["george.jpg", "margaret.jpg"] { try write(bytes, to: file, of: agency) }
    try agency.change(
      "people/HB-0231.json", #""livesWith""#,
      to: #""photo": { "file": "george.jpg"\#(consent) }, "livesWith""#)
    try agency.change(
      "people/HB-0231.json", #""relationship": "wife""#,
      to: #""relationship": "wife", "photo": { "file": "margaret.jpg"\#(consent) }"#)
    return agency
  }

  private func write(_ bytes: [UInt8], to file: String, of agency: ChangedAgency) throws {
    try FileManager.default.createDirectory(
      atPath: agency.folder + "/Pictures", withIntermediateDirectories: true)
    try Files.write(bytes, to: agency.folder + "/Pictures/" + file)
  }

  private func build(_ agency: ChangedAgency, _ documents: [String] = ["cover"]) throws -> Build {
    var build = try agency.build()
    (build.people, build.documents) = (["HB-0231"], documents)
    return build
  }

  private func files(_ build: Build) throws -> [[UInt8]] {
    try build.run().made.map { try Files.bytes($0.file) }
  }

  /// What a screen reader says, and how many photographs the file holds.
  private func look(_ file: [UInt8]) throws -> (said: String, photographs: Int) {
    let words = String(decoding: file, as: Unicode.ASCII.self)
    return (try FileInspection(file).spoken, words.components(separatedBy: "/DCTDecode").count - 1)
  }

  @Test("Whoever agreed is shown, up to the last day, and a screen reader says whose photograph it is")
  func agreed() throws {
    let agency = try agency()
    let cover = try look(try #require(files(build(agency)).first))
    #expect(cover.said.contains("picture: Photograph of George.") && cover.photographs == 1)
    #expect(!cover.said.contains("Room for a photo"))
  }

  @Test(
    "Without leave, before it and after it the frame is printed",
    arguments: [
      "", #", "consent": { "by": "George", "on": "2026-11-17" }"#,
      #", "consent": { "by": "George", "on": "2026-01-05", "until": "2026-11-15" }"#,
    ])
  func frame(consent: String) throws {
    let agency = try agency(consent: consent)
    for file in try files(build(agency, ["cover", "hospital-passport"])) {
      let (said, photographs) = try look(file)
      #expect(photographs == 0 && !said.contains("Photograph of"))
    }
  }

  @Test(
    "When leave is taken back or ends, what showed the photograph is made again with the frame, and nothing else"
  )
  func withdrawn() throws {
    let agency = try agency()
    var build = try build(agency, ["cover", "emergency-sheet"])
    _ = try build.run()
    build.asOf = try #require(CalendarDate(iso: "2026-11-17"))
    let again = try build.run().made.filter(\.isNew)
    #expect(again.map(\.document) == ["cover"])
    let cover = try #require(again.first { $0.document == "cover" })
    #expect(try look(Files.bytes(cover.file)).photographs == 0)
  }

  @Test("A changed photograph makes again what shows it, and only that; the version of the plan stays")
  func changed() throws {
    let agency = try agency()
    let build = try build(agency, [])
    _ = try build.run()
    #expect(try build.run().made.allSatisfy { !$0.isNew })
    try write(Self.jpeg(Self.picture(400, 520, light: 0x805030)), to: "george.jpg", of: agency)
    #expect(try build.status().map(\.state) == [.stale])
    let outcome = try build.run()
    let again = Set(outcome.made.filter(\.isNew).map(\.document))
    #expect(again.contains("cover") && again.contains("care-plan"))
    #expect(!again.contains("emergency-sheet") && !again.contains("service-user-guide"))
    #expect(!outcome.problems.contains { $0.rule == "VER-01" })
    // No standard paper shows the contacts.
    try write(Self.jpeg(Self.picture(400, 520, light: 0x805030)), to: "margaret.jpg", of: agency)
    #expect(try build.run().made.allSatisfy { !$0.isNew })
  }

  @Test("A reader from whom it is withheld sees no photograph, and not that there is one")
  func withheld() throws {
    let agency = try agency()
    try agency.change(
      "people/HB-0231.json", #""audience": "council", "sections": ["*"]"#,
      to: #""audience": "council", "sections": ["*"], "except": ["person.photo"]"#)
    var build = try build(agency, ["care-plan"])
    for (reader, isShown) in [("con-margaret", true), ("council", false)] {
      build.reader = reader
      let (said, photographs) = try look(try #require(files(build).first))
      #expect(photographs == (isShown ? 1 : 0) && said.contains("Photograph of") == isShown)
      #expect(said.contains("Room for a photo of George") != isShown)
    }
  }

  @Test("All eight ways in which a camera may have been held print the same, upright", arguments: 1...8)
  func orientations(orientation: Int) throws {
    let upright = Self.picture(320, 416)
    let stored = upright.upright(from: [6: 8, 8: 6][orientation] ?? orientation)
    let agency = try agency(bytes: Self.jpeg(stored, orientation: UInt8(orientation)))
    let darkroom = Darkroom(agency: agency.folder, layouts: try Self.layouts.get())
    let frame = (width: Length.millimetres(35), height: Length.millimetres(45))
    guard case .raster(let raster)? = darkroom.photograph("george.jpg", cutTo: frame) else {
      Issue.record("there is no photograph")
      return
    }
    let printed = try #require(raster.photograph())
    let expected = upright.cut(to: Darkroom.size(of: frame))
    #expect(raster.header.orientation == 1 && printed.size == expected.size)
    var difference = 0
    for (one, other) in zip(printed.dots, expected.dots) {
      for shift: UInt32 in [0, 8, 16] {
        difference += abs(Int(one >> shift & 255) - Int(other >> shift & 255))
      }
    }
    #expect(difference / printed.dots.count <= 6)
  }

  @Test("A large photograph makes a small file, kept once however often it is shown, the same bytes twice")
  func small() throws {
    var state: UInt32 = 7
    let plain = Self.picture(800, 1000)
    let noisy = DotGrid(
      size: plain.size,
      dots: plain.dots.map { dot in
        state = state &* 1_664_525 &+ 1_013_904_223
        return dot &+ (state >> 28) * 0x01_0101
      })
    let bytes = Self.jpeg(noisy)
    #expect(bytes.count > 100_000)
    let documents = ["cover", "care-plan", "hospital-passport"]
    let agency = try agency(bytes: bytes)
    var build = try build(agency, documents)
    let first = try files(build)
    #expect(first.count >= 3)
    for file in first {
      #expect(try look(file).photographs == 1)
      #expect(file.count < 150_000)
    }
    (build.isAfresh, build.jobs) = (true, 2)
    #expect(try files(build) == first)
  }

  @Test("A photograph that lost its dots prints its frame, and the office is told which field names it")
  func damaged() throws {
    var bytes = Self.jpeg(Self.picture(400, 520))
    bytes.removeSubrange(bytes.count / 2..<bytes.count - 2)
    let agency = try agency(bytes: bytes)
    let build = try build(agency)
    let outcome = try build.run()
    let told = outcome.problems.filter { $0.rule == "PHO-02" }
    #expect(told.map(\.path) == ["person.photo.file"])
    #expect(told.allSatisfy { !$0.message.contains("george") && $0.severity == .warning })
    let file = try #require(outcome.made.first?.file)
    let (said, photographs) = try look(Files.bytes(file))
    #expect(photographs == 0 && said.contains("Room for a photo of George"))
  }

  @Test("A photograph with too few dots is printed, and the office is told by the field")
  func coarse() throws {
    let agency = try agency(bytes: Self.jpeg(Self.picture(100, 130)))
    let build = try build(agency)
    let told = build.check().problems.filter { $0.rule == "PHO-03" }
    #expect(Set(told.compactMap(\.path)) == ["person.photo.file", "contacts[0].photo.file"])
    #expect(told.allSatisfy { $0.severity == .note })
    #expect(try look(try #require(files(build).first)).photographs == 1)
  }

  @Test("Care workers are shown beside their names where the provider has a photograph of them")
  func team() throws {
    let agency = try agency()
    try write(Self.jpeg(Self.picture(300, 400)), to: "tunde.jpg", of: agency)
    try agency.change(
      "provider.json", "{",
      to: #"{ "careWorkers": [ { "id": "cw-1", "name": "Tunde Ola", "photo": "#
        + #"{ "file": "tunde.jpg", "consent": { "by": "Tunde Ola", "on": "2026-01-05" } } } ],"#)
    try agency.change(
      "people/HB-0231.json", #"["Marta Nowak", "Tunde Bello"]"#, to: #"["Tunde Ola", "Ann Holt"]"#)
    for layout in ["standard", "easy-read"] {
      var build = try build(agency, ["care-plan"])
      build.layout = layout
      let said = try files(build).map { try look($0).said }.joined()
      #expect(said.contains("Photograph of Tunde Ola.") && said.contains("Ann Holt"))
      #expect(!said.contains("Photograph of Ann Holt") && !said.contains("photo of Ann Holt"))
    }
  }

  @Test("The person's own things are cut to squares and kept small; a drawing of dots is kept whole")
  func things() throws {
    let agency = try agency()
    try write(Self.jpeg(Self.picture(1200, 800)), to: "heart.jpg", of: agency)
    var build = try build(agency, ["one-page-profile"])
    build.layout = "easy-read"
    let file = try #require(files(build).first)
    let words = String(decoding: file, as: Unicode.ASCII.self)
    let widths = words.components(separatedBy: "/Width ").dropFirst().compactMap {
      Int($0.prefix { $0.isNumber })
    }
    let heights = words.components(separatedBy: "/Height ").dropFirst().compactMap {
      Int($0.prefix { $0.isNumber })
    }
    let sides = zip(widths, heights).filter { $0 == $1 }.map(\.0)
    #expect(sides.count == 1 && sides.allSatisfy { $0 < 500 })
  }
}
