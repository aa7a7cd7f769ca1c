import Foundation
import Packs

extension Build.Outcome {
  /// What a run made and kept, one JSON object a file.
  var manifest: String {
    let files = made.map { file in
      var row: [String: any Sendable] = [
        "person": file.person, "document": file.document, "layout": file.layout, "size": file.size,
        "sides": file.sides, "sheets": file.sheets, "file": file.file, "isNew": file.isNew,
      ]
      row["version"] = file.version
      row["sha256"] = file.digest
      return row
    }
    let whole: [String: any Sendable] = [
      "program": Build.version, "files": files, "withoutPaper": withoutPaper,
      "errors": problems.count { $0.severity > .warning },
    ]
    let data = try? JSONSerialization.data(
      withJSONObject: whole, options: [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes])
    return String(decoding: data ?? Data("{}".utf8), as: UTF8.self)
  }
}
