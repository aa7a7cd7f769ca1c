import Care
import Diagnostics
import Records

extension Run {
  /// What a paper tells its reader of the change since an earlier version, and of the papers that come with it.
  ///
  /// The earlier record is shown through what the reader may see today: who is told less than before is not told what.
  func change(
    toldBy order: Order, since before: CareRecord, papers: [PaperChange.Paper]
  ) -> PaperChange? {
    guard let subject = order.subject, let since = before.planVersion else { return nil }
    let old = before.sharing(as: subject.whole)
    guard let seen = try? subject.reader.audience.map({ try old.seen(by: $0) }) ?? old else { return nil }
    let wording = printer.wording(in: printer.language(of: order))
    let words = ChangeWords(
      wording, agency.resources.catalogue, in: subject.record.object, isEasyRead: order.layout.hasTwins)
    let changes = RecordChanges(from: seen, to: subject.record, in: words)
    let reasons = subject.record.object.object("plan")?.objects("changes").map { $0 } ?? []
    return PaperChange(since: since, parts: changes.parts(for: reasons), papers: papers)
  }
}

extension Reader {
  /// The audience through whose eyes the record is seen; nil for the person.
  fileprivate var audience: Audience? {
    if case .audience(let audience) = self { audience } else { nil }
  }
}

extension RecordChanges {
  /// The changes by part, in the order of the record.
  ///
  /// - Parameter reasons: What the office says of changes.
  fileprivate func parts(for reasons: [Object]) -> [PaperChange.Part] {
    var names: [String] = []
    for change in all where !names.contains(change.part) { names.append(change.part) }
    return names.map { name in
      let facts = all.filter { $0.part == name && !$0.place.isEmpty }
      return PaperChange.Part(
        name, name: words.part(name),
        facts: facts.map { change in
          PaperChange.Row(
            change.inOneLine, was: change.old, now: change.new,
            why: reasons.first(where: change.isMeant)?.text("why"), isPlain: change.isPlain)
        })
    }
  }
}

extension RecordChanges.Change {
  /// Whether what the office gives a reason for is this: the item of the part, or all of the part.
  fileprivate func isMeant(by said: Object) -> Bool {
    let steps = (said.text("path") ?? "").split { "/.[]".contains($0) }.map(String.init)
    return said.text("why") != nil && steps.first == part
      && (steps.count == 1 || item.map(steps.dropFirst().contains) ?? false)
  }

  /// "Lunch: start time", "Lunch: tasks, Drink to hand: how it is done".
  var inOneLine: String {
    guard let first = place.first, place.count > 1 else { return place.first ?? "" }
    return first + ": " + place.dropFirst().joined(separator: ", ")
  }
}
