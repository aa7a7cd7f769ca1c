import Care
import Diagnostics
import PDF

/// Holds finished copies against what is withheld from their readers, before they are written.
extension Printer {
  /// The same order, as somebody would get it who may see nothing.
  private func blank(_ order: Order) -> Order? { order.subject.map { order.about(blank($0.whole)) } }

  /// The same order, with no text of the record in it.
  private func wordless(_ order: Order) -> Order? { order.subject.map { order.about(wordless($0)) } }

  /// Whether a copy tells its reader nothing of the person.
  func saysNothing(_ order: Order) -> Bool {
    guard !order.reader.seesEverything, let blank = blank(order) else { return false }
    return document(of: order).blocks == document(of: blank).blocks
  }

  /// What the files of an order say.
  private func fixed(in order: Order) -> String {
    switch order.medium {
    case .paper: pages(of: document(of: order), for: order).text
    case .screen: ScreenText(screenPage(of: order)).words
    case .script: readAloudScript(of: order)
    case .text, .braille: transcript(of: order)
    }
  }

  /// What the document of an order says on whatever it is read, without a mark or a note of ours beside it.
  private func body(of order: Order) -> String {
    transcriptLines(of: order).filter { $0.kind != .mark }.map(\.text).joined(separator: " ")
  }

  /// What is read in a finished file.
  private func words(of file: [UInt8], of order: Order) throws(Problems) -> String {
    switch order.medium {
    case .paper: try StoredWords(file).text
    case .screen: ScreenText(String(decoding: file, as: UTF8.self)).words
    case .script, .text: String(decoding: file, as: UTF8.self)
    // Every line of braille was held against its words by translating it back.
    case .braille: transcript(of: order)
    }
  }

  /// Looks in the files of a copy for what is withheld from its reader.
  ///
  /// - Throws: When a file says any of it; nothing of the copy may be written then.
  package func checkLeaks(in files: [[UInt8]], of order: Order) throws(Problems) {
    guard let withheld = order.subject?.withheld, !withheld.isEmpty else { return }
    var text = ""
    for file in files {
      text += try words(of: file, of: order) + " "
    }
    var told = withheld.said(in: text)
    guard !told.isEmpty, let subject = order.subject, let blank = blank(order), let bare = wordless(order)
    else { return }
    // What a document says can be read without laying it out, which nearly always settles it.
    told = told.unsaid(in: body(of: blank), orByCodesIn: body(of: bare))
    guard !told.isEmpty else { return }
    told = told.unsaid(in: fixed(in: blank), orByCodesIn: fixed(in: bare))
    guard !told.isEmpty else { return }
    throw Problems(.told(told, to: order.reader, of: subject.whole))
  }
}

extension Order {
  /// The same, about another subject.
  func about(_ subject: Subject) -> Order {
    Order(document, for: subject, layout: layout, size: size, as: medium, transcribed: transcriptions)
  }
}

extension Problem {
  /// SHA-07: a copy says what is withheld from its reader. The texts that say it are named, never what they say.
  fileprivate static func told(
    _ withheld: WithheldWords, to reader: Reader, of record: CareRecord
  ) -> Problem {
    let things = withheld.count == 1 ? "a thing" : "\(withheld.count) things"
    var message = "the copy for \(record.shown(reader)) says \(things) withheld from them"
    var hint = "reword the text, withhold that part too, or ask the person"
    if case .audience(let audience) = reader {
      let parts = record.parts(holding: withheld, keptFrom: audience)
      if !parts.isEmpty { hint += "; what it names stands in \(parts.joined(separator: ", "))" }
      let places = record.mentions(of: withheld, seenBy: audience)
      if !places.isEmpty { message += ", in " + places.joined(separator: ", ") }
    }
    return Problem(
      .error, message, rule: "SHA-07",
      hint: hint, path: "sharing.grants")
  }
}

extension CareRecord {
  fileprivate func shown(_ reader: Reader) -> String {
    guard case .audience(let audience) = reader else { return reader.word }
    return shown(audience)
  }
}
