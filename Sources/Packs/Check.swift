import Diagnostics

extension Build {
  /// Reads and checks everything, templates too, and makes nothing. It goes on as far as it can, so that one run says
  /// all there is to say. One person's record is in memory at a time; only what was found is kept.
  public func check() -> ProblemReport {
    var problems: [Problem] = []
    var people: [String] = []
    do throws(Problems) {
      let agency = try openAgency()
      people = agency.ids
      problems = agency.problems + agency.resources.library.strayTwins
      let run = try run(over: agency)
      let notes = FieldNotes(run.printer)
      problems += notes.notes(on: agency.provider)
      problems += run.each { turn, _ in
        turn.found + turn.unmet + notes.notes(on: turn)
          + turn.orders.flatMap { run.printer.judged($0).problems }
      }.flatMap { $0 }
    } catch { problems += error.all }
    return ProblemReport(problems, people: people)
  }
}
