import Records

extension Object {
  /// The record with the code of each need for information whose words are published and whose code was left out: what is
  /// done about a need goes by its code.
  var withPublishedCodes: Object {
    let contacts = objects("contacts").contains { $0["accessibleInformation"].lacksCode }
    let coded =
      contacts ? changing("contacts") { $0.changing("accessibleInformation") { $0.withPublishedCode } } : self
    guard let information = object("accessibleInformation"), information["needs"].lacksCode else {
      return coded
    }
    return coded.setting([
      "accessibleInformation": .object(information.changing("needs") { $0.withPublishedCode })
    ])
  }

  private var withPublishedCode: Object {
    guard self["code"].isMissing, let code = InformationCodes.code(of: string("display")) else { return self }
    return setting(["code": .text(code)])
  }
}

extension Value {
  /// Whether a need in the list has no code.
  fileprivate var lacksCode: Bool { objects.contains { $0["code"].isMissing } }
}
