/// A form of information that is no paper, and that somebody else makes from a document's text: a braille transcriber or
/// a reader in a studio (NHS England DCB1605, Accessible Information Standard).
public enum Transcription: String, Sendable, Hashable, CaseIterable {
  case brailleGrade2 = "braille-grade-2"
  case brailleGrade1 = "braille-grade-1"
  case moon
  case recording

  /// Whether it is read with the fingers: print says nothing to whoever needs it.
  public var isTouched: Bool { self != .recording }
}

extension ReadingNeed {
  /// Whether print beside what is made from the text would be read: a size or a layout is needed as well, or the need is
  /// for a recording, which takes the place of no pages.
  public var readsPrint: Bool { isPrintAsked || !transcriptions.contains(where: \.isTouched) }
}
