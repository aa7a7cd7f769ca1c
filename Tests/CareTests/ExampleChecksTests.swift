import Diagnostics
import Records
import Testing

@testable import Care

@Suite struct ExampleChecksTests {
  @Test(
    "The example has no errors; what is said about it is what nobody has asked yet, what is not printed, and what the son could read between the lines"
  )
  func example() {
    let context = CheckContext(
      provider: Sample.provider(), asOf: Sample.asOf, layouts: Sample.layouts, nations: Sample.nations)
    let problems = Sample.record().problems(in: context)
    #expect(problems.filter { $0.severity >= .error }.map(\.report) == [])
    #expect(
      problems.filter { $0.severity == .warning && $0.rule != "SHA-04" }.map {
        "\($0.rule ?? "") \($0.path ?? "")"
      } == [
        "ASK-01 person.ethnicity", "FMT-01 contacts[0].accessibleInformation",
        "ASK-01 accessibleInformation.onNationalFlag", "ASK-01 health.vaccinations",
      ])
    #expect(Sample.provider().problems(asOf: Sample.asOf, nations: Sample.nations).map(\.report) == [])
  }

  @Test("Problems come in the order of the file, each with its place and the record's id")
  func order() {
    let context = CheckContext(
      provider: Sample.provider(), asOf: Sample.asOf, layouts: Sample.layouts, nations: Sample.nations)
    let problems = Sample.record().problems(in: context)
    #expect(problems.allSatisfy { $0.person == "HB-0417" && $0.place != nil && $0.rule != nil })
    #expect(problems.map { $0.place?.line ?? 0 } == problems.map { $0.place?.line ?? 0 }.sorted())
  }
}
