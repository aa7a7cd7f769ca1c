import Care
import Diagnostics
import PDF

/// Holds finished copies against what is withheld from their readers, before they are written.
extension Printer {
  /// The same order, as somebody would get it who may see nothing.
  private func blank(_ order: Order) -> Order? {
    guard let subject = order.subject else { return nil }
    return Order(
      order.document, for: blank(subject.whole), layout: order.layout, size: order.size,
      asTextFor: order.transcriptions)
  }

  /// Whether a copy tells its reader nothing of the person.
  func saysNothing(_ order: Order) -> Bool {
    guard !order.reader.seesEverything, let blank = blank(order) else { return false }
    return document(of: order).blocks == document(of: blank).blocks
  }

  /// Looks in the files of a copy for what is withheld from its reader.
  ///
  /// - Throws: When a file says any of it; nothing of the copy may be written then.
  func checkLeaks(in files: [[UInt8]], of order: Order) throws(Problems) {
    guard let withheld = order.subject?.withheld, !withheld.isEmpty else { return }
    var text = ""
    for file in files {
      text += order.isText ? String(decoding: file, as: UTF8.self) : try StoredWords(file).text + " "
    }
    guard withheld.count(in: text, besides: "") > 0, let blank = blank(order) else { return }
    let fixed =
      order.isText ? transcript(of: blank) : pages(of: document(of: blank), for: blank).text
    let count = withheld.count(in: text, besides: fixed)
    guard count > 0, let subject = order.subject else { return }
    let reader = subject.whole.shown(order.reader)
    throw Problems(
      Problem(
        .error,
        "the copy for \(reader) says \(count == 1 ? "a thing" : "\(count) things") withheld from them",
        rule: "SHA-07",
        hint: "homepack check names the text (SHA-04): reword it, withhold that part too, or ask the person",
        path: "sharing.grants"))
  }
}

extension CareRecord {
  fileprivate func shown(_ reader: Reader) -> String {
    guard case .audience(let audience) = reader else { return reader.word }
    return shown(audience)
  }
}
