import Diagnostics
import Testing

@testable import Typography

@Suite("Shaped text")
struct ShapedTextTests {
  private func fount(_ family: String, _ weight: Weight = .regular, _ points: Int = 10) throws -> Fount {
    try #require(Fonts.all.fount(family, weight, .points(points)))
  }

  private func names(_ text: ShapedText) -> [String] {
    text.spans(in: 0..<text.count).map {
      Fonts.all[$0.face].name + ":" + String(String.UnicodeScalarView($0.glyphs.text))
    }
  }

  @Test("Advances and kerning add up in thousandths of a point")
  func origins() throws {
    // A 639 and V 600 of 1000 units, kerned by -40: at 10 point 5.990 and 6.000.
    let text = ShapedText("AV", in: try fount("Noto Sans"), of: Fonts.all)
    #expect(text.glyphs.map(\.offset.thousandths) == [0, 5990])
    #expect(text.width.thousandths == 11990)
    #expect(text.width(of: 1..<2).thousandths == 6000)
  }

  @Test("Font units round to the nearest thousandth of a point")
  func rounding() throws {
    let face = try Fonts.face("DejaVuSans")
    // 1401 of 2048 units at 10 point are 6840.82 thousandths, 131 are 639.65.
    let scale = Scale(face, at: .points(10))
    #expect(scale.thousandths(1401) == 6841)
    #expect(scale.thousandths(-131) == -640)
  }

  @Test("A missing sign comes from DejaVu Sans, alone")
  func signs() throws {
    let text = ShapedText("tea ✓ (→bath)", in: try fount("Noto Sans", .bold), of: Fonts.all)
    #expect(
      names(text) == [
        "NotoSans-Bold:tea ", "DejaVuSans-Bold:✓", "NotoSans-Bold: (", "DejaVuSans-Bold:→",
        "NotoSans-Bold:bath)",
      ])
  }

  @Test("A missing letter takes its whole word to Noto Sans")
  func wholeWords() throws {
    let text = ShapedText(
      "Siân Ŵyn-Jones, carer", in: try fount("Atkinson Hyperlegible"), of: Fonts.all)
    #expect(
      names(text) == [
        "AtkinsonHyperlegible-Regular:Siân ", "NotoSans-Regular:Ŵyn-Jones,",
        "AtkinsonHyperlegible-Regular: carer",
      ])
  }

  @Test("Spaces and hyphens that may not break use the plain glyph and say the plain character")
  func fixedSpaces() throws {
    let fount = try fount("Noto Sans")
    let fixed = ShapedText("12\u{A0}May\u{202F}x\u{2011}y", in: fount, of: Fonts.all)
    let plain = ShapedText("12 May x-y", in: fount, of: Fonts.all)
    #expect(fixed.glyphs.map(\.glyph) == plain.glyphs.map(\.glyph))
    #expect(fixed.glyphs.map(\.offset) == plain.glyphs.map(\.offset))
    #expect(fixed.spans(in: 0..<fixed.count).map(\.glyphs.text) == [Array("12 May x-y".unicodeScalars)])
    #expect(fixed.scalars.contains("\u{A0}"))
  }

  @Test("Soft hyphens and zero width spaces leave no trace")
  func dropped() throws {
    let text = ShapedText(
      "care\u{AD}worker\u{200B}s", in: try fount("Noto Sans"), of: Fonts.all)
    #expect(Array(text.scalars) == Array("careworkers".unicodeScalars))
  }

  @Test("Every character of a text is set, however many bytes it has; line ends and tabs are spaces")
  func allCharacters() throws {
    let words = "a\u{7F}é€✓😀 \u{2028}x\ty\r\n"
    let text = ShapedText(words, in: try fount("Noto Sans"), of: Fonts.all)
    #expect(Array(text.scalars) == Array("a\u{7F}é€✓😀  x y  ".unicodeScalars))
    #expect(text.lost == ["\u{7F}"])
    #expect(text.glyphs[1].glyph == text.glyphs[6].glyph)
  }

  @Test("Text of two founts stands on one line, and a range gives its own spans")
  func twoFounts() throws {
    var text = ShapedText()
    #expect(text.append("Born ", in: try fount("Noto Sans", .bold), of: Fonts.all) == 0..<5)
    #expect(text.append("1939", in: try fount("Noto Sans"), of: Fonts.all) == 5..<9)
    #expect(names(text) == ["NotoSans-Bold:Born ", "NotoSans-Regular:1939"])
    let spans = text.spans(in: 2..<7)
    #expect(spans.map(\.range) == [2..<5, 5..<7])
    #expect(spans.map(\.offset.thousandths) == [0, text.width(of: 2..<5).thousandths])
  }

  @Test("An unknown family has no fount")
  func unknownFamily() {
    #expect(Fonts.all.fount("Comic Sans", .regular, .points(12)) == nil)
  }
}

@Suite("Coverage")
struct CoverageTests {
  private func uncovered(_ text: String) -> String {
    String(String.UnicodeScalarView(Fonts.all.uncovered(in: composed(text).unicodeScalars)))
  }

  @Test("Letters of the languages that are printed, and signs, are covered")
  func covered() {
    #expect(uncovered("Tŷ, dŵr, Łukasz, Şebnem, Ọláolúwa, Nguyễn, Αθήνα, Київ") == "")
    #expect(uncovered("✓ → ≤ − ½ £ € “ ” ‘ ’ – — … •\u{A0}\u{202F}\u{2011}") == "")
  }

  @Test("A letter and its mark become one character, or stand together by the font's anchors")
  func marks() {
    #expect(uncovered("w\u{302}y\u{302}n") == "")
    #expect(uncovered("q\u{302}") == "")
  }

  @Test("Scripts that need shaping or no font has are reported, each character once")
  func uncoveredScripts() {
    #expect(uncovered("سلام سلام") == "سلام")
    #expect(uncovered("नमस्ते").unicodeScalars.contains("न"))
    #expect(uncovered("Tom 李") == "李")
    #expect(uncovered("שלום").isEmpty == false)
  }

  @Test("Characters without ink that are dropped are not reported, marks of direction are")
  func invisible() {
    #expect(uncovered("care\u{AD}worker\u{200B}\u{FE0F}") == "")
    #expect(uncovered("☎\u{FE0F}") == "")
    #expect(
      Fonts.all.uncovered(in: "a\u{202E}b\u{200D}\u{7}".unicodeScalars) == ["\u{202E}", "\u{200D}", "\u{7}"])
  }

  @Test("A character that stands for a lost one is reported")
  func lost() {
    #expect(uncovered("Zo\u{FFFD}") == "\u{FFFD}")
  }

  @Test("The message names the character by number and name")
  func message() {
    #expect(
      Problem.unprintable("न", path: "person.name").description
        == "error GLY-01: the character U+0928 (DEVANAGARI LETTER NA) cannot be printed: "
        + "no bundled font can set it (at person.name)")
  }
}
