import Records

extension CareRecord {
  /// Whether nothing is to be in the home any more: the person has died, or the plan has ended.
  public var isOver: Bool { hasDied || object.object("plan")?.word("status") == "ended" }

  /// Whether the record says that the person has died.
  public var hasDied: Bool { object.object("person")?["deceased"].bool == true }
}
