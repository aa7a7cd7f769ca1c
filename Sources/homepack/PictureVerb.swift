import Diagnostics
import Packs

extension Invocation {
  /// Sheets of all pictures to look at, and lists of those that nothing uses or that are missing.
  func pictures() throws(Failure) -> ExitCode {
    let home = try self.home()
    let agency = operands.first
    guard has("--sheet") || has("--unused") || has("--missing") else {
      throw .wrongUsage(WrongUsage("Say --sheet FILE.pdf, --unused or --missing"))
    }
    if let path = value("--sheet") { try sheet(to: path, of: home, agency) }
    if has("--unused") || has("--missing") {
      let use = try done { () throws(Problems) in try PictureUse.read(home, agency: agency) }
      if has("--unused") { Terminal.say(Self.list(use.unused, else: "Every picture is used.")) }
      if has("--missing") { Terminal.say(Self.list(use.missing, else: "Every name has its picture.")) }
    }
    return .done
  }

  private func sheet(to path: String, of home: Home, _ agency: String?) throws(Failure) {
    guard path.hasSuffix(".pdf") else {
      throw .wrongUsage(WrongUsage("--sheet ends in .pdf, not '\(path)'"))
    }
    var sheet = PictureSheet(home: home, agency: agency)
    sheet.rendition = try word(
      value("--as") ?? "colour", "--as", PictureSheet.Rendition.allCases.map { ($0.rawValue, $0) })
    sheet.side = try number("--size", 10...80) ?? 33
    sheet.isLabelled = !has("--no-labels")
    let ready = sheet
    let made = try done { () throws(Problems) in try ready.write(to: path) }
    Terminal.say("\(path): \(made.pictures) pictures on \(made.pages) pages")
  }

  private static func list(_ names: [String], else none: String) -> String {
    names.isEmpty ? none : names.joined(separator: "\n")
  }
}
