import Diagnostics
import Foundation
import Packs
import Records

/// What is given to a council that asks for a record.
extension Invocation {
  func disclose() throws(Failure) -> ExitCode {
    if has("--verify") { return try verifyDisclosure() }
    if let why = value("--nothing-given") { return try noteNothingGiven(why) }
    guard has("--basis") else {
      try noteRequest()
      throw missing("--basis")
    }
    let basis = try word(
      try asked("--basis"), "--basis", Disclosure.bases.map { ($0, $0) })
    let sections = all("--section")
    guard basis == "grant" || !sections.isEmpty else {
      throw .wrongUsage(
        WrongUsage(
          "--basis \(basis) needs --section for each part of the record that it lets through",
          hint: "Such as --section visits --section medicines, or --section '*' for the whole record."))
    }
    guard basis != "grant" || !has("--as-written") else {
      throw .wrongUsage(
        WrongUsage(
          "with --basis grant nothing goes that the person keeps back, in whatever text it stands",
          hint: "Leave --as-written out."))
    }
    guard basis != "grant" || sections.isEmpty else {
      throw .wrongUsage(
        WrongUsage("with --basis grant the person's grant says which parts", hint: "Leave --section out."))
    }
    let made = try moment("--made") ?? now
    let received = try moment("--received", needed: try asked("--received"))
    guard received.minutes(to: made) >= 0 else {
      throw .wrongUsage(
        WrongUsage("--received is later than now", hint: "Say when the request came, YYYY-MM-DDTHH:MM."))
    }
    var build = Build(home: try home(), agency: operands[0], asOf: made.date)
    build.isRestrictedAllowed = has("--allow-restricted")
    build.patience = Terminal.patience
    let disclosure = Disclosure(
      person: try asked("--person"), askedBy: try asked("--requested-by"), basis: basis, sections: sections,
      goesAsWritten: has("--as-written"), received: received, made: made)
    let outcome: Disclosure.Outcome
    do throws(Problems) { outcome = try build.disclose(disclosure) } catch {
      if !error.all.contains(where: { $0.isWrongUsage || $0.isFailureToWrite }) { try note(disclosure) }
      throw .problems(error)
    }
    Terminal.report(outcome.problems)
    for file in outcome.files { Terminal.say(outcome.folder + "/" + file) }
    let due = disclosure.due
    Terminal.say(
      "Due: \(due.date.iso) \(due.time.iso). "
        + (due.minutes(to: made) > 0 ? "It is late." : "It is in time."))
    return .done
  }

  private func verifyDisclosure() throws(Failure) -> ExitCode {
    let (whole, problems) = try done { () throws(Problems) in try Disclosure.verify(operands[0]) }
    Terminal.report(problems)
    Terminal.say("\(whole) files are as they were made, \(problems.count) are not.")
    return problems.isEmpty ? .done : .inputErrors
  }

  /// An option that a request needs. Without it nothing is given.
  private func asked(_ option: String) throws(Failure) -> String {
    guard let value = value(option) else { throw missing(option) }
    return value
  }

  private func missing(_ option: String) -> Failure {
    .problems(
      Problems(
        Problem(
          .refusal, "nothing was given: \(option) is missing",
          hint: "homepack disclose --help says what a request needs")))
  }

  /// Notes a request of which nobody has said yet why it may be answered, where it says who asked, about whom and when.
  private func noteRequest() throws(Failure) {
    guard let person = value("--person"), let askedBy = value("--requested-by"),
      let received = try moment("--received")
    else { return }
    try note(
      Disclosure(
        person: person, askedBy: askedBy, basis: "", sections: [], received: received,
        made: try moment("--made") ?? now))
  }

  /// Notes that whoever asked was told that they are given nothing.
  private func noteNothingGiven(_ why: String) throws(Failure) -> ExitCode {
    let disclosure = Disclosure(
      person: try asked("--person"), askedBy: try asked("--requested-by"), basis: "", sections: [],
      received: try moment("--received", needed: try asked("--received")), made: try moment("--made") ?? now)
    let isNew = try done { () throws(Problems) in
      try disclosure.noteNothingGiven(why: why, of: operands[0], waiting: Terminal.patience)
    }
    return Terminal.say(
      isNew ? "Noted. No answer is due any more." : "Nothing noted: this request has its answer.")
  }

  private func note(_ disclosure: Disclosure) throws(Failure) {
    guard
      try done({ () throws(Problems) in
        try disclosure.noteRequest(of: operands[0], waiting: Terminal.patience)
      })
    else { return }
    let due = disclosure.due
    Terminal.say(
      "Noted. An answer is due: \(due.date.iso) \(due.time.iso). homepack status \(operands[0]) says so until there is one."
    )
  }

  private func moment(_ option: String) throws(Failure) -> ClockMoment? {
    guard let written = value(option) else { return nil }
    return try moment(option, needed: written)
  }

  private func moment(_ option: String, needed written: String) throws(Failure) -> ClockMoment {
    guard let moment = ClockMoment(iso: written) else {
      throw .wrongUsage(
        WrongUsage("\(option) takes a day and a time, such as 2026-11-13T16:40, not '\(written)'"))
    }
    return moment
  }

  /// This minute, as clocks in the United Kingdom show it.
  private var now: ClockMoment {
    let seconds = Int(Date.now.timeIntervalSince1970)
    return ClockMoment(secondsSince1970: seconds)
  }
}
