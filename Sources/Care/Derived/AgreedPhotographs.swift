import Records

/// What templates see of photographs: those that may be printed on a day, and no others. So no template can print one
/// without leave, and each prints the frame in its place.
extension Object {
  /// A record with the photographs that may be printed.
  func withAgreedPhotographs(on day: CalendarDate) -> Object {
    let record = changing("contacts") { $0.withAgreedPhotograph(on: day) }
    guard let person = object("person") else { return record }
    return record.setting(["person": .object(person.withAgreedPhotograph(on: day))])
  }

  /// A provider with the photographs of care workers that may be printed.
  func withAgreedWorkers(on day: CalendarDate) -> Object {
    changing("careWorkers") { $0.withAgreedPhotograph(on: day) }
  }

  private func withAgreedPhotograph(on day: CalendarDate) -> Object {
    guard let photo = object("photo") else { return self }
    let leave = PhotographLeave(consent: photo.object("consent"))
    return leave.state(on: day) == .holds ? self : setting(["photo": .missing])
  }

  /// A person with those who come as a rule, each with the photograph that a provider has under the same name.
  func withTeam(of provider: Object) -> Object {
    guard let wanted = object("careWorkersWanted"), !wanted["regularTeam"].isWithheld else { return self }
    let photographs = Dictionary(
      provider.objects("careWorkers").map { ($0.text("name") ?? "", $0["photo"]) },
      uniquingKeysWith: { one, _ in one })
    let team = wanted["regularTeam"].texts.map { name in
      Value.object(
        Object(CareTypes.teamMember, ["name": .text(name), "photo": photographs[name] ?? .missing]))
    }
    return setting(["careWorkersWanted": .object(wanted.setting(["team": .list(team)]))])
  }
}
