import Care
import Documents
import Records
import Templating

extension Order {
  /// The lines above and below the text: whose paper, which document, which version, when printed and for whom.
  func runningMatter(
    title: String, provider: Provider, printedOn: CalendarDate, in words: Words
  ) -> RunningMatter {
    let printed = words(PacksWord.printed, ["date": words.date(printedOn)])
    guard let record else {
      return RunningMatter(
        headLeft: provider.object.string("name"), headRight: title, printed: printed)
    }
    // Most documents have no version of their own: they go with a version of the plan.
    let isOwn = document.head.version == .own
    let version = document.head.version == .none ? PlanVersion() : record.version
    return RunningMatter(
      headLeft: record.owner(in: words), headRight: title,
      footFirst: version.inWords(
        isOwn ? .version : .planVersion, isOwn ? .versionReplacing : .planVersionReplacing, words),
      footFirstShort: version.inWords(.version, .shortVersionReplacing, words),
      printed: printed, reader: reader.words(about: subject, in: words),
      watermark: record.isDraft ? words(PacksWord.draft) : nil)
  }
}

/// The version of a plan and the one that it replaces.
private struct PlanVersion {
  var now: Number?
  var replaced: Number?

  func inWords(_ first: PacksWord, _ later: PacksWord, _ words: Words) -> String {
    guard let now else { return "" }
    guard let replaced else { return words(first, ["version": now.written]) }
    return words(later, ["version": now.written, "replaced": replaced.written])
  }
}

extension CareRecord {
  fileprivate func owner(in words: Words) -> String {
    guard case .object(let person) = object["person"] else { return id }
    return words(
      PacksWord.owner,
      [
        "name": person.shortName, "preferredName": person.string("preferredName"),
        "family": person.string("family"), "id": id,
      ])
  }

  fileprivate var version: PlanVersion {
    guard case .object(let plan) = object["plan"], case .number(let now) = plan["version"] else {
      return PlanVersion()
    }
    guard case .number(let replaced) = plan["replaces"] else { return PlanVersion(now: now) }
    return PlanVersion(now: now, replaced: replaced)
  }
}
