import Care
import Diagnostics
import Records

/// All that the files of a run are made from besides the records: templates, words, styles, fonts, pictures, and the
/// program. A document is made again only when its inputs are others than those of the file that is there; the day of
/// printing is none of them, but what a day changes in a record is: an age, a medicine that has ended.
struct Inputs: Sendable {
  private let house: String
  private let provider: String
  private let templates: [String: String]
  private let paths: [String: Set<String>]

  init(_ run: Run, home: Home) throws(Problems) {
    let agency = run.agency.path
    var digests = [Build.version]
    for folder in [home.templates, home.fonts, agency + "/Templates", agency + "/Pictures"] {
      for file in try Files.tree(folder) where Self.counts(file) {
        digests.append(file + ":" + SHA256.hexadecimal(of: try Files.bytes(folder + "/" + file)))
      }
    }
    house = SHA256.hexadecimal(of: Array(digests.joined(separator: "\n").utf8))
    provider = SHA256.hexadecimal(of: run.agency.provider.source.bytes)
    templates = run.agency.resources.library.templates.mapValues { SHA256.hexadecimal(of: $0.bytes) }
    paths = run.printer.paths
  }

  /// Documents count one by one; examples and manuals are printed nowhere.
  private static func counts(_ file: String) -> Bool {
    let isElsewhere = ["example-agency/", "manual/"].contains { file.hasPrefix($0) }
    return !isElsewhere && (file.contains("/") || !file.hasSuffix(".md"))
  }

  /// The digest of all that homes share: when it is another, any paper may be.
  var shared: String {
    let all = [house, provider] + templates.sorted { $0.key < $1.key }.map { $0.key + $0.value }
    return SHA256.hexadecimal(of: Array(all.joined(separator: "\n").utf8))
  }

  /// The digest of what an order is made from.
  func digest(of order: Order, in language: String) -> String {
    var bytes = Array(
      [
        house, templates[order.template] ?? "", order.layout.name, "\(order.size)", order.reader.id,
        order.isSingleSided ? "single-sided" : "",
      ].joined(separator: "\n").utf8)
    let root = order.subject?.derived[language]
    for section in sections(of: order.template) {
      bytes += section.utf8
      root?[section].addDigest(to: &bytes)
    }
    for name in order.document.head.version == .none ? ["status"] : ["status", "version", "replaces"] {
      root?.object("plan")?[name].addDigest(to: &bytes)
    }
    order.change?.said.addDigest(to: &bytes)
    for name in [order.subject?.readerName, order.record?.id] { bytes += (name ?? "").utf8 }
    return SHA256.hexadecimal(of: bytes)
  }

  /// The parts of the record, worked out or not, of which a template says something, and those of head and foot but for
  /// the plan, of which they say little.
  private func sections(of template: String) -> [String] {
    let used = (paths[template] ?? []).union(Order.runningFields.filter { !$0.hasPrefix("plan.") })
    return Set(used.map { String($0.prefix { $0 != "." }) }).subtracting(["copy"]).sorted()
  }

  /// The digest of what the plan says of a person.
  static func facts(of record: CareRecord) -> String {
    var bytes: [UInt8] = []
    for leaf in PlanFacts.leaves {
      bytes += leaf.path.utf8
      add(leaf.slots[...], of: .object(record.object), to: &bytes)
    }
    return SHA256.hexadecimal(of: bytes)
  }

  /// Adds what stands at the end of a way of slots, in each item of the lists on it.
  private static func add(_ slots: ArraySlice<Int>, of value: Value, to bytes: inout [UInt8]) {
    switch value {
    case .list(let items) where !slots.isEmpty:
      for item in items { add(slots, of: item, to: &bytes) }
    case .object(let object):
      guard let slot = slots.first else { return value.addDigest(to: &bytes) }
      add(slots.dropFirst(), of: object.slots[slot], to: &bytes)
    default: value.addDigest(to: &bytes)
    }
  }
}

extension Value {
  /// Adds bytes that are the same for the same value, and others for another.
  fileprivate func addDigest(to bytes: inout [UInt8]) {
    switch self {
    case .missing: bytes.append(0)
    case .absent(let absence): Self.add("a" + absence.reason.rawValue + (absence.on?.iso ?? ""), to: &bytes)
    case .bool(let flag): bytes.append(flag ? 1 : 2)
    case .number(let number): Self.add("n" + number.written, to: &bytes)
    case .text(let text): Self.add("t" + text, to: &bytes)
    case .date(let date): Self.add("d" + date.iso, to: &bytes)
    case .time(let time): Self.add("h" + time.iso, to: &bytes)
    case .week(let week): Self.add("w\(week)", to: &bytes)
    case .code(let code): Self.add("c" + code.word, to: &bytes)
    case .list(let items):
      bytes.append(UInt8(ascii: "["))
      for item in items { item.addDigest(to: &bytes) }
      bytes.append(UInt8(ascii: "]"))
    case .object(let object):
      bytes.append(UInt8(ascii: "{"))
      for slot in object.slots { slot.addDigest(to: &bytes) }
      bytes.append(UInt8(ascii: "}"))
    case .map(let map):
      for (key, value) in map.pairs {
        Self.add(key, to: &bytes)
        value.addDigest(to: &bytes)
      }
    }
  }

  private static func add(_ text: String, to bytes: inout [UInt8]) {
    bytes += text.utf8
    bytes.append(0xFF)
  }
}
