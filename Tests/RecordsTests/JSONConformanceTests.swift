import Diagnostics
import Foundation
import Records
import Testing

/// JSONTestSuite, read in place.
@Suite struct JSONConformance {
  @Test("Every text that is JSON is read, and every text that is not is refused")
  func suite() throws {
    guard let folder = Self.folder else {
      print("conformance: not run")
      return
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".json") }
      .sorted()
    let cases = names.filter { $0.hasPrefix("y_") || $0.hasPrefix("n_") }
    let wrong = try cases.filter { try Self.isRead(folder + "/" + $0) != $0.hasPrefix("y_") }
    print("json: \(cases.count - wrong.count) of \(cases.count)")
    #expect(!cases.isEmpty)
    #expect(wrong == [])
    for name in names where name.hasPrefix("i_") { _ = try Self.isRead(folder + "/" + name) }
  }

  private static func isRead(_ path: String) throws -> Bool {
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    let source = SourceText(path: path, bytes: Array(bytes))
    do throws(Problems) {
      _ = try JSON.parse(source)
      return true
    } catch {
      #expect(error.all.allSatisfy { $0.place != nil })
      return false
    }
  }

  /// The folder that the environment names, or the one beside the checkout.
  static var folder: String? {
    let named = ProcessInfo.processInfo.environment["HOMEPACK_CONFORMANCE"]
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let beside = root.deletingLastPathComponent().appendingPathComponent("shared/conformance").path
    let folder = (named ?? beside) + "/json"
    return FileManager.default.fileExists(atPath: folder) ? folder : nil
  }
}
