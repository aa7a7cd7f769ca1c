import Care
import Diagnostics
import Documents
import Layout
import Structure
import Templating
import Typography

extension WordsReader {
  /// For the words of every stage.
  static let ofAllStages = WordsReader(allEntries)

  /// The same, with letters that no typeface has as problems.
  static func ofAllStages(letters typefaces: Typefaces) -> WordsReader {
    WordsReader(allEntries) { text, place in
      typefaces.uncovered(in: text.letters).map { .unprintable($0, at: place) }
    }
  }

  private static let allEntries =
    SentenceWord.entries + BookletWord.entries + CareWord.everything
    + FillWord.entries(for: CareTypes.root) + PacksWord.entries + PrintRoomWord.entries
    + TranscriptNoteWord.entries
    + StructureWord.entries
    + TranscriptWord.entries + ReadAloudWord.entries + ScreenWord.entries + LayoutWord.entries
}
