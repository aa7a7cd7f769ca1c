import Care
import Diagnostics
import Foundation
import Packs
import Records
import Templating

/// The built-in templates, fonts and example agency, opened once.
struct FuzzHouse: Sendable {
  /// The folder that holds `Templates` and `Fonts`.
  static let top: String =
    ProcessInfo.processInfo.environment["HOMEPACK_HOME"]
    ?? URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  static let shared: FuzzHouse = {
    do { return try FuzzHouse() } catch { fatalError("the house does not open: \(error)") }
  }()

  /// The names of the example people.
  static let people = ["HB-0231", "HB-0388", "HB-0417"]

  let resources: Resources
  let provider: Provider
  let context: CheckContext
  let printer: Printer

  private init() throws {
    let home = try Home.find(asked: Self.top, environment: [:], executable: "")
    resources = try Resources.open(home, agency: nil)
    let (provider, problems) = Provider.read(Self.example("provider.json"))
    guard let provider, let day = CalendarDate(iso: "2026-11-16") else { throw Problems(problems) }
    self.provider = provider
    context = CheckContext(
      provider: provider, asOf: day, layouts: resources.layouts.all, nations: resources.nations,
      medicineGroups: resources.medicineGroups, printedSheets: resources.library.printedSheets)
    printer = try Printer(
      resources, provider: provider, printedOn: day,
      templates: Set(resources.library.templates.keys.filter { $0 != "README" }))
  }

  /// A file of the home.
  static func bytes(_ path: String) -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: top + "/" + path) else {
      fatalError("\(path) is missing")
    }
    return [UInt8](data)
  }

  /// A file of the example agency.
  static func example(_ path: String) -> SourceText {
    SourceText(path: path, bytes: bytes("Templates/example-agency/" + path))
  }
}
