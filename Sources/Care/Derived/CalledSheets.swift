import Records

/// The sheets to write on that facts of a record call for, whether or not anybody has ordered them.
///
/// An order of no copies or of no weeks is an answer too: what is named in `sheets` is not called for.
struct CalledSheets {
  /// A fact that calls for a sheet.
  struct Call {
    /// Which sheet.
    let kind: String
    /// The fact.
    let path: [PathStep]
    /// Whether one copy is printed without an order: what happens cannot wait for paper. Of the others the office is told.
    let isPrinted: Bool
  }

  /// One call a kind at most, the most urgent first.
  let calls: [Call]

  /// The kinds that are printed without an order.
  var printed: [String] { calls.filter(\.isPrinted).map(\.kind) }

  init(of record: Object) {
    guard !record["sheets"].isWithheld else {
      calls = []
      return
    }
    let named = Set(record.objects("sheets").compactMap { $0.word("kind") })
    calls = Self.all(in: record).filter { !named.contains($0.kind) }
  }

  private static func all(in record: Object) -> [Call] {
    let health = record.object("health")
    let moving = record.object("movingAndHandling")
    let seizure = Array(record.objects("contingency")).firstIndex { $0.word("id") == "seizure" }
    let facts: [(kind: String, path: [PathStep]?, isPrinted: Bool)] = [
      ("seizure", seizure.map { ["contingency", .index($0)] }, true),
      ("blood-sugar", health?.object("bloodSugar").map { _ in ["health", "bloodSugar"] }, true),
      ("catheter", health?.object("catheter").map { _ in ["health", "catheter"] }, true),
      ("mar", record.object("medicines").flatMap(paperRecord), false),
      ("repositioning", moving?.object("turning").map { _ in ["movingAndHandling", "turning"] }, false),
      ("food-fluid", record.object("nutrition").flatMap(drinkTarget), false),
      ("body-map", record.object("medicines").flatMap(bodyMap), false),
    ]
    return facts.compactMap { fact in
      fact.path.map { Call(kind: fact.kind, path: $0, isPrinted: fact.isPrinted) }
    }
  }

  private static func paperRecord(_ medicines: Object) -> [PathStep]? {
    ["paper-mar", "emar-plus-sheet"].contains(medicines.word("recordInHome"))
      ? ["medicines", "recordInHome"] : nil
  }

  private static func drinkTarget(_ nutrition: Object) -> [PathStep]? {
    nutrition["fluidTargetMl"].whole.map { _ in ["nutrition", "fluidTargetMl"] }
  }

  private static func bodyMap(_ medicines: Object) -> [PathStep]? {
    Array(medicines.objects("items")).firstIndex { $0["bodyMap"].isTrue }
      .map { ["medicines", "items", .index($0), "bodyMap"] }
  }
}
