import Care
import Documents
import Records
import Templating

extension Order {
  /// The lines above and below the text: whose paper, which document, which version, when printed and for whom.
  func runningMatter(
    title: String, provider: Provider, printedOn: CalendarDate, in wording: ValueWording
  ) -> RunningMatter {
    let words = wording.words
    let printed = printed(on: printedOn, in: wording)
    guard let record else {
      return RunningMatter(
        headLeft: provider.object.string("name"), headRight: title, printed: printed)
    }
    let version = version(of: record, in: words)
    return RunningMatter(
      headLeft: record.owner(in: words), headRight: title, footFirst: version.long,
      footFirstShort: version.short,
      printed: printed, reader: reader.words(about: subject, in: words),
      watermark: record.isDraft ? words(PacksWord.draft) : nil)
  }

  /// When it was printed and, of data from another system, when they were taken out of it, whoever reads it.
  private func printed(on day: CalendarDate, in wording: ValueWording) -> String {
    let words = wording.words
    let printed = words.date(day)
    guard let extract = subject?.whole.object.object("extract"), let on = extract.date("on") else {
      return words(PacksWord.printed, ["date": printed])
    }
    let (source, taken) = (extract.string("from"), words.date(on))
    guard !extract["at"].isMissing else {
      return words(PacksWord.printedExtract, ["date": printed, "source": source, "day": taken])
    }
    let time = wording.words(extract["at"])
    return words(
      PacksWord.printedExtractAt, ["date": printed, "source": source, "day": taken, "time": time])
  }

  /// The version of the plan that it goes with.
  func planVersion(of record: CareRecord) -> Int? { since ?? record.planVersion }

  /// What the foot says of the version. Most documents have none of their own: they stay as long as they say the same,
  /// and name the version of the plan from which on they do.
  private func version(of record: CareRecord, in words: Words) -> (long: String, short: String) {
    guard document.head.version != .none, let now = planVersion(of: record) else { return ("", "") }
    let number = "\(now)"
    guard document.head.version == .own else {
      return (
        words(PacksWord.planVersion, ["version": number]),
        words(PacksWord.shortPlanVersion, ["version": number])
      )
    }
    guard let replaced = record.object.object("plan")?["replaces"].whole.map(String.init) else {
      let only = words(PacksWord.version, ["version": number])
      return (only, only)
    }
    return (
      words(PacksWord.versionReplacing, ["version": number, "replaced": replaced]),
      words(PacksWord.shortVersionReplacing, ["version": number, "replaced": replaced])
    )
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
}
