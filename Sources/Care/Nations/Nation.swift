import Diagnostics
import Records

/// What differs by nation, for one of them: its laws, bodies and limits, as its file gives them.
public struct Nation: Sendable {
  /// The word in a record, `england`; the file is named after it.
  public let jurisdiction: String
  /// The entries, of which some may not be there yet.
  private let written: Object
  /// The texts of the files that it was read from.
  private let texts: [FaultyText]
  /// The entries that are not there: a nation is printed whole or not at all.
  public let missing: [String]

  /// What its file says.
  public var entries: Object { written }

  /// Reads a nation's file. An agency's own comes first and may hold a few entries only: those of the next stand for the
  /// rest.
  public static func read(_ jurisdiction: String, _ sources: [SourceText]) throws(Problems) -> Nation {
    var problems = Problems()
    if Codes.jurisdiction.index(of: jurisdiction) == nil {
      problems.append(.noNation(jurisdiction, sources))
    }
    var slots = CareTypes.nationFile.fields.map { _ in Value.missing }
    var texts: [FaultyText] = []
    for source in sources {
      let reading = CareTypes.nationFile.read(source)
      problems.append(Problems(reading.problems))
      texts += reading.places?.texts(among: reading.texts) { _ in true } ?? []
      guard let object = reading.object else { continue }
      for index in slots.indices where slots[index].isMissing { slots[index] = object.slots[index] }
    }
    guard !problems.areFatal else { throw problems }
    return Nation(
      jurisdiction: jurisdiction, written: Object(CareTypes.nationFile, slots: slots), texts: texts)
  }

  private init(jurisdiction: String, written: Object, texts: [FaultyText]) {
    self.jurisdiction = jurisdiction
    self.written = written
    self.texts = texts
    missing = Self.missing(of: written)
  }

  /// What templates see, but for what follows for a person; nil when an entry is missing.
  var object: Object? {
    guard missing.isEmpty else { return nil }
    let derived = CareTypes.nation.fields.dropFirst(written.slots.count).map { _ in Value.missing }
    return Object(CareTypes.nation, slots: written.slots + derived)
  }

  private static func missing(of written: Object) -> [String] {
    let entries = CareTypes.nationEntries.map(\.name).filter { name in
      if case .list(let items) = written[name] { return items.isEmpty }
      return written[name].isMissing
    }
    guard !entries.contains("complaints") else { return entries }
    let covered = Set(written.objects("complaints").flatMap { $0["for"].words })
    return entries + Codes.funding.codes.filter { !covered.contains($0) }.map { "complaints for \($0)" }
  }

  /// The nation's name, or the word for it where the file has none yet.
  var name: String { written.text("name") ?? jurisdiction }

  /// The word of its regulator in `provider.json`.
  var regulator: String? { written.object("regulator")?.word("code") }

  /// An entry, where it is there.
  func entry(_ name: String) -> Object? { written.object(name) }

  /// The names of its bodies, with those that offices use.
  var bodyNames: [String] {
    let bodies = [written.object("regulator")].compactMap { $0 } + written.objects("complaints")
    return bodies.flatMap { [$0.text("name")].compactMap { $0 } + $0["otherNames"].texts }
  }

  /// The texts of its files that are not as they should be.
  public func texts(where isFaulty: (String) -> Bool) -> [FaultyText] { texts.filter { isFaulty($0.text) } }
}

extension Problem {
  fileprivate static func noNation(_ name: String, _ sources: [SourceText]) -> Problem {
    let known = Codes.jurisdiction.codes
    let near = nearest(to: name, among: known).map { "did you mean '\($0)'? " } ?? ""
    return Problem(
      .error, "there is no nation '\(name)'", hint: near + "there are: " + known.joined(separator: ", "),
      at: sources.first?.place(at: 0))
  }
}
