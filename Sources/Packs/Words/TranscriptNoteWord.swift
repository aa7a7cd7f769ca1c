import Care
import Documents

/// What the head of a text tells whoever makes braille or a recording from it.
enum TranscriptNoteWord: String, WordKey {
  case title = "transcript.note"
  /// What is to be made.
  case format = "transcript.note.format"
  case isPrivate = "transcript.note.private"
  case marks = "transcript.note.marks"
  case brackets = "transcript.note.brackets"
  case leftOut = "transcript.note.left-out"
  /// To whom it goes back.
  case sendBack = "transcript.note.return"
  case end = "transcript.note.end"

  case brailleGrade2 = "transcript.format.braille-grade-2"
  case brailleGrade1 = "transcript.format.braille-grade-1"
  case moon = "transcript.format.moon"
  case recording = "transcript.format.recording"

  var slots: [WordSlot] {
    switch self {
    case .format: ["formats"]
    case .sendBack: ["provider", "address", "phone"]
    case .title, .isPrivate, .marks, .brackets, .leftOut, .end, .brailleGrade2, .brailleGrade1, .moon,
      .recording:
      []
    }
  }

  init(_ transcription: Transcription) {
    self =
      switch transcription {
      case .brailleGrade2: .brailleGrade2
      case .brailleGrade1: .brailleGrade1
      case .moon: .moon
      case .recording: .recording
      }
  }
}
