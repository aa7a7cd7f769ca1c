import Records

extension Object {
  /// Each medicine with its path.
  var medicines: [(path: [PathStep], medicine: Object)] {
    (object("medicines")?.objects("items") ?? []).enumerated().map {
      (["medicines", "items", .index($0)], $1)
    }
  }
}
