import Care
import Diagnostics
import Layout
import Records

/// A paper of the office that is laid out and pressed, and not written yet.
struct FinishedOfficeFile: Sendable {
  let document: String
  let layout: String
  let size: Int
  let bytes: [UInt8]
  let pages: Int

  /// Sheets of paper, printed on both sides.
  var sheets: Int { (pages + 1) / 2 }
}

/// The office's own papers in the folder of the packs and in the ledger, by the rules of all others: written whole, readable
/// by their owner, the last one withdrawn when another takes its place.
struct OfficeBook {
  private let book: Bookkeeping
  private let folder: String
  private let day: CalendarDate
  private let access: Access

  init(_ book: Bookkeeping, in folder: String, on day: CalendarDate, for access: Access) {
    self.book = book
    self.folder = folder
    self.day = day
    self.access = access
  }

  /// Writes files, each in place of the last one of its document. What is there and says the same stays.
  func put(_ files: [FinishedOfficeFile]) throws(Problems) -> [Build.Made] {
    var made: [Build.Made] = []
    for file in files { made.append(try put(file)) }
    return made
  }

  private func put(_ file: FinishedOfficeFile) throws(Problems) -> Build.Made {
    let name = "\(Contingency.folder)/\(file.document)-\(file.layout)-\(file.size).pdf"
    var entry = LedgerEntry(
      .made, of: Contingency.office, document: file.document, layout: file.layout, size: file.size,
      file: name, program: Build.version)
    entry.sha256 = SHA256.hexadecimal(of: file.bytes)
    (entry.bytes, entry.pages, entry.sheets) = (file.bytes.count, file.pages, file.sheets)
    (entry.on, entry.why, entry.free) = (day.iso, Contingency.name, true)
    let old = book.ledger.files(of: Contingency.office).filter { $0.document == file.document }
    let isThere = old.contains { last in
      last.file == name && last.sha256 == entry.sha256
        && (try? Files.bytes(folder + "/" + name)).map { $0 == file.bytes } ?? false
    }
    if !isThere {
      try withdraw(old)
      try Files.write(file.bytes, to: folder + "/" + name, for: access)
      entry.at = LedgerEntry.now
      try book.ledger.add([entry])
    }
    return Build.Made(
      person: Contingency.office, document: file.document, layout: file.layout, size: file.size,
      sides: file.pages, sheets: file.sheets, file: folder + "/" + name, isNew: !isThere, digest: entry.sha256
    )
  }

  private func withdraw(_ old: [LedgerEntry]) throws(Problems) {
    for var entry in old {
      if Files.exists(folder + "/" + entry.file) {
        try Files.move(folder + "/" + entry.file, to: folder + "/.withdrawn/" + entry.file, for: access)
      }
      (entry.event, entry.at, entry.on) = (.withdrawn, LedgerEntry.now, day.iso)
      entry.why = "a newer one took its place"
      try book.ledger.add([entry])
    }
  }
}
