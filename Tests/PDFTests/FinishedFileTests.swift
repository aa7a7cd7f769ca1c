import Diagnostics
import Foundation
import Layout
import Structure
import Testing

@testable import PDF

@Suite("Finished files, read back")
struct FinishedFileTests {
  static let samples = ["plain", "everything", "marked", "long"]

  static func file(_ name: String) throws -> [UInt8] {
    let press = try Press(typefaces: typefaces)
    switch name {
    case "plain": return try press.pdf(Sample.plain)
    case "everything": return try press.pdf(Sample.everything)
    case "marked": return try press.pdf(Sample.marked)
    default: return try press.pdf(Sample.long(pages: 12))
    }
  }

  @Test("Marks, structure and links agree, and nothing is painted outside of marks", arguments: samples)
  func agreement(_ name: String) throws {
    #expect(OpenFile(try Self.file(name)).disagreements == [])
  }

  @Test("Inspection finds nothing wrong with a good file", arguments: samples)
  func goodFile(_ name: String) throws {
    #expect(try FileInspection(Self.file(name)).problems == [])
  }

  @Test("A file that was taken apart and put together again is still good", arguments: samples)
  func openedFile(_ name: String) throws {
    #expect(try FileInspection(OpenFile(Self.file(name)).written()).problems == [])
  }

  /// A defect, what is changed to make it, and a word of the message that finds it.
  static let defects: [(name: String, old: String, new: String, found: String)] = [
    ("no language", "/MarkInfo<</Marked true>>/Lang(en-GB)", "/MarkInfo<</Marked true>>", "no language"),
    ("not marked as tagged", "/MarkInfo<</Marked true>>", "", "not marked as tagged"),
    ("title not shown", "/DisplayDocTitle true", "/DisplayDocTitle false", "show the title"),
    ("no metadata", "/Metadata ", "/Meta ", "no metadata"),
    ("no claim", "<pdfuaid:part>1", "<pdfuaid:part>2", "claim"),
    ("picture without alternative", "/Alt(tick box: Yes, not ticked)", "", "picture says nothing"),
    ("heading cell without scope", "/Scope/Column", "", "what it heads"),
    ("link without contents", "/Contents(Lists)", "", "link says nothing"),
    ("no order of tabs", "/Tabs/S", "", "order of tabs"),
    ("no map to glyphs", "/CIDToGIDMap/Identity", "", "where its glyphs are"),
    ("no map to characters", "/ToUnicode ", "/Nothing ", "what its letters mean"),
    ("paragraph in a list", "/S/LI/", "/S/P/", "L holds P"),
    ("skipped heading", "/S/H2/", "/S/H3/", "level 3 follows level 1"),
    ("unmarked rectangle", "/Artifact", "0 0 9 9 re f /Artifact", "outside of all marks"),
    ("artifact in tagged content", "/MCID 0>>BDC", "/MCID 0>>BDC /Artifact BMC 0 0 9 9 re f EMC", "inside"),
    ("annotation alone", "/StructParent 4", "", "does not lead to its structure"),
    ("page alone", "/StructParents 0", "", "page does not lead to its structure"),
    ("link without annotation", "/Type/OBJR", "/Type/Other", "link is not in the structure"),
    ("letter that no font has", "<0001", "<0000", "letter is missing"),
    ("mark of another element", "/MCID 3>>BDC", "/MCID 2>>BDC", "stands twice"),
    ("font not embedded", "/FontFile2 ", "/FontFile9 ", "not embedded"),
    ("uneven table", "/ColSpan 2", "", "differ in their columns"),
    ("note without a name", "/ID(note-", "/IX(note-", "note has no name"),
    ("mark left open", "\nEMC", "\n", "not closed"),
    ("suspect tags", "/MarkInfo<</Marked true", "/MarkInfo<</Marked true/Suspects true", "suspect"),
    ("unknown type", "/S/Sect", "/S/Port", "Port is no standard type"),
    ("words in a group", "/S/Caption/", "/S/Sect/", "Sect holds words of its own"),
    ("list in a line", "/S/Span/", "/S/L/", "P holds L"),
    ("paragraph in an entry of contents", "/S/Reference/", "/S/Span/", "TOCI holds Span"),
    ("mark in a mark", "/MCID 0>>BDC", "/MCID 0>>BDC /P<</MCID 99>>BDC EMC", "inside other tagged content"),
    ("picture without an area", "/BBox[", "/Box[", "where it stands"),
    ("form that is no print field", "/Role/tv", "", "what is filled in"),
    ("form without a name", "/Desc(Food and drink)", "", "has no name"),
    ("box that is neither", "/checked/on", "", "whether it is ticked"),
    ("list without numbering", "/ListNumbering", "/ListOrder", "how it is numbered"),
    ("scope that is none", "/Scope/Row", "/Scope/Left", "what it heads"),
    ("head after the body", "/S/TBody/", "/S/THead/", "parts are out of order"),
    ("names not listed", "/IDTree<<", "/IDThree<<", "tree of names"),
    ("language that is none", "/Lang(cy)", "/Lang(c_y)", "no language tag"),
    ("private characters", "/Alt(tick box: Yes, not ticked)", "/Alt<FEFFE000>", "private characters"),
    ("letters without a meaning", "endbfchar", "endbfother", "does not say what it means"),
    ("hidden link", "/F 4", "/F 6", "hidden"),
    (
      "lines outside the link", "/QuadPoints[", "/QuadPoints[900 900 900 900 900 900 900 900 ",
      "outside its area"
    ),
    ("link to nowhere", "/Dest[", "/Dust[", "leads nowhere"),
    ("outline to nowhere", "/Title(Lists)", "/Title()", "entry of the outline"),
  ]

