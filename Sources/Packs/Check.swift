import Diagnostics

extension Build {
  /// Reads and checks everything, templates too, and makes nothing. It goes on as far as it can, so that one run says
  /// all there is to say.
  public func check() -> ProblemReport {
    var problems: [Problem] = []
    var people: [String] = []
    do throws(Problems) {
      let workshop = try Workshop.open(home, agency: agency)
      let agency = try read(workshop)
      people = agency.people.map(\.id)
      problems = agency.problems
      let orders = self.orders(for: agency.people, problems: &problems)
      let all = DocumentName.allCases.flatMap { [$0.rawValue, $0.rawValue + ".easy-read"] }
      let printer = try Printer(workshop, provider: agency.provider, printedOn: asOf, templates: Set(all))
      problems += workshop.library.missingTwins
      for order in orders {
        let (pieces, found) = printer.pieces(of: order)
        problems += found + pieces.flatMap { printer.refusals(of: $0, for: order) }
      }
    } catch { problems += error.all }
    return ProblemReport(problems, people: people)
  }
}
