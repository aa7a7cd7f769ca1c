import Diagnostics
import Foundation
import Packs

/// The verbs around paper that is in homes: copies, status, ledger.
extension Invocation {
  func copy() throws(Failure) -> ExitCode {
    var build = try buildAsked(operands[0])
    build.askedBy = needed("--asked-by")
    build.isAfresh = true
    if build.documents.isEmpty, build.reader == nil { build.documents = ["care-plan"] }
    return try self.build(build)
  }

  func status() throws(Failure) -> ExitCode {
    let build = try buildAsked(operands[0])
    let homes = try done { () throws(Problems) in try build.status() }
    let office = try done { () throws(Problems) in try build.officeStatus(of: homes) }
    if has("--json") {
      let rows = homes.map(\.row) + [office.row]
      let data = try? JSONSerialization.data(withJSONObject: rows, options: [.sortedKeys, .prettyPrinted])
      Terminal.say(String(decoding: data ?? Data("[]".utf8), as: UTF8.self))
    } else {
      Terminal.say("office  " + office.line)
      for problem in office.problems { Terminal.say("  " + problem.message) }
      for home in homes where home.state != .current {
        Terminal.say("\(home.person)  \(home.state.inWords)" + home.documents.inBrackets)
        for reason in home.reasons { Terminal.say("  " + reason) }
      }
      for home in homes where !home.copies.isEmpty {
        Terminal.say("\(home.person)  copies out: " + home.copies.joined(separator: "; "))
      }
      let current = homes.count { $0.state == .current }
      Terminal.say("\(homes.count) homes: \(current) current, \(homes.count - current) to see to.")
    }
    return homes.allSatisfy { $0.state == .current } && !office.asksForSomething ? .done : .warnings
  }

  func printRoom() throws(Failure) -> ExitCode {
    let build = try buildAsked(operands[0])
    guard has("--run") else {
      return Terminal.say(try done { () throws(Problems) in try build.printRoom() })
    }
    let outcome = try done { () throws(Problems) in try build.printRun() }
    Terminal.report(outcome.problems)
    let rows = outcome.files.map { [$0.path, String($0.homes), String($0.sides), String($0.sheets)] }
    Terminal.say(
      rows.isEmpty
        ? "Nothing is to be printed that no earlier run had."
        : Terminal.table(["file", "homes", "sides", "sheets"], rows))
    _ = try done { () throws(Problems) in try build.printRoom() }
    return ExitCode(outcome.problems, isStrict: true)
  }

  func bump() throws(Failure) -> ExitCode {
    let build = try buildAsked(operands[0])
    let done = try done { () throws(Problems) in try Bump(build, why: needed("--why")).run() }
    Terminal.say("\(done.file) has version \(done.version) now. What has changed:")
    for change in done.changes { Terminal.say("  " + change) }
    return Terminal.say(
      "Read what it says under plan.changes, have it agreed and approved, and print: homepack build \(operands[0])"
    )
  }

  func ledger() throws(Failure) -> ExitCode {
    if has("--merge") {
      let count = try done { () throws(Problems) in
        try LedgerReport.merge(agency: operands[0], waiting: Terminal.patience)
      }
      let build = try buildAsked(operands[0])
      _ = try done { () throws(Problems) in try build.printRoom(showsPages: false) }
      return Terminal.say(count == 1 ? "1 ledger was joined." : "\(count) ledgers were joined.")
    }
    let report = try done { () throws(Problems) in
      try LedgerReport(agency: operands[0], isVerified: has("--verify"))
    }
    Terminal.report(report.problems)
    if has("--json") {
      for line in report.lines { Terminal.say(line) }
    } else {
      let verdict = !has("--verify") ? "." : report.problems.isEmpty ? ", all as they were written." : "."
      Terminal.say("\(report.lines.count) lines about \(report.files) files\(verdict)")
    }
    return ExitCode(report.problems, isStrict: false)
  }
}

extension HomeStatus.State {
  fileprivate var inWords: String {
    switch self {
    case .collect: "paper to collect"
    case .blocked: "cannot be printed as it is"
    case .neverMade: "has no paper yet"
    case .stale: "holds old paper"
    case .due: "holds good paper, and something is due"
    case .notPrinted: "current, not printed yet"
    case .current: "current"
    }
  }
}

extension HomeStatus {
  /// A home in JSON.
  fileprivate var row: [String: any Sendable] {
    [
      "person": person, "state": state.rawValue, "reasons": reasons, "documents": documents, "copies": copies,
    ]
  }
}

extension OfficeStatus {
  /// The office in JSON, with the keys that a home has and its own.
  fileprivate var row: [String: any Sendable] {
    var row: [String: any Sendable] = [
      "person": "office", "state": asksForSomething ? "due" : "current", "reasons": problems.map(\.message),
      "documents": [String](), "copies": [String](), "toPrint": toPrint,
      "answersDue": answers.map {
        ["person": $0.person, "askedBy": $0.askedBy, "due": $0.due.iso]
      },
    ]
    row["contingency"] = contingency?.iso
    row["contingencyDays"] = contingencyAge
    return row
  }
}

extension [String] {
  fileprivate var inBrackets: String { isEmpty ? "" : ": " + joined(separator: ", ") }
}
