import Diagnostics
import Records
import Testing

@testable import Care

@Suite struct ReadingNeedTests {
  static let twentyFour =
    #"{ "category": "information-format", "code": "957351000000102", "display": "Requires written information in at least 24 point sans serif font", "minPoints": 24 }"#

  static func need(_ needs: String) -> ReadingNeed {
    Sample.record([twentyFour: needs, #"{ "option": "large-print", "for": "person" }, "#: ""]).readingNeed(
      among: Sample.layouts)
  }

  static func rule(_ need: ReadingNeed, _ layout: ReadingLayout?, _ size: Int?) -> String {
    do throws(Problems) {
      let resolved = try need.resolved(layout: layout, size: size)
      return "\(resolved.layout.name) \(resolved.points)"
    } catch { return error.all.first?.rule ?? "no rule" }
  }

  static let plain = need(#"{ "display": "Likes a good light" }"#)
  static let large = need(twentyFour)
  static let easy = need(#"{ "code": "796161000000101", "display": "Requires information in Easyread" }"#)

  @Test("Without a need, print is standard 14 point")
  func noNeed() {
    #expect(Self.plain.layout == Sample.standard)
    #expect(Self.plain.points == 14)
  }

  @Test("The largest of several sizes wins, and easy read is at that size")
  func largest() {
    let need = Self.need(
      Self.twentyFour
        + #", { "code": "957371000000106", "display": "28" }, { "code": "796161000000101", "display": "ER" }"#
    )
    #expect(need.layout == Sample.easyRead)
    #expect(need.points == 28)
  }

  @Test(
    "Who talks with photographs has large print in the size that they need: that is how they talk, not what they read"
  )
  func photographs() {
    let need = Self.need(
      Self.twentyFour + #", { "code": "719393008", "display": "Uses photographs for communication" }"#)
    #expect(need.layout == Sample.largePrint)
    #expect(need.points == 24)
  }

  @Test("Large print that was chosen without a size is 18 point")
  func chosen() {
    let need = Sample.record([Self.twentyFour: #"{ "display": "x y" }"#]).readingNeed(among: Sample.layouts)
    #expect(need.layout == Sample.largePrint)
    #expect(need.points == 18)
  }

  @Test("Sizes mean layouts: 12 to 15 standard, 16 to 36 large print, for easy read people easy read")
  func sizes() {
    #expect(Self.rule(Self.plain, nil, nil) == "standard 14")
    #expect(Self.rule(Self.plain, nil, 12) == "standard 12")
    #expect(Self.rule(Self.plain, nil, 36) == "large-print 36")
    #expect(Self.rule(Self.plain, Sample.largePrint, nil) == "large-print 18")
    #expect(Self.rule(Self.plain, Sample.easyRead, nil) == "easy-read 18")
    #expect(Self.rule(Self.large, nil, nil) == "large-print 24")
    #expect(Self.rule(Self.large, nil, 28) == "large-print 28")
    #expect(Self.rule(Self.large, Sample.easyRead, nil) == "easy-read 24")
    #expect(Self.rule(Self.easy, nil, nil) == "easy-read 18")
    #expect(Self.rule(Self.easy, nil, 28) == "easy-read 28")
    #expect(Self.rule(Self.easy, Sample.standard, nil) == "standard 14")
    #expect(Self.rule(Self.easy, Sample.largePrint, nil) == "large-print 18")
  }

  @Test("A size below the need is refused, a size above the largest too")
  func refused() {
    #expect(Self.rule(Self.large, nil, 20) == "AIS-03")
    #expect(Self.rule(Self.large, nil, 14) == "AIS-03")
    #expect(Self.rule(Self.large, Sample.standard, nil) == "AIS-03")
    #expect(Self.rule(Self.plain, nil, 11) == "AIS-03")
    #expect(Self.rule(Self.plain, nil, 40) == "AIS-04")
    #expect(Self.rule(Self.easy, nil, 30) == "AIS-04")
    #expect(Self.rule(Self.plain, Sample.standard, 20) == "AIS-04")
    #expect(Self.rule(Self.plain, Sample.largePrint, 14) == "no rule")
  }

  @Test("A need above the largest print gets the largest and is named")
  func tooLarge() {
    let need = Self.need(#"{ "display": "x y", "minPoints": 48 }"#)
    #expect(need.points == 36)
    #expect(need.unmet.map(\.name) == ["48 point type"])
    #expect(Self.rule(need, nil, 36) == "large-print 36")
  }

  @Test("Formats that paper cannot meet are named")
  func unmet() {
    let need = Self.need(
      #"{ "code": "936661000000109", "display": "Requires information in contracted (Grade 2) Braille" }"#)
    #expect(need.unmet.first?.name == "grade 2 braille")
    #expect(need.unmet.first?.path.path == "accessibleInformation.needs[0]")
  }

  @Test("A relative's own needs decide the relative's copy")
  func relative() {
    let record = Sample.record([
      #"{ "code": "936581000000101", "display": "Requires information by email" }"#:
        #"{ "code": "957331000000109", "display": "20 point" }"#
    ])
    #expect(record.readingNeed(of: "con-ngozi", among: Sample.layouts)?.points == 20)
    #expect(record.readingNeed(of: "con-joan", among: Sample.layouts)?.layout == Sample.standard)
    #expect(record.readingNeed(of: "con-nobody", among: Sample.layouts) == nil)
  }

  @Test("A layout that ends before a reader's need is refused, and is not printed smaller")
  func shortLayout() {
    let short = ReadingLayout(
      "large-print", title: "Large print", claims: "large-print", sizes: 16...16, defaultSize: 16,
      needs: ReadingLayout.Needs(choices: ["large-print"], areSizes: true))
    let need = Sample.record().readingNeed(among: Sample.layouts([Sample.standard, short, Sample.easyRead]))
    #expect(Self.rule(need, nil, nil) == "AIS-04")
    #expect(Self.rule(need, nil, 16) == "AIS-03")
  }

  @Test("A fourth layout is got by request, or by the need that it names")
  func fourth() {
    let yellow = ReadingLayout(
      "yellow", title: "Yellow paper", claims: "clear-print", sizes: 12...20, defaultSize: 14,
      needs: ReadingLayout.Needs(codes: ["999000000000101"]))
    let layouts = Sample.layouts([Sample.standard, Sample.largePrint, Sample.easyRead, yellow])
    let plain = Sample.record([
      Self.twentyFour: #"{ "display": "x y" }"#, #"{ "option": "large-print", "for": "person" }, "#: "",
    ])
    #expect(Self.rule(plain.readingNeed(among: layouts), nil, nil) == "standard 14")
    #expect(Self.rule(plain.readingNeed(among: layouts), yellow, nil) == "yellow 14")
    #expect(Self.rule(Sample.record().readingNeed(among: layouts), yellow, nil) == "AIS-03")
    let named = ReadingNeed(needs: [], chosen: [], path: [], among: layouts)
    #expect(named.layout == Sample.standard)
    #expect(layouts.asked(by: ["999000000000101"], choices: [], size: nil) == yellow)
    #expect(layouts.asked(by: ["999000000000101"], choices: [], size: 24) == Sample.largePrint)
  }
}
