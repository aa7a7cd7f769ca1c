import Diagnostics
import Documents
import Foundation
import Records

@testable import Templating

extension Toy {
  /// How the toy's values read in the words that the program comes with.
  static let english: ValueWording = {
    do { return ValueWording(try words(), for: root) } catch {
      preconditionFailure("English words: \(error)")
    }
  }()

  private static func words(here: String = #filePath) throws -> Words {
    let package = URL(fileURLWithPath: here).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let path = package.path + "/Templates/words/en-GB.json"
    let file = try JSON.parse(SourceText(path: path, bytes: Array(Data(contentsOf: URL(filePath: path)))))
    let entries =
      SentenceWord.entries + FillWord.entries(for: root)
      + root.codeLists.flatMap(\.wordPaths).map { WordEntry($0) }
    let texts = entries.map { entry -> (String, JSONText) in
      guard case .string(let text)? = file["words"]?[entry.path]?.kind else {
        return (entry.path, .string(""))
      }
      return (entry.path, .string(text))
    }
    let text = JSONText.object([("schema", .string("words/1")), ("words", .object(texts))]).indented
    return try WordsReader(entries).words("en-GB", [SourceText(path: path, text: text)])
  }
}
