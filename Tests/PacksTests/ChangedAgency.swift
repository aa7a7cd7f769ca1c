import Foundation
import Records
import Testing

@testable import Packs

/// The example agency in a folder of its own, to be changed by a test; gone when the test is over.
final class ChangedAgency {
  let folder = NSTemporaryDirectory() + "agency-\(UUID().uuidString)"
  private let home: Home

  init() throws {
    home = try Home.find(asked: ClaimsTests.root, environment: [:], executable: "")
    try Example.write(to: folder, from: home)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// Writes a file of the agency.
  func write(_ text: String, to file: String) throws {
    let url = URL(filePath: folder + "/" + file)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: url, atomically: true, encoding: .utf8)
  }

  /// Writes a built-in file into the agency with something put in place of something else.
  func change(_ file: String, builtIn: String? = nil, _ old: String, to new: String) throws {
    let path = builtIn.map { home.templates + "/" + $0 } ?? folder + "/" + file
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try #require(text.contains(old))
    try write(text.replacing(old, with: new, maxReplacements: 1), to: file)
  }

  func build() throws -> Build {
    Build(
      home: home, agency: folder, asOf: try #require(CalendarDate(year: 2026, month: 11, day: 16)))
  }
}
