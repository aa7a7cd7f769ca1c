import Care
import Diagnostics

extension Build {
  /// Reads and checks everything, templates too, and makes nothing. It goes on as far as it can, so that one run says
  /// all there is to say. One person's record is in memory at a time; only what was found is kept.
  public func check() -> ProblemReport {
    var problems: [Problem] = []
    var people: [String] = []
    do throws(Problems) {
      let workshop = try Workshop.open(home, agency: agency)
      let agency = try open(workshop)
      people = agency.ids
      problems = agency.problems
      let all = DocumentName.allCases.flatMap { [$0.rawValue, $0.rawValue + ".easy-read"] }
      let printer = try Printer(workshop, provider: agency.provider, printedOn: asOf, templates: Set(all))
      problems += workshop.library.missingTwins
      for id in people { problems += self.problems(of: id, in: agency, with: printer) }
    } catch { problems += error.all }
    return ProblemReport(problems, people: people)
  }

  /// What stands in a person's record, and in the pages that would be made of it.
  private func problems(of id: String, in agency: Agency, with printer: Printer) -> [Problem] {
    var problems: [Problem]
    let record: CareRecord?
    (record, problems) = agency.person(id)
    let orders = record.map { self.orders(for: $0, problems: &problems) } ?? []
    for order in orders {
      let (pieces, found) = printer.pieces(of: order)
      problems += found + pieces.flatMap { printer.verdict(on: $0, for: order) }
    }
    return problems
  }
}
