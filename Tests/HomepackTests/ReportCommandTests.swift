import Foundation
import Testing

@Suite("homepack report, homepack returned")
struct ReportCommandTests {
  @Test("A report comes on screen, as CSV and as PDF, and its file is its owner's alone")
  func formats() throws {
    let scratch = try Scratch()
    let agency = try scratch.agency()
    let screen = try Program.run("report", "rounds", agency, "--as-of", "2026-11-16")
    #expect(screen.code == 0 && screen.output.contains("60  visits"))
    let csv = try Program.run("report", "rounds", agency, "--as-of", "2026-11-16", "--format", "csv")
    #expect(csv.output.hasPrefix("person,name,date,priority,"))
    let figures = try Program.run(
      "report", "rounds", agency, "--as-of", "2026-11-16", "--format", "csv", "--figures")
    #expect(figures.output.contains("visits,60\r\n"))
    let file = scratch.path + "/rounds.pdf"
    let pdf = try Program.run("report", "rounds", agency, "--as-of", "2026-11-16", "--output", file)
    #expect(pdf.code == 0)
    #expect(try Program.run("inspect", file).code == 0)
    let page = try Program.run(
      "report", "rounds", agency, "--as-of", "2026-11-16", "--output", scratch.path + "/rounds.html")
    #expect(page.code == 0)
    let html = try Program.run("report", "rounds", agency, "--as-of", "2026-11-16", "--format", "html")
    #expect(html.output == (try String(contentsOfFile: scratch.path + "/rounds.html", encoding: .utf8)))
    let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions]
    #expect(mode as? Int == 0o600)
  }

  @Test("A name that is near one, and a PDF without a file, are told with what to do")
  func usage() throws {
    let scratch = try Scratch()
    let agency = try scratch.agency()
    let slip = try Program.run("report", "round", agency)
    #expect(slip.code == 64 && slip.messages.contains("Did you mean rounds?"))
    let pdf = try Program.run("report", "ais", agency, "--format", "pdf")
    #expect(pdf.code == 64 && pdf.messages.contains("--output FILE.pdf"))
    #expect(try Program.run("returned", agency).code == 64)
  }

  @Test("A record with an error leaves the report whole but for it, and the exit code says so")
  func notCounted() throws {
    let scratch = try Scratch()
    let agency = try scratch.agency()
    try Data("{".utf8).write(to: URL(filePath: agency + "/people/HB-0231.json"))
    let report = try Program.run("report", "ais", agency, "--as-of", "2026-11-16")
    #expect(report.code == 2 && report.output.contains("2  people"))
    #expect(report.messages.contains("not counted: people/HB-0231.json"))
  }

  @Test("Scanned ids come on standard input as a bar-code reader says them")
  func scanned() throws {
    let scratch = try Scratch()
    let agency = try scratch.agency()
    let made = try Program.run("build", agency, "--person", "HB-0231", "--as-of", "2026-11-16", "--quiet")
    try #require(made.code == 0)
    let sheets = try Program.run("report", "sheets", agency, "--format", "csv")
    let id = try #require(sheets.output.split(separator: "\r\n").dropFirst().first?.split(separator: ",")[4])
    let pipe = "printf 'QR-Code:\(id)\\nQR-Code:\(id)\\n' | '\(Program.builds)/homepack' returned '\(agency)'"
    let returned = try Program.run(["-c", pipe], program: "/bin/sh")
    #expect(returned.code == 0 && returned.output.hasSuffix("1 of 2 noted as returned.\n"))
    #expect(returned.messages.contains("RET-03"))
    let status = try Program.run("report", "sheets", agency, "--format", "csv", "--figures")
    #expect(status.output.contains("returned,1\r\n"))
  }

  @Test("build --pack contingency makes the office's pack, and status tells when it is old")
  func contingency() throws {
    let scratch = try Scratch()
    let agency = try scratch.agency()
    let made = try Program.run("build", agency, "--pack", "contingency", "--as-of", "2026-11-16")
    #expect(made.code == 0 && made.output.contains("contingency-staff-chart-12.pdf"))
    let status = try Program.run("status", agency, "--as-of", "2026-11-26")
    #expect(
      status.code == 1
        && status.output.contains("\n  the pack for a day without systems is of 2026-11-16"))
    let one = try Program.run("build", agency, "--pack", "contingency", "--person", "HB-0231")
    #expect(one.code == 64)
  }
}
