import Records

extension CareRecord {
  /// Whether nothing is to be in the home any more: the person has died, or the plan has ended.
  public var isOver: Bool {
    object.object("person")?["deceased"].bool == true || object.object("plan")?.word("status") == "ended"
  }
}
