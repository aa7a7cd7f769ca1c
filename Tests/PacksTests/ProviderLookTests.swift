import Diagnostics
import Foundation
import Pictures
import Testing

@testable import Layout
@testable import Packs

@Suite("The provider's colour and logo")
struct ProviderLookTests {
  private func agency(_ fields: String) throws -> ChangedAgency {
    let agency = try ChangedAgency()
    let text = try String(contentsOfFile: agency.folder + "/provider.json", encoding: .utf8)
    let brace = try #require(text.firstIndex(of: "{"))
    try agency.write("{ " + fields + "," + text[text.index(after: brace)...], to: "provider.json")
    return agency
  }

  /// An agency with a picture named `sign` of its own.
  private func agency(logo file: String, _ bytes: Data) throws -> ChangedAgency {
    let agency = try agency(#""logo": "sign""#)
    try agency.change(
      "Templates/pictures/catalogue.json", builtIn: "pictures/catalogue.json", #""pictures": ["#,
      to: #""pictures": [ { "name": "sign", "label": "Our sign", "file": "\#(file)" },"#)
    try agency.write("", to: "Pictures/.keep")
    try bytes.write(to: URL(filePath: agency.folder + "/Pictures/" + file))
    return agency
  }

  private func guide(of agency: ChangedAgency) throws -> (PagedDocument, [Problem]) {
    var build = try agency.build()
    build.people = ["HB-0231"]
    build.documents = ["service-user-guide"]
    let run = try build.open()
    let order = try #require(run.turn(of: "HB-0231").orders.first)
    let pages = run.printer.pages(of: run.printer.document(of: order), for: order)
    return (pages, run.printer.verdict(on: pages, for: order))
  }

  private func error(of agency: ChangedAgency) throws -> Problem {
    do throws(Problems) {
      let build = (try? agency.build())
      _ = try build?.run()
    } catch { return try #require(error.all.first { $0.severity >= .error }) }
    Issue.record("nothing was refused")
    return Problem(.note, "")
  }

  @Test("Rules and edges are in the provider's colour")
  func accent() throws {
    let (pages, refusals) = try guide(of: agency(##""colours": { "accent": "#5B1A6E" }"##))
    let own = try #require(Colour(hex: "#5B1A6E"))
    let edges = pages.pages.flatMap(\.items).filter {
      if case .fill(_, own) = $0.paint {
        true
      } else if case .frame(_, _, own) = $0.paint {
        true
      } else {
        false
      }
    }
    #expect(edges.count > 3)
    #expect(refusals.isEmpty)
  }

  @Test("A colour that is too pale is refused at its place", arguments: ["#3A7BD5", "#FFCC00", "#777777"])
  func paleAccent(colour: String) throws {
    let problem = try error(of: agency(#""colours": { "accent": "\#(colour)" }"#))
    #expect(problem.rule == "2.28")
    #expect(problem.path == "colours.accent")
    #expect(problem.place?.line == 1)
    #expect(problem.message.contains("7:1 is needed"))
  }

  private static func svg(_ colour: String) -> Data {
    Data(
      #"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10"><rect x="0" y="0" width="40" height="10" fill="\#(colour)"/></svg>"#
        .utf8)
  }

  @Test("The logo stands over the first words of the guide and says whose it is")
  func logo() throws {
    let (pages, refusals) = try guide(of: agency(logo: "sign.svg", Self.svg("#203040")))
    #expect(refusals.isEmpty)
    let areas = pages.pages.map { page in
      page.items.compactMap { if case .picture(_, let area) = $0.paint { area } else { nil } }
    }
    #expect(areas.first?.first?.width == .millimetres(60))
    #expect(areas.first?.first?.height == .millimetres(15))
    #expect(pages.text.contains("Logo of Hartbourne Home Care"))
  }

  @Test("A logo over an easy read guide is no picture beside words, and no guide is refused for it")
  func easyReadLogo() throws {
    let agency = try agency(logo: "sign.svg", Self.svg("#203040"))
    var build = try agency.build()
    build.people = ["HB-0388"]
    build.documents = ["service-user-guide"]
    let run = try build.open()
    let order = try #require(run.turn(of: "HB-0388").orders.first { $0.template.hasSuffix("easy-read") })
    let (pieces, problems) = run.printer.judged(order)
    #expect(pieces[0].text.contains("Logo of Hartbourne Home Care"))
    #expect(problems.filter { $0.severity >= .error }.isEmpty, "\(agency.folder)")
  }

  @Test("A logo too pale for white paper, or without a file, is refused at its place")
  func badLogo() throws {
    let pale = try error(of: agency(logo: "sign.svg", Self.svg("#FFE9A8")))
    #expect(pale.rule == "2.28")
    #expect(pale.path == "logo")
    #expect(pale.place?.line == 1)
    let missing = try error(of: agency(#""logo": "our-sign""#))
    #expect(missing.path == "logo")
  }
}
