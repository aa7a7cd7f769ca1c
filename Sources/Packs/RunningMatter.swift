import Care
import Documents
import Records

extension Order {
  /// The lines above and below the text: whose paper, which document, which version, when printed and for whom.
  func runningMatter(title: String, provider: Provider, printedOn: CalendarDate) -> RunningMatter {
    let printed = "Printed \(printedOn.inWords)"
    guard let record else {
      return RunningMatter(
        headLeft: provider.object.string("name"), headRight: title, printed: printed)
    }
    // The guide and the diary have no version of their own: they go with a version of the plan.
    let isPlan = document == DocumentName.carePlan.rawValue
    return RunningMatter(
      headLeft: record.owner, headRight: title,
      footFirst: record.version(isPlan ? "Version" : "Plan version", replaces: "replaces version"),
      footFirstShort: record.version("Version", replaces: "replaces"),
      printed: printed, reader: reader, watermark: record.isDraft ? "DRAFT" : nil)
  }
}

extension CareRecord {
  fileprivate var owner: String {
    guard case .object(let person) = object["person"] else { return id }
    return "\(person.string("preferredName")) \(person.string("family")), \(id)"
  }

  fileprivate func version(_ name: String, replaces: String) -> String {
    guard case .object(let plan) = object["plan"], case .number(let version) = plan["version"] else {
      return ""
    }
    let now = "\(name)\u{A0}\(version.written)"
    guard case .number(let old) = plan["replaces"] else { return now }
    return "\(now), \(replaces)\u{A0}\(old.written)"
  }

  fileprivate var isDraft: Bool {
    guard case .object(let plan) = object["plan"], case .code(let status) = plan["status"] else {
      return false
    }
    return status.entry.code == "draft"
  }
}

extension CalendarDate {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November",
    "December",
  ]

  /// "16 November 2026", with no-break spaces.
  var inWords: String { "\(day)\u{A0}\(Self.months[month - 1])\u{A0}\(year)" }
}
