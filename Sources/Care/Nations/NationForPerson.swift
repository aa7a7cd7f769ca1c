import Records

extension Object {
  /// The derived record with what its nation says for this person: by who pays for the care, and with what the
  /// provider adds. The nation's text is whole: a record of another is refused (NAT-01).
  public func within(_ nation: Nation?, on day: CalendarDate, among nations: Nations) -> Object {
    guard let whole = nation?.object, let provider = object("provider") else { return self }
    let view = NationView(
      nation: whole, provider: provider, source: object("person")?.object("funding")?.word("source"))
    return setting(["nation": .object(view.seen(on: day, among: nations))])
  }
}

/// A nation as one person's paper shows it.
private struct NationView {
  let nation: Object
  let provider: Object
  /// Who pays for the care; nil while nobody has written it down, and then everything is shown.
  let source: String?

  func seen(on day: CalendarDate, among nations: Nations) -> Object {
    nation.setting([
      "routes": objects(routes), "others": objects(local(nations) + routes.map(\.complaintBody) + inspector),
      "helpers": objects(advocates(for: "complaints") + helpers),
      "advocates": objects(advocates(for: "care")),
      "looking": objects(nation.objects("powers").filter(holds)), "kept": kept, "urgent": urgent,
      "dataProtection": nation.object("dataProtection").map { .object($0.called(on: day)) } ?? .missing,
    ])
  }

  private func objects(_ objects: [Object]) -> Value { .list(objects.map(Value.object)) }

  /// Whether something is for the person: what names no payer is for everybody.
  private func holds(_ entry: Object) -> Bool {
    guard let source, !entry["for"].isMissing else { return true }
    return entry["for"].words.contains(source)
  }

  // MARK: complaints

  /// Each body once, with all who may have answered before it: somebody whose payer is not known, or who has more than
  /// one, is told of all ways that there are.
  private var routes: [Object] {
    var routes: [Object] = []
    for route in nation.objects("complaints") where holds(route) {
      if let index = routes.firstIndex(where: { $0.text("name") == route.text("name") }) {
        routes[index] = routes[index].starting(as: route)
      } else {
        routes.append(route)
      }
    }
    return routes
  }

  /// Bodies of the area, which the provider names. What a nation's file holds is not taken from elsewhere.
  private func local(_ nations: Nations) -> [Object] {
    let named = provider.object("complaints")?.objects("escalation") ?? []
    return named.filter { holds($0) && !nations.name(aBodyIn: $0.text("body") ?? "") }.map { body in
      .complaintBody(named: body["body"], "local", settles: true, body)
    }
  }

  /// The regulator, unless complaints go there anyway.
  private var inspector: [Object] {
    guard let regulator = nation.object("regulator"),
      !routes.contains(where: { $0.text("name") == regulator.text("name") })
    else { return [] }
    let settles = regulator["settlesComplaints"].isTrue
    return [.complaintBody(named: regulator["name"], "regulator", settles: settles, regulator)]
  }

  private var helpers: [Object] {
    nation.objects("helpToComplain").filter(holds).map { .helper(named: $0["name"], $0) }
  }

  private func advocates(for what: String) -> [Object] {
    provider.objects("advocates").filter { $0["helpsWith"].words.contains(what) && holds($0) }
      .map { .helper(named: $0["name"], $0) }
  }

  // MARK: the provider's own

  /// The provider's own years, or those of the law.
  private var kept: Value {
    let said = [provider.object("recordsKept"), nation.object("records")].compactMap { $0 }
    guard let kept = said.first(where: { !$0["years"].isMissing && !$0["from"].isMissing }) else {
      return .missing
    }
    return .object(Object(CareTypes.kept, ["years": kept["years"], "from": kept["from"]]))
  }

  /// The nation's number, or that of the provider's area where there is no general one.
  private var urgent: Value {
    if let number = nation.object("urgentCare")?["number"], !number.isMissing {
      return .object(Object(CareTypes.urgent, ["number": number]))
    }
    guard let own = provider.object("urgentCare") else { return .missing }
    return .object(Object(CareTypes.urgent, ["body": own["body"], "number": own["phone"]]))
  }
}

extension Object {
  fileprivate var complaintBody: Object {
    .complaintBody(named: self["name"], word("kind") ?? "ombudsman", settles: true, self)
  }

  /// A way to a body, with those besides who are asked first on another way to it.
  fileprivate func starting(as other: Object) -> Object {
    let known = Set(self["first"].words)
    let more = other["first"].list.filter { !known.contains($0.code?.word ?? "") }
    return setting(["first": .list(self["first"].list + more)])
  }

  fileprivate static func complaintBody(
    named name: Value, _ kind: String, settles: Bool, _ contact: Object
  ) -> Object {
    Object(
      CareTypes.complaintBody,
      [
        "name": name, "kind": Codes.complaintBody.value(kind), "settles": .bool(settles),
        "phone": contact["phone"], "web": contact["web"], "address": contact["address"],
      ])
  }

  fileprivate static func helper(named name: Value, _ contact: Object) -> Object {
    Object(CareTypes.helper, ["name": name, "phone": contact["phone"], "web": contact["web"]])
  }

  /// The name of a body that is to have another, on a day.
  fileprivate func called(on day: CalendarDate) -> Object {
    let isRenamed = date("newNameFrom").map { $0 <= day } ?? false
    let name = isRenamed ? self["newName"] : self["name"]
    return setting(["called": name, "toBeCalled": isRenamed ? .missing : self["newName"]])
  }
}
