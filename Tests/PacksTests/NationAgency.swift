import Diagnostics
import Foundation
import Testing

@testable import Packs

/// A fictional agency of one nation, with one person in it, of whom the care is paid by somebody.
struct NationAgency {
  /// What an agency of each nation is registered as; the numbers are of no service.
  static let registrations = [
    "england": #""body": "CQC", "providerId": "1-100000000""#,
    "wales": #""body": "CIW", "providerId": "TEST-1""#,
    "scotland": #""body": "Care Inspectorate", "providerId": "TEST-1""#,
    "northern-ireland": #""body": "RQIA", "providerId": "TEST-1""#,
  ]
  private static let registration =
    #""body": "CQC", "providerId": "1-100000000", "locationId": "1-100000001", "rating": "Good", "ratedOn": "2025-05-14""#

  let agency: ChangedAgency

  init(_ nation: String, funding: String? = "council", person: String = "HB-0231") throws {
    agency = try ChangedAgency()
    try agency.change("provider.json", Self.registration, to: try #require(Self.registrations[nation]))
    for other in ["HB-0231", "HB-0388", "HB-0417"] where other != person {
      try FileManager.default.removeItem(atPath: "\(agency.folder)/people/\(other).json")
    }
    let file = "people/\(person).json"
    try agency.change(file, #""jurisdiction": "england""#, to: #""jurisdiction": "\#(nation)""#)
    try change(
      file, /"funding": \{[^}]*\}/,
      to: funding.map { #""funding": { "source": "\#($0)" }"# } ?? #""deceased": false"#)
  }

  /// Writes a file of the agency with the first part of its text that fits put in another's place.
  func change(_ file: String, _ old: Regex<Substring>, to new: String) throws {
    let text = try String(contentsOfFile: "\(agency.folder)/\(file)", encoding: .utf8)
    try #require(text.firstMatch(of: old) != nil)
    try agency.write(text.replacing(old, with: new, maxReplacements: 1), to: file)
  }

  /// What the check says about the person's nation.
  func problems(of rule: String) throws -> [String] {
    try agency.build().check().problems.filter { $0.rule == rule }.map(\.message)
  }

  /// The house's templates, typefaces and words, opened once for all agencies without files of their own.
  private static let house = try? Resources.open(ManualTests.home, agency: nil)

  private func resources() throws -> Resources {
    let folder = agency.folder + "/Templates"
    guard FileManager.default.fileExists(atPath: folder) else { return try #require(Self.house) }
    return try Resources.open(ManualTests.home, agency: agency.folder)
  }

  /// The words of a document as they are read, in a layout.
  func text(_ document: String = "service-user-guide", _ layout: String = "standard") throws -> String {
    let (resources, day) = (try resources(), try agency.build().asOf)
    let office = try Agency(
      agency.folder, only: [], with: resources, checking: Agency.Checking(asOf: day))
    let (record, problems, _) = office.person(try #require(office.ids.first))
    guard let record else { throw Problems(problems) }
    let reading = try resources.layouts.named(layout)
    let form = try #require(resources.library.documents.first { $0.name == document })
    let printer = try Printer(
      resources, provider: office.provider, printedOn: day, templates: [form.template(in: reading)])
    let order = Order(form, for: printer.subject(record), layout: reading, size: reading.defaultSize)
    let lines = printer.document(of: order).blocks.flatMap(\.spoken)
    return lines.joined(separator: " ").split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
