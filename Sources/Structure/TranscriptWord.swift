import Documents

/// The marks in a text from which somebody makes braille or a recording: what paper shows by its form is said in words.
public enum TranscriptWord: String, WordKey {
  case box = "transcript.box"
  case boxEnd = "transcript.box-end"
  case form = "transcript.form"
  case formEnd = "transcript.form-end"
  case quotation = "transcript.quotation"
  case quotationEnd = "transcript.quotation-end"
  case picture = "transcript.picture"
  case tickBox = "transcript.tick-box"
  case tickBoxTicked = "transcript.tick-box-ticked"
  case writeHere = "transcript.write-here"
  case writeTime = "transcript.write-time"
  case signHere = "transcript.sign-here"
  /// Words in another language than those around them.
  case language = "transcript.language"
  /// A part of the document, by its title, where paper says on which page it stands.
  case part = "transcript.part"
  case documentEnd = "transcript.document-end"

  /// What each text is filled with.
  public var slots: [WordSlot] {
    switch self {
    case .picture: ["words"]
    case .language: ["language", "words"]
    case .part: ["title"]
    case .box, .boxEnd, .form, .formEnd, .quotation, .quotationEnd, .tickBox, .tickBoxTicked, .writeHere,
      .writeTime, .signHere, .documentEnd:
      []
    }
  }
}
