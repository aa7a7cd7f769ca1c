import Diagnostics
import Foundation
import Testing

@testable import Packs

@Suite("Files are written whole or not at all")
struct FilesTests {
  let folder = NSTemporaryDirectory() + "homepack-files-" + UUID().uuidString

  @Test("A file is readable by its owner only, and nothing else is left behind")
  func ownerOnly() throws {
    try Files.write([1, 2, 3], to: folder + "/deep/file.pdf")
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let attributes = try FileManager.default.attributesOfItem(atPath: folder + "/deep/file.pdf")
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    #expect(try Files.tree(folder) == ["deep/file.pdf"])
    #expect(try Files.bytes(folder + "/deep/file.pdf") == [1, 2, 3])
  }

  @Test("A new file takes the place of the old one in one step")
  func replaces() throws {
    try Files.write(Array("old and longer".utf8), to: folder + "/file.pdf")
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try Files.write(Array("new".utf8), to: folder + "/file.pdf")
    #expect(try Files.bytes(folder + "/file.pdf") == Array("new".utf8))
  }

  @Test("A place that cannot be written to is a failure to write")
  func cannotWrite() throws {
    try Files.write([0], to: folder + "/file")
    defer { try? FileManager.default.removeItem(atPath: folder) }
    do throws(Problems) {
      try Files.write([0], to: folder + "/file/below.pdf")
      Issue.record("a file was written below a file")
    } catch { #expect(error.all.contains { $0.isFailureToWrite }) }
  }

  @Test("A missing file is named, and is not a failure to write")
  func missing() {
    do throws(Problems) {
      _ = try Files.bytes(folder + "/nothing.json")
      Issue.record("a missing file was read")
    } catch {
      #expect(error.all.map(\.isFailureToWrite) == [false])
      #expect(error.all.first?.message.contains("nothing.json") == true)
    }
  }

  @Test("A pipe in place of a file is refused, not waited for", .timeLimit(.minutes(5)))
  func pipe() throws {
    try Files.makeFolder(folder)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    #expect(mkfifo(folder + "/provider.json", 0o600) == 0)
    #expect(throws: Problems.self) { try Files.bytes(folder + "/provider.json") }
  }
}