  @Test("Each of these defects alone is found", arguments: defects.indices)
  func defect(_ index: Int) throws {
    let defect = Self.defects[index]
    var file = OpenFile(try Self.file("everything"))
    let isChanged = file.replace(defect.old, with: defect.new)
    #expect(isChanged, "\(defect.name): nothing to change")
    let messages = try FileInspection(file.written()).problems.map(\.message)
    #expect(messages.contains { $0.contains(defect.found) }, "\(defect.name): \(messages)")
  }

  @Test("An element that holds nothing is found, unless it is an empty cell")
  func emptyElement() throws {
    var file = OpenFile(try Self.file("everything"))
    let number = file.objects.first { $0.value.contains("/S/TD/") && $0.value.contains("/K[]") }!.key
    file.objects[number]!.replace("/S/TD/", with: "/S/Div/")
    let messages = try FileInspection(file.written()).problems.map(\.message)
    #expect(messages.contains("Div holds nothing"))
  }

  @Test("An object that is not at its offset is found")
  func wrongOffset() throws {
    var file = try Self.file("plain")
    let first = file.firstRange(of: Array(" 0 obj".utf8))!.lowerBound
    file[first - 1] += 1
    #expect(!OpenFile(file).faults.isEmpty)
    #expect(!(try FileInspection(file).problems.isEmpty))
  }

  @Test("A cut-off file is refused, not read")
  func cutFile() throws {
    let file = try Self.file("plain")
    #expect(throws: Problems.self) { try FileInspection(Array(file.dropLast(200))) }
    #expect(throws: Problems.self) { try FileInspection(Array("Dear Winnie".utf8)) }
  }

  /// A file with a classic table whose only object is a stream of this dictionary.
  private func foreign(_ dictionary: String, trailer: String = "") -> [UInt8] {
    let head = "%PDF-1.7\n1 0 obj\n<<\(dictionary)>>\nstream\nab\nendstream\nendobj\n"
    let table = "xref\n0 2\n0000000000 65535 f \n0000000009 00000 n \n"
    return Array(
      "\(head)\(table)trailer<</Size 2/Root 1 0 R\(trailer)>>\nstartxref\n\(head.utf8.count)\n%%EOF\n".utf8)
  }

  @Test("A stream whose length is itself, or no length that can be, is a fault and no crash")
  func lengthLoop() throws {
    for length in ["1 0 R", "9223372036854770000", "-1", "9 0 R"] {
      let messages = try FileInspection(foreign("/Length \(length)")).problems.map(\.message)
      #expect(messages.contains { $0.contains("object 1 is not where") }, "\(length)")
    }
  }

  @Test("An encrypted file is refused with the reason")
  func encrypted() {
    do {
      _ = try FileInspection(foreign("/Length 2", trailer: "/Encrypt 1 0 R"))
      Issue.record("it was read")
    } catch { #expect(error.all.first?.message == "it is encrypted") }
  }

  @Test("A document is said as a person would read it aloud")
  func speech() throws {
    #expect(
      try FileInspection(Self.file("plain")).spoken == """
        heading level 1: Care plan
        Washing and dressing, every morning before breakfast.
        picture: A house
        picture: A house
        The key is with the neighbour.

        """)
  }
}

extension FinishedFileTests {
  @Test("A name of letter and mark is said as it was typed")
  func marks() throws {
    let expected = Sample.markedNames.flatMap { [$0, $0] }.joined(separator: "\n") + "\n"
    #expect(try FileInspection(Self.file("marked")).spoken == expected)
  }
}

/// Inspects every PDF below the folder named by HOMEPACK_FILES, for example a built demo.
@Test("Files of a folder", .enabled(if: ProcessInfo.processInfo.environment["HOMEPACK_FILES"] != nil))
func inspectFolder() throws {
  let folder = URL(fileURLWithPath: ProcessInfo.processInfo.environment["HOMEPACK_FILES"] ?? "")
  let paths = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.compactMap {
    $0 as? URL
  }
  for path in paths ?? [] where path.pathExtension == "pdf" {
    let file = Array(try Data(contentsOf: path))
    #expect(try FileInspection(file).problems == [], "\(path.lastPathComponent)")
    #expect(OpenFile(file).disagreements == [], "\(path.lastPathComponent)")
  }
}

@Test("A bracket among the bytes before the end does not hide the end")
func bracketBeforeEnd() {
  let tail = Array("7(<%\nendstream endobj startxref\n12\n%%EOF\n".utf8)
  #expect(tail.startOfCrossReferences == 12)
}
