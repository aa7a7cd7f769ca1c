import Testing

@testable import Typography

@Suite("Marks on letters")
struct MarkTests {
  private func shaped(_ text: String, _ family: String = "Noto Sans") throws -> ShapedText {
    ShapedText(
      composed(text), in: try #require(Fonts.all.fount(family, .regular, .points(10))), of: Fonts.all)
  }

  @Test("A name of letter and mark is set in one face, each mark over its letter, and says what was typed")
  func yoruba() throws {
    let name = composed("Adébọ\u{300}wálé")
    let text = try shaped(name)
    #expect(text.lost.isEmpty)
    #expect(text.spans(in: 0..<text.count).map(\.glyphs.text) == [Array(name.unicodeScalars)])
    // HarfBuzz: after A d é b ọ (569 + 615 + 564 + 615 + 585 thousandths of the size) the grave stands 81 to the right
    // of where w begins, and takes no room; kerning between ọ and w is as if it were not there.
    let plain = try shaped("Adébọwálé")
    #expect(text.width == plain.width)
    let grave = try #require(text.glyphs.first { $0.character == "\u{300}" })
    let place = try #require(text.glyphs.firstIndex { $0.character == "w" })
    #expect(text.glyphs[place].offset == plain.glyphs[place - 1].offset)
    #expect(grave.offset - text.glyphs[place].offset == Length(thousandths: 810))
    #expect(grave.rise == .zero)
  }

  @Test("A mark on a capital stands higher, and a second mark on the first")
  func heights() throws {
    let rises = try shaped("Ọ\u{301}").glyphs.map(\.rise)
    #expect(rises == [.zero, Length(thousandths: 1780)])
    #expect(
      try shaped("ẹ\u{300}\u{301}").glyphs.map(\.rise) == [.zero, .zero, Length(thousandths: 2290)])
  }

  @Test("An i or j under a mark loses its dot, and still says i or j")
  func dots() throws {
    for letter in ["ị\u{301}", "j\u{303}"] {
      let marked = try shaped(letter)
      let plain = try shaped(String(letter.unicodeScalars.prefix(1)))
      #expect(marked.glyphs[0].glyph != plain.glyphs[0].glyph)
      #expect(Array(marked.scalars) == Array(letter.unicodeScalars))
    }
  }

  @Test("A family without the letter hands the whole word to one that has letter and anchor")
  func fallback() throws {
    let text = try shaped("Mr Adébọ\u{300}wálé came", "Atkinson Hyperlegible")
    #expect(text.lost.isEmpty)
    let words = text.spans(in: 0..<text.count).map { String(String.UnicodeScalarView($0.glyphs.text)) }
    #expect(words == ["Mr ", "Adébọ\u{300}wálé", " came"])
  }

  @Test("A text that goes on after a mark begins where the letter ends")
  func width() throws {
    var text = try shaped("n\u{304}")
    let fount = try #require(Fonts.all.fount("Noto Sans", .regular, .points(10)))
    text.append("n", in: fount, of: Fonts.all)
    #expect(text.glyphs[2].offset == Length(thousandths: 6180))
  }

  @Test("A part of a line keeps the height of its marks")
  func parts() throws {
    let text = try shaped("a Ọ\u{301}")
    #expect(text.spans(in: 2..<4).first?.glyphs.map(\.rise) == [.zero, Length(thousandths: 1780)])
  }

