import Care
import Diagnostics
import Pictures
import Records

/// Whether the files of photographs are where the records say, and are pictures. Whatever is wrong with one, its frame is
/// printed.
struct PhotographFiles: Sendable {
  /// The agency's folder.
  let agency: String

  func problems(of record: CareRecord) -> [Problem] {
    record.photographs.compactMap { problem(with: $0, at: record.place(of: $0.path + ["file"])) }
  }

  func problems(of provider: Provider) -> [Problem] {
    provider.photographs.compactMap { problem(with: $0, at: provider.place(of: $0.path + ["file"])) }
  }

  private func problem(with photograph: Photograph, at place: Place?) -> Problem? {
    guard let (message, hint) = fault(of: photograph.file) else { return nil }
    return Problem(
      .warning, message + "; the frame for it is printed", rule: "PHO-02", hint: hint, at: place,
      path: (photograph.path + ["file"]).path)
  }

  /// What is wrong with a file; its name may be that of somebody, and is not said.
  private func fault(of file: String) -> (message: String, hint: String)? {
    guard !file.hasPrefix("/"), !file.split(separator: "/").contains("..") else {
      return (
        "a photograph lies inside the agency's folder Pictures", "write its name there, without / before it"
      )
    }
    let path = agency + "/Pictures/" + file
    guard Files.exists(path), !Files.isFolder(path) else {
      return ("there is no such photograph in the agency's folder Pictures", "put it there, or mend its name")
    }
    do throws(Problems) { _ = try Raster(path: "the photograph", bytes: Files.bytes(path)) } catch {
      return ("this file is no photograph that can be printed", "save it as PNG, or as JPEG in RGB")
    }
    return nil
  }
}
