import Care
import Diagnostics
import Records

/// All that the files of a run are made from besides the records: templates, words, styles, fonts, pictures, and the
/// program. A document is made again only when its inputs are others than those of the file that is there; the day of
/// printing is none of them, but what a day changes in a record is: an age, a medicine that has ended.
struct Inputs: Sendable {
  private let house: String
  private let provider: String
  /// The digests of the photographs of care workers.
  private let workers: [String]
  private let templates: [String: String]
  private let paths: [String: Set<String>]
  private let darkroom: Darkroom

  init(_ run: Run, home: Home) throws(Problems) {
    let agency = run.agency.path
    let pictures = run.agency.resources.pictures.files
    var digests = [Build.version]
    for folder in [home.templates, home.fonts, agency + "/Templates", agency + "/Pictures"] {
      for file in try Files.tree(folder) where Self.counts(file) {
        // A photograph counts for the documents alone that show it.
        guard folder != agency + "/Pictures" || pictures.contains(file) || file == "catalogue.json" else {
          continue
        }
        digests.append(file + ":" + SHA256.hexadecimal(of: try Files.bytes(folder + "/" + file)))
      }
    }
    house = SHA256.hexadecimal(of: Array(digests.joined(separator: "\n").utf8))
    provider = SHA256.hexadecimal(of: run.agency.provider.source.bytes)
    templates = run.agency.resources.library.templates.mapValues { SHA256.hexadecimal(of: $0.bytes) }
    paths = run.printer.paths
    darkroom = run.printer.darkroom
    workers = run.agency.provider.photographs.map { run.printer.darkroom.digest(of: $0.file) }
  }

  /// Documents count one by one; examples and manuals are printed nowhere, and papers of the office in no home.
  private static func counts(_ file: String) -> Bool {
    let isElsewhere = ["example-agency/", "manual/", "office/"].contains { file.hasPrefix($0) }
    return !isElsewhere && (file.contains("/") || !file.hasSuffix(".md"))
  }

  /// The state of the files of a record's photographs, by which a change of one is seen without reading it.
  static func photographs(of files: [String], in agency: String) -> [String] {
    files.map { file in
      let state = PhotographFiles.path(of: file, in: agency).flatMap(Files.state)
      return "\(file)\t\(state?.bytes ?? -1)\t\(state?.modified ?? -1)"
    }
  }

  /// The digest of all that homes share: when it is another, any paper may be.
  var shared: String {
    let all = [house, provider] + workers + templates.sorted { $0.key < $1.key }.map { $0.key + $0.value }
    return SHA256.hexadecimal(of: Array(all.joined(separator: "\n").utf8))
  }

  /// The digest of what an order is made from.
  func digest(of order: Order, in language: String) -> String {
    let bytes = Array(
      [
        house, templates[order.template] ?? "", order.layout.name, "\(order.size)", order.reader.id,
        order.isSingleSided ? "single-sided" : "",
        order.transcriptions.map(\.rawValue).joined(separator: " "), order.medium.rawValue,
      ].joined(separator: "\n").utf8)
    var input = InputBytes(bytes: bytes, shown: owners(shownBy: order.template), darkroom: darkroom)
    let root = order.subject?.derived[language]
    for section in sections(of: order.template) {
      input.bytes += section.utf8
      if let value = root?[section] { input.add(value) }
    }
    for name in order.document.head.version == .own ? ["status", "version", "replaces"] : ["status"] {
      if let value = root?.object("plan")?[name] { input.add(value) }
    }
    if let change = order.change { input.add(change.said) }
    // The note at the head of a text says to whom it goes back.
    if order.medium == .text { input.bytes += provider.utf8 }
    for name in [order.subject?.readerName, order.record?.id] { input.bytes += (name ?? "").utf8 }
    return SHA256.hexadecimal(of: input.bytes)
  }

  /// The objects whose photographs a template shows.
  private func owners(shownBy template: String) -> Set<ObjectIdentifier> {
    let used = paths[template] ?? []
    return Set(CareTypes.photographs.filter { used.contains($0.file) }.map { ObjectIdentifier($0.owner) })
  }

  /// The parts of the record, worked out or not, of which a template says something, and those of head and foot but for
  /// the plan, of which they say little.
  private func sections(of template: String) -> [String] {
    let used = (paths[template] ?? []).union(Order.runningFields.filter { !$0.hasPrefix("plan.") })
    return Set(used.map { String($0.prefix { $0 != "." }) }).subtracting(["copy"]).sorted()
  }

  /// The digest of what the plan says of a person.
  static func facts(of record: CareRecord) -> String {
    var input = InputBytes(bytes: [])
    for leaf in PlanFacts.leaves {
      input.bytes += leaf.path.utf8
      add(leaf.slots[...], of: .object(record.object), to: &input)
    }
    return SHA256.hexadecimal(of: input.bytes)
  }

  /// Adds what stands at the end of a way of slots, in each item of the lists on it.
  private static func add(_ slots: ArraySlice<Int>, of value: Value, to input: inout InputBytes) {
    switch value {
    case .list(let items) where !slots.isEmpty:
      for item in items { add(slots, of: item, to: &input) }
    case .object(let object):
      guard let slot = slots.first else { return input.add(value) }
      add(slots.dropFirst(), of: object.slots[slot], to: &input)
    default: input.add(value)
    }
  }
}

/// Bytes that are the same for the same values, and others for others.
private struct InputBytes {
  var bytes: [UInt8]
  /// The objects whose photographs are shown, and what those hold: of all others nothing counts.
  var shown: Set<ObjectIdentifier> = []
  var darkroom: Darkroom?

  mutating func add(_ value: Value) {
    switch value {
    case .missing: bytes.append(0)
    case .absent(let absence): add("a" + absence.reason.rawValue + (absence.on?.iso ?? ""))
    case .bool(let flag): bytes.append(flag ? 1 : 2)
    case .number(let number): add("n" + number.written)
    case .text(let text): add("t" + text)
    case .date(let date): add("d" + date.iso)
    case .time(let time): add("h" + time.iso)
    case .week(let week): add("w\(week)")
    case .code(let code): add("c" + code.word)
    case .list(let items):
      bytes.append(UInt8(ascii: "["))
      for item in items { add(item) }
      bytes.append(UInt8(ascii: "]"))
    case .object(let object): add(object)
    case .map(let map):
      for (key, value) in map.pairs {
        add(key)
        add(value)
      }
    }
  }

  private mutating func add(_ object: Object) {
    bytes.append(UInt8(ascii: "{"))
    for slot in object.slots {
      if case .object(let photo) = slot, photo.type === CareTypes.photo {
        add(photo, of: object.type)
      } else if case .object(let room) = slot, room.type === CareTypes.printRoom {
        // How the office sorts its homes changes no paper.
        add(.missing)
      } else {
        add(slot)
      }
    }
    bytes.append(UInt8(ascii: "}"))
  }

  /// A photograph counts by what its file holds, where it is shown; elsewhere it is as if there were none.
  private mutating func add(_ photo: Object, of owner: ObjectType) {
    guard let darkroom, let file = photo.text("file"), shown.contains(ObjectIdentifier(owner)) else {
      return add(.missing)
    }
    add("p" + darkroom.digest(of: file))
  }

  private mutating func add(_ text: String) {
    bytes += text.utf8
    bytes.append(0xFF)
  }
}
