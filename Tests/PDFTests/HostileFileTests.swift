import Diagnostics
import Testing

@testable import PDF

/// Small files that ask for years or gigabytes: each ends soon, with its reason.
@Suite("Hostile files", .timeLimit(.minutes(5)))
struct HostileFileTests {
  /// A file of these objects, numbered from 1, the first its catalog.
  private func file(_ objects: [[UInt8]]) -> [UInt8] {
    var file = Array("%PDF-1.7\n".utf8)
    var rows = ""
    for (index, object) in objects.enumerated() {
      let offset = String(file.count)
      rows += String(repeating: "0", count: 10 - offset.utf8.count) + offset + " 00000 n \n"
      file += Array("\(index + 1) 0 obj\n".utf8) + object + Array("\nendobj\n".utf8)
    }
    let table = "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n\(rows)"
    let trailer = "trailer<</Size \(objects.count + 1)/Root 1 0 R>>\nstartxref\n\(file.count)\n%%EOF\n"
    return file + Array((table + trailer).utf8)
  }

  private func file(_ objects: [String]) -> [UInt8] { file(objects.map { Array($0.utf8) }) }

  /// A page of this content with a tree of one element.
  private func document(content: String, parents: String = "<<>>") -> [UInt8] {
    file([
      "<</Type/Catalog/Pages 2 0 R/StructTreeRoot 5 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
      "<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<<>>>>",
      "<</Length \(content.utf8.count)>>\nstream\n\(content)\nendstream",
      "<</Type/StructTreeRoot/K[6 0 R]/ParentTree 7 0 R>>", "<</S/Document/K[]/P 5 0 R>>", parents,
    ])
  }

  private func messages(_ file: [UInt8]) throws -> [String] {
    try FileInspection(file).problems.map(\.message)
  }

  private func refusal(_ read: () throws(Problems) -> Void) -> String {
    do throws(Problems) {
      try read()
      return ""
    } catch { return error.all.first?.message ?? "" }
  }

  @Test("A parent tree that holds itself is read once")
  func parentTreeLoop() throws {
    let kids = String(repeating: "7 0 R ", count: 100)
    #expect(
      try messages(document(content: "", parents: "<</Kids[\(kids)]>>")).contains("Document holds nothing"))
  }

  @Test("Nested marks end at the limit, and the page says so")
  func nestedMarks() throws {
    let marks = { String(repeating: "/P BMC ", count: $0) }
    #expect(
      try messages(document(content: marks(200_000))).contains("marked content is nested deeper than 64"))
    let closed = marks(60) + String(repeating: "EMC ", count: 60)
    #expect(try !messages(document(content: closed)).contains { $0.contains("nested") })
  }

  @Test("Elements nested deeper than the limit are a fault")
  func nestedElements() throws {
    var objects = [
      "<</Type/Catalog/Pages 2 0 R/StructTreeRoot 3 0 R>>", "<</Type/Pages/Kids[]>>", "<</K[4 0 R]>>",
    ]
    for number in 4..<2_004 { objects.append("<</S/Div/P \(number - 1) 0 R/K \(number + 1) 0 R>>") }
    #expect(try messages(file(objects)).contains("element 104 is nested deeper than 100"))
  }

  @Test("Millions of faults are not all listed")
  func manyFaults() throws {
    let found = try messages(document(content: String(repeating: "f ", count: 200_000)))
    #expect(found.count < 1_100)
    #expect(found.contains("there are more faults like these"))
  }

  @Test("A file that unpacks to gigabytes is refused")
  func bomb() throws {
    var packed: [UInt8] = []
    _ = try Deflater().deflate([UInt8](repeating: 32, count: 1 << 20), into: &packed)
    let head = "<</Filter/FlateDecode/Length \(packed.count)>>\nstream\n"
    let stream = Array(head.utf8) + packed + Array("\nendstream".utf8)
    let message = refusal { () throws(Problems) in
      _ = try StoredFile(file([stream, stream, stream]), within: Allowance(unpacked: 5 << 19))
    }
    #expect(message == "it has more than 256 megabytes when it is unpacked")
  }

  @Test("Strings in strings, each an object, are read a bounded number of times")
  func nestedStrings() throws {
    // Every object begins in the string of the one before and goes on to the end of the file.
    let bytes = file([[UInt8]](repeating: Array("(".utf8), count: 2_000))
    let whole = try PDFFile(bytes)
    let allowance = Allowance(steps: 4 * bytes.count)
    let limited = PDFFile(bytes: bytes, references: whole.references, allowance: allowance)
    #expect((1...2_000).count { limited.object($0) != nil } < 10)
    let message = refusal { () throws(Problems) in try allowance.check() }
    #expect(message == "it has more than \(PDFLimit.steps) things to be looked at one by one")
  }

  @Test("A few bytes that are a great many objects, or long to read, use up what a file may ask")
  func allowance() {
    let bytes = Array("[1 2 3 4 5 6 7 8]".utf8)
    for allowance in [Allowance(objects: 5), Allowance(steps: 10), Allowance(unpacked: 10)] {
      var lexer = PDFLexer(bytes, in: bytes.indices)
      _ = allowance.object(&lexer)
      _ = allowance.copied(bytes[...])
      #expect(refusal { () throws(Problems) in try allowance.check() } != "")
    }
    #expect(refusal { () throws(Problems) in try Allowance().check() } == "")
  }
}
