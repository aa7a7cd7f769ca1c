import Records

/// A medicine of a record, and the way to it, which is made only when it is asked for.
struct FoundMedicine {
  fileprivate let index: Int
  let medicine: Object

  /// The path to the medicine.
  var path: [PathStep] { ["medicines", "items", .index(index)] }
}

extension Object {
  /// Each medicine with its path.
  var medicines: [FoundMedicine] {
    (object("medicines")?.objects("items") ?? []).enumerated().map { FoundMedicine(index: $0, medicine: $1) }
  }
}