  @Test("A mark without a letter, and a letter without an anchor, cannot be printed")
  func refused() {
    func uncovered(_ text: String) -> String {
      String(String.UnicodeScalarView(Fonts.all.uncovered(in: composed(text).unicodeScalars)))
    }
    #expect(
      uncovered("Adébọ\u{300}wálé, Ị\u{301}jẹ\u{301}, g\u{303}, Ńn\u{304}dị\u{300}, ɛ\u{301}, я\u{301}") == ""
    )
    #expect(uncovered("\u{301}a") == "\u{301}")
    #expect(uncovered("a \u{301}") == "\u{301}")
    #expect(uncovered("✓\u{301}") == "\u{301}")
    #expect(uncovered("न\u{301}") == "न\u{301}")
  }

  @Test(
    "Marks of a damaged font are refused or read, never a crash",
    arguments: ["NotoSans-Regular", "DejaVuSans"])
  func damaged(name: String) throws {
    let bytes = try Fonts.bytes(name)
    let tables = try FontFile(bytes).directory.filter { ["GPOS", "GSUB", "GDEF"].contains($0.tag) }
    var random = Dice(seed: 11)
    for _ in 0..<200 {
      var changed = bytes
      for _ in 0..<random.next(1...40) {
        let range = tables[random.next(0...tables.count - 1)].range
        let reach = random.next(0...2) == 0 ? range.count : min(range.count, 4000)
        changed[range.lowerBound + random.next(0...reach - 1)] = UInt8(random.next(0...255))
      }
      guard let face = try? Typeface(name: name, bytes: changed) else { continue }
      for letter in ["ị\u{301}", "Ọ\u{300}\u{301}", "m\u{300}"] { _ = face.cluster(letter.unicodeScalars) }
    }
  }
}

@Suite("Marks as HarfBuzz has them")
struct MarkOracleTests {
  /// Letters that need marks without a character of their own, of Yoruba, Igbo, Ewe, Akan, Hausa, Navajo, Guaraní,
  /// Lithuanian and stressed Cyrillic among others: how many of them a face can set with which marks, and a digest
  /// (FNV-1a, 64 bits) of glyph, place and height of every glyph as HarfBuzz gives them, by `uharfbuzz` 0.57.0.
  static let oracle: [String: (clusters: Int, digest: UInt64)] = [
    "NotoSans-Regular": (clusters: 2013, digest: 0x7d2b_a65c_c8ec_8db5),
    "NotoSans-Bold": (clusters: 2013, digest: 0xc1f6_ff68_d193_4457),
    "DejaVuSans": (clusters: 734, digest: 0x89b3_ba56_3142_7e4d),
    "DejaVuSans-Bold": (clusters: 732, digest: 0x839b_3f97_4575_92fd),
    "Lexend-Regular": (clusters: 1027, digest: 0xff55_4ad2_9055_9aa5),
    "Lexend-Bold": (clusters: 1027, digest: 0x2c52_397c_3429_1cfc),
    "AtkinsonHyperlegible-Regular": (clusters: 121, digest: 0xa7bf_97bd_2977_9951),
    "AtkinsonHyperlegible-Bold": (clusters: 121, digest: 0x8f41_ca0b_fb52_df42),
  ]

  static let letters: [String] = {
    let small = "aeẹioọuịụmnṅgjlrsxɛɔɖƒɣŋʋƙɗɓąęįǫėаеиоуыэюя"
    return (small + small.uppercased()).map(String.init)
  }()
  static let above = [
    "", "\u{300}", "\u{301}", "\u{302}", "\u{303}", "\u{304}", "\u{30C}", "\u{308}", "\u{300}\u{301}",
  ]
  static let below = ["", "\u{323}", "\u{331}"]

  static var clusters: [[Unicode.Scalar]] {
    letters.flatMap { letter in below.flatMap { low in above.map { composed(letter + low + $0) } } }
      .map { Array($0.unicodeScalars) }.filter { $0.count > 1 }
  }

  @Test("Every mark stands on its letter where HarfBuzz sets it", arguments: Fonts.names)
  func clusters(name: String) throws {
    let face = try Fonts.face(name)
    var (count, digest) = (0, UInt64(0xcbf2_9ce4_8422_2325))
    for cluster in Self.clusters {
      guard let glyphs = face.cluster(cluster) else { continue }
      count += 1
      for placed in glyphs {
        for number in [Int(placed.glyph), placed.x, placed.y] {
          digest = (digest ^ UInt64(number & 0xFFFF)) &* 0x0100_0000_01b3
        }
      }
    }
    let expected = try #require(Self.oracle[name])
    #expect(count == expected.clusters)
    #expect(digest == expected.digest)
  }
}
