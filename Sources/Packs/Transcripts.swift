import Care
import Documents
import Records
import Structure

extension Printer {
  /// The text of an order, from which somebody makes braille or a recording, with what there is to tell them.
  func transcript(of order: Order) -> String {
    let (structured, words) = unseen(order)
    return structured.transcript(note: note(for: order.transcriptions, in: words), words: words)
  }

  /// The lines of that text without the note to whoever works from it.
  func transcriptLines(of order: Order) -> [TranscriptLine] {
    let (structured, words) = unseen(order)
    return structured.transcriptLines(note: [], words: words)
  }

  /// The script from which somebody reads an order aloud.
  func readAloudScript(of order: Order) -> String {
    let (structured, words) = unseen(order)
    return structured.readAloudScript(words: words)
  }

  /// An order as it is felt or heard: a row of a table is a card; pictures stand beside words that say the same.
  private func unseen(_ order: Order) -> (StructuredDocument, Words) {
    let document = text(of: order)
    let words = wording(in: document.language).words
    let structured = document.structured(
      for: Presentation(showsPictures: false, showsCards: true), words: words)
    return (structured, words)
  }

  private func note(for transcriptions: [Transcription], in words: Words) -> [String] {
    let formats = transcriptions.map { words(TranscriptNoteWord($0)) }.joined(separator: ", ")
    let address = provider.object.object("address")
    let lines = (address?.list("lines") ?? []).compactMap(\.text) + [address?.string("postcode") ?? ""]
    let phones = provider.object.objects("phones")
    let office = phones.first { $0.word("use") == "office" } ?? phones.first
    return [
      words(TranscriptNoteWord.title),
      words(TranscriptNoteWord.format, ["formats": formats]),
      words(TranscriptNoteWord.isPrivate), words(TranscriptNoteWord.marks),
      words(TranscriptNoteWord.brackets), words(TranscriptNoteWord.leftOut),
      words(
        TranscriptNoteWord.sendBack,
        [
          "provider": provider.object.string("name"),
          "address": lines.filter { !$0.isEmpty }.joined(separator: ", "),
          "phone": office?.string("number") ?? "",
        ]),
      words(TranscriptNoteWord.end),
    ]
  }
}
