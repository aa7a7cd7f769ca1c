import Care
import Diagnostics
import Foundation
import Records

@testable import Packs

/// The example agency with templates, catalogues and words of its own: the house's, in letters of another alphabet. Gone
/// when the test is over.
final class MaskedAgency {
  let folder = NSTemporaryDirectory() + "masked-" + UUID().uuidString
  private(set) var people: [String] = []
  private let templates: String

  init(_ home: Home) throws {
    templates = home.templates
    try writeTemplates()
    try write(Masking.words(source("words/en-GB.json")), to: "Templates/words/en-GB.json")
    try writeData("catalogue/tasks.json", TaskCatalogue.type, to: "Templates/catalogue/tasks.json")
    try writeData("pictures/catalogue.json", PictureCatalogue.type, to: "Templates/pictures/catalogue.json")
    try writeData(
      "nations/england.json", CareTypes.nationFile, to: "Templates/nations/england.json")
    try writeProvider()
    for name in try Files.names(in: templates + "/example-agency/people") {
      try writeData("example-agency/people/" + name, CareTypes.record, to: "people/" + name)
      people.append(folder + "/people/" + name)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private func writeTemplates() throws {
    for part in ["", "partials/"] {
      for (name, source) in try Resources.sources([templates + "/" + part]) {
        try write(
          Masking.template(String(decoding: source.bytes, as: UTF8.self)), to: "Templates/\(part)\(name).md")
      }
    }
  }

  private func writeData(_ name: String, _ type: ObjectType, to file: String) throws {
    try write(try Masking.data(source(name), as: type), to: file)
  }

  /// With a logo, whose words are heard.
  private func writeProvider() throws {
    let provider = try Masking.data(source("example-agency/provider.json"), as: CareTypes.provider)
    try write(
      provider.replacing("{", with: "{ \"logo\": \"heart\",", maxReplacements: 1), to: "provider.json")
  }

  private func source(_ name: String) throws -> SourceText { try Files.source(templates + "/" + name) }

  private func write(_ text: String, to file: String) throws {
    try Files.write(Array(text.utf8), to: folder + "/" + file)
  }
}
