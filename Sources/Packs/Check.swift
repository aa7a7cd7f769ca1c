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
      problems = agency.problems + agency.resources.library.strayTwins + agency.resources.pictures.strays
      problems += agency.resources.pictures.damaged
      problems += agency.resources.officeFaults
      if self.people.isEmpty { problems += try contingencyProblems() }
      problems += try Copies(agency: agency.path, home: home).outdated()
      let run = try run(over: agency)
      let notes = FieldNotes(run.printer)
      problems += run.unfit + notes.notes(on: agency.provider)
      var doubles = Doubles()
      var listed = ListedProblems()
      for ids in agency.ids.parts(of: Self.peopleAtATime) {
        let all = run.each(of: ids) { turn, _ in
          (turn.person, turn.record?.healthNumber, run.checked(turn) + notes.notes(on: turn))
        }
        for (person, number, found) in all {
          doubles.note(number, of: person)
          listed.add(found)
        }
      }
      problems += listed.all
      problems += doubles.problems
    } catch { problems += error.all }
    return ProblemReport(problems, people: people)
  }

  /// After so many people what was found is put together, so that what is not listed is let go.
  private static let peopleAtATime = 500
}

extension Run {
  /// All that stands against a person's pack, and all that is worth a look.
  fileprivate func checked(_ turn: Turn) -> [Problem] {
    turn.found + turn.unmet + turn.orders.flatMap { printer.judged($0).problems }
  }
}

extension [String] {
  /// The items in parts of so many.
  fileprivate func parts(of count: Int) -> [[String]] {
    stride(from: 0, to: self.count, by: count).map { Array(self[$0..<Swift.min($0 + count, self.count)]) }
  }
}
