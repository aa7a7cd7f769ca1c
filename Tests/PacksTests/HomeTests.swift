import Diagnostics
import Foundation
import Testing

@testable import Packs

@Suite("Where Templates and Fonts are looked for")
final class HomeTests {
  let folder = NSTemporaryDirectory() + "homepack-home-" + UUID().uuidString

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private func makeHome(_ name: String) throws -> String {
    for part in ["Templates", "Fonts"] { try Files.makeFolder("\(folder)/\(name)/\(part)") }
    return "\(folder)/\(name)"
  }

  @Test("--home comes before the environment, the environment before the executable's own places")
  func order() throws {
    let asked = try makeHome("asked")
    let named = try makeHome("named")
    let beside = try makeHome("share/homepack")
    let executable = folder + "/bin/homepack"
    func find(_ asked: String?, _ named: String?) throws -> String {
      try Home.find(
        asked: asked, environment: named.map { ["HOMEPACK_HOME": $0] } ?? [:], executable: executable
      ).path
    }
    #expect(try find(asked, named) == asked)
    #expect(try find(nil, named) == named)
    #expect(try find(nil, nil) == beside)
  }

  @Test("The nearest folder above the executable that holds both is found")
  func above() throws {
    let home = try makeHome("project")
    let found = try Home.find(asked: nil, environment: [:], executable: home + "/.build/debug/homepack")
    #expect(found.path == home)
  }

  @Test("A home that was asked for and lacks a folder is an error, not a reason to look elsewhere")
  func wrongHome() throws {
    let home = try makeHome("project")
    do throws(Problems) {
      _ = try Home.find(asked: folder, environment: [:], executable: home + "/bin/homepack")
      Issue.record("another home was taken")
    } catch { #expect(error.all.first?.message.contains(folder) == true) }
  }
}
