import Care
import Diagnostics
import Foundation
import Packs
import Records
import Templating

/// The built-in templates, fonts and example people, found and opened as `homepack` does it.
struct House {
  let home: Home
  let resources: Resources
  let printer: Printer
  let provider: Provider
  let day: CalendarDate

  init() throws(Problems) {
    guard let day = CalendarDate(year: 2026, month: 11, day: 16) else {
      preconditionFailure("16 November 2026 is a date")
    }
    home = try Home.find(
      asked: nil, environment: ProcessInfo.processInfo.environment,
      executable: Self.executablePath)
    resources = try Resources.open(home, agency: nil)
    let (provider, problems) = Provider.read(try Self.source("provider.json", of: home))
    guard let provider else { throw Problems(problems) }
    self.provider = provider
    self.day = day
    printer = try Printer(
      resources, provider: provider, printedOn: day,
      templates: Set(resources.library.templates.keys.filter { $0 != "README" }))
  }

  private static var executablePath: String {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
  }

  /// The file of an example person.
  func source(ofPerson id: String) throws(Problems) -> SourceText {
    try Self.source("people/\(id).json", of: home)
  }

  private static func source(_ name: String, of home: Home) throws(Problems) -> SourceText {
    let path = home.templates + "/example-agency/" + name
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Problems(
        Problem(.error, "There is no file \(path)", hint: "Say where Templates is: HOMEPACK_HOME."))
    }
    return SourceText(path: path, bytes: [UInt8](data))
  }

  /// An example person's record.
  func record(_ source: SourceText) throws(Problems) -> CareRecord {
    let (record, problems) = CareRecord.read(
      source, catalogue: resources.catalogue, pictures: resources.pictureNames)
    guard let record else { throw Problems(problems) }
    return record
  }

  /// What records are checked against on a day.
  func context(asOf day: CalendarDate) -> CheckContext {
    CheckContext(
      provider: provider, asOf: day, layouts: resources.layouts.all, nations: resources.nations,
      medicineGroups: resources.medicineGroups)
  }

  private var plain: ReadingLayout { resources.layouts.all.plain }

  /// The care plan of a person as it is printed in standard, 14 point.
  func carePlan(of record: CareRecord) -> Order { order("care-plan", for: printer.subject(record)) }

  /// A built-in document as it is printed in standard, 14 point.
  func order(_ name: String, for subject: Subject) -> Order {
    let document = resources.library.documents.first { $0.name == name }
    guard let document else { preconditionFailure("\(name) is a built-in document") }
    return Order(document, for: subject, layout: plain, size: plain.defaultSize)
  }

  /// What a template sees of a person.
  func root(of record: CareRecord) -> Object {
    let copy = Copy(
      for: "you", printedOn: day, layout: plain, size: plain.defaultSize)
    return record.root(
      provider: provider, copy: copy, catalogue: resources.catalogue, words: wording.words,
      as: resources.root
    ).within(resources.nations["england"], on: day, among: resources.nations)
  }

  /// How the built-in templates are worded.
  var wording: ValueWording {
    guard let wording = resources.valueWordings["en-GB"] else {
      preconditionFailure("there are English words")
    }
    return wording
  }
}
