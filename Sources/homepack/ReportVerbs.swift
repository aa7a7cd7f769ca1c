import Diagnostics
import Foundation
import Packs
import Records

/// The verbs of reports, and of sheets that came back.
extension Invocation {
  func report() throws(Failure) -> ExitCode {
    let kind = try word(operands[0], "homepack report", ReportKind.allCases.map { ($0.rawValue, $0) })
    let format = try reportFormat()
    let output = value("--output")
    guard format != .pdf || output != nil else {
      throw .wrongUsage(WrongUsage("a PDF needs a file", hint: "Say --output FILE.pdf."))
    }
    let build = try buildAsked(operands[1])
    let days = try number("--days", 1...366)
    let report = try done { () throws(Problems) in try build.report(kind, days: days) }
    Terminal.report(report.problems)
    let bytes = try done { () throws(Problems) in
      try self.bytes(of: report, as: format, for: output)
    }
    if let output {
      try done { () throws(Problems) in try OutputFile.write(bytes, to: output) }
      Terminal.say(output)
    } else {
      Terminal.say(String(decoding: bytes, as: UTF8.self), ending: format == .text ? "\n" : "")
    }
    for path in report.notCounted { Terminal.warn("not counted: \(path)") }
    for path in report.drafts { Terminal.warn("counted, though the plan is a draft: \(path)") }
    guard report.problems.isEmpty, report.hasCountedAll else {
      Terminal.warn(
        "Exit code 2: the report is made, without records that have errors: homepack check \(operands[1]) says which."
      )
      return .inputErrors
    }
    return .done
  }

  private enum ReportFormat: String, CaseIterable { case text, csv, pdf, html }

  /// The format that was asked for, or that the file's name says.
  private func reportFormat() throws(Failure) -> ReportFormat {
    let known = ReportFormat.allCases.map { ($0.rawValue, $0) }
    if let asked = value("--format") { return try word(asked, "--format", known) }
    let ending = value("--output").map { PathName($0).ending }
    return ReportFormat(rawValue: ending ?? "") ?? .text
  }

  private func bytes(of report: Report, as format: ReportFormat, for output: String?) throws(Problems)
    -> [UInt8]
  {
    switch format {
    case .pdf: return try report.pdf()
    case .html: return Array(try report.html(at: output).utf8)
    case .csv: return Array((has("--figures") ? report.figuresCSV : report.csv).utf8)
    case .text: return Array((report.text(columns: 80) + (output == nil ? "" : "\n")).utf8)
    }
  }

  func returned() throws(Failure) -> ExitCode {
    let today = try today()
    let day = try value("--on").map { written throws(Failure) in
      guard let day = CalendarDate(iso: written), day <= today else {
        throw .wrongUsage(WrongUsage("--on takes a day up to today, YYYY-MM-DD, not '\(written)'"))
      }
      return day
    }
    let sheets = ReturnedSheets(agency: operands[0], on: day ?? today, by: value("--by"))
    if let person = value("--person") {
      guard operands.count == 1 else {
        throw .wrongUsage(WrongUsage("--person notes everything that was to be collected, and takes no ids"))
      }
      let outcome = try done { () throws(Problems) in
        try sheets.note(allOf: person, waiting: Terminal.patience)
      }
      return say(outcome, of: outcome.noted.count)
    }
    let words = operands.count > 1 ? Array(operands.dropFirst()) : Self.linesOfInput
    guard !words.isEmpty else {
      throw .wrongUsage(
        WrongUsage(
          "no id was given",
          hint:
            "Name the ids, or send them one a line: zbarimg -q scan.pdf | homepack returned \(operands[0])"))
    }
    let outcome = try done { () throws(Problems) in try sheets.note(words, waiting: Terminal.patience) }
    return say(outcome, of: words.count)
  }

  private func say(_ outcome: ReturnedSheets.Noted, of count: Int) -> ExitCode {
    Terminal.report(outcome.problems)
    for side in outcome.noted { Terminal.say("\(side.id)  \(side.person)  \(side.document)") }
    Terminal.say("\(outcome.noted.count) of \(count) noted as returned.")
    return ExitCode(outcome.problems, isStrict: false)
  }

  /// The lines of standard input; none where a person sits at it.
  private static var linesOfInput: [String] {
    guard isatty(STDIN_FILENO) == 0 else { return [] }
    var lines: [String] = []
    while let line = readLine() {
      if !line.allSatisfy(\.isWhitespace) { lines.append(line) }
    }
    return lines
  }
}
