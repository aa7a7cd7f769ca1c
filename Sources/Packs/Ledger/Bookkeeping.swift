import Care
import Diagnostics
import Foundation
import Layout

/// What a run that writes files keeps books with: the lock of the folder, its ledger, and what documents are made from.
struct Bookkeeping: Sendable {
  /// The folder of the packs.
  let folder: String
  let ledger: Ledger
  let inputs: Inputs
  private let lock: RunLock
  private let askedBy: String?
  private let isAfresh: Bool

  /// Takes the lock, sweeps up what a run left that was stopped, and opens the ledger.
  init(of run: Run, in folder: String, home: Home, by build: Build) throws(Problems) {
    self.folder = folder
    lock = try RunLock(on: folder)
    Files.sweep(folder)
    ledger = try Ledger(in: folder)
    inputs = try Inputs(run, home: home)
    askedBy = build.askedBy
    isAfresh = build.isAfresh
  }

  /// The files of a document that are there and say what it would say now; none where it must be made.
  func kept(_ name: String, of person: String, as order: Order, inputs: String) -> [Build.Made] {
    guard !isAfresh else { return [] }
    let files = ledger.files(of: person).filter { entry in
      entry.document == name && entry.inputs == inputs && isThere(entry)
    }
    guard let pieces = files.first?.pieces, files.count == pieces else { return [] }
    return files.map { entry in
      Build.Made(
        person: person, document: name, layout: entry.layout, size: entry.size, sides: entry.pages ?? 0,
        sheets: entry.sheets ?? 0, file: folder + "/" + entry.file, isNew: false)
    }
  }

  /// Whether a file is still as it was written.
  private func isThere(_ entry: LedgerEntry) -> Bool {
    guard let state = Files.state(of: folder + "/" + entry.file) else { return false }
    return state.bytes == entry.bytes && state.modified <= entry.seconds
  }

  /// Whether papers are out that carry the version of a record and say something else.
  func versionProblem(of record: CareRecord) -> Problem? {
    let facts = Inputs.facts(of: record)
    let printed = ledger.files(of: record.id).last { $0.version == record.planVersion && $0.facts != nil }
    guard let printed, printed.facts != facts, let version = record.planVersion else { return nil }
    return Problem(
      .error, "version \(version) of this plan was printed, and the record says something else now",
      rule: "VER-01",
      hint:
        "write \"version\": \(version + 1), \"replaces\": \(version) and what changed, so that no two papers differ "
        + "under one number",
      path: "plan.version", person: record.id)
  }

  /// The files of a pack that were made for a person before, and are none of those that are made now.
  func left(of pack: String, for person: String, besides made: [Build.Made]) -> [LedgerEntry] {
    let files = Set(made.map(\.file))
    return ledger.files(of: person).filter { entry in
      let path = folder + "/" + entry.file
      return entry.why == pack && !files.contains(path) && Files.exists(path)
    }
  }

  /// Moves files that should not be in a home any more to `.withdrawn`, and says which paper to collect.
  func withdraw(_ entries: [LedgerEntry], since why: String) -> [Problem] {
    guard let person = entries.first?.person else { return [] }
    do throws(Problems) {
      for entry in entries {
        try Files.move(folder + "/" + entry.file, to: folder + "/.withdrawn/" + entry.file)
        var withdrawn = entry
        withdrawn.event = .withdrawn
        withdrawn.at = LedgerEntry.now
        withdrawn.why = why
        try ledger.add([withdrawn])
      }
    } catch { return error.all.map { $0.about(person) } }
    let names = entries.map { ($0.file as NSString).lastPathComponent }.joined(separator: ", ")
    return [
      Problem(
        .warning, "\(why): withdrawn \(names)", rule: "PACK-03",
        hint: "take the paper out of the home; the files are in .withdrawn", person: person)
    ]
  }

  /// Keeps the record as it was printed, so that what changes can be named later.
  func hold(_ record: CareRecord) throws(Problems) {
    guard let version = record.planVersion else { return }
    let path = "\(folder)/.held/\(record.id)/\(version).json"
    if let held = try? Files.bytes(path), held == record.source.bytes { return }
    try Files.write(record.source.bytes, to: path)
  }

  /// Writes the files of a document, and then what was made into the ledger.
  func write(
    _ files: [(name: String, bytes: [UInt8], pages: PagedDocument)], of document: String, as order: Order,
    inputs: String, why: String
  ) throws(Problems) -> [Build.Made] {
    let person = order.subject?.id ?? "nobody"
    var made: [Build.Made] = []
    var entries: [LedgerEntry] = []
    for (name, bytes, pages) in files {
      let file = "\(person)/\(name)"
      try Files.write(bytes, to: "\(folder)/\(file)")
      let sheets = order.sheets(of: pages)
      made.append(
        Build.Made(
          person: person, document: document, layout: order.layout.name, size: order.size,
          sides: pages.pages.count, sheets: sheets, file: "\(folder)/\(file)"))
      var entry = LedgerEntry(
        .made, of: person, document: document, layout: order.layout.name, size: order.size, file: file,
        program: Inputs.program)
      entry.reader = order.reader.seesEverything ? nil : order.readerWord
      entry.version = order.record?.planVersion
      entry.record = order.subject.map { SHA256.hexadecimal(of: $0.whole.source.bytes) }
      entry.facts = document == "care-plan" ? order.subject.map { Inputs.facts(of: $0.whole) } : nil
      entry.inputs = inputs
      entry.pieces = files.count
      entry.sha256 = SHA256.hexadecimal(of: bytes)
      entry.bytes = bytes.count
      entry.pages = pages.pages.count
      entry.sheets = sheets
      entry.why = askedBy == nil ? why : "copy"
      entry.by = askedBy
      entry.free = true
      entries.append(entry)
    }
    try ledger.add(entries)
    return made
  }
}

extension CareRecord {
  /// The version of the plan.
  var planVersion: Int? { object.object("plan")?["version"].whole }
}
