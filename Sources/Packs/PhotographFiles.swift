import Care
import Diagnostics
import Layout
import Pictures
import Records
import Typography

/// Whether the files of photographs are where the records say, are pictures, and have dots enough. Whatever is wrong with
/// one, its frame is printed.
struct PhotographFiles: Sendable {
  /// The agency's folder.
  let agency: String
  /// The plain layout's frames: those of pages, and the larger one of covers.
  let style: Style

  init(agency: String, layouts: Layouts) {
    self.agency = agency
    let plain = layouts.all.plain
    style = layouts.sheet(of: plain).style(size: plain.defaultSize, options: PageOptions())
  }

  func problems(of record: CareRecord) -> [Problem] {
    record.photographs.compactMap { problem(with: $0, at: record.place(of: $0.path + ["file"])) }
  }

  func problems(of provider: Provider) -> [Problem] {
    provider.photographs.compactMap { problem(with: $0, at: provider.place(of: $0.path + ["file"])) }
  }

  /// PHO-02 for photographs whose header is whole and whose dots are not, which is found when they are printed.
  static func damage(in photographs: [Photograph], _ place: (Photograph) -> Place?) -> [Problem] {
    photographs.map { photograph in
      Fault.noPhotograph.problem(with: photograph, at: place(photograph))
    }
  }

  /// The path of a photograph's file; nil for a name that leads out of the folder of pictures.
  static func path(of file: String, in agency: String) -> String? {
    guard !file.hasPrefix("/"), !file.split(separator: "/").contains("..") else { return nil }
    return agency + "/Pictures/" + file
  }

  private func problem(with photograph: Photograph, at place: Place?) -> Problem? {
    let header: RasterHeader
    switch Self.header(of: photograph.file, in: agency) {
    case .failure(let fault): return fault.problem(with: photograph, at: place)
    case .success(let found): header = found
    }
    let frame = style.photographFrame(isLarge: photograph.isOfPerson)
    let (size, needed) = (
      DotSize(width: header.uprightSize.width, height: header.uprightSize.height), Self.least(frame)
    )
    let across = min(size.width, size.height * needed.width / needed.height)
    guard across < needed.width else { return nil }
    let found = across * Self.fewestDots / needed.width
    return Problem(
      .note,
      "this photograph has \(found) dots an inch at its printed size, and looks coarse under \(Self.fewestDots)",
      rule: "PHO-03", hint: "use one of at least \(needed.width) by \(needed.height) dots", at: place,
      path: photograph.field)
  }

  /// Dots an inch under which the eye sees them.
  private static let fewestDots = 150

  private static func least(_ frame: (width: Length, height: Length)) -> DotSize {
    func dots(_ length: Length) -> Int { Int((length.inPoints / 72 * Double(fewestDots)).rounded(.up)) }
    return DotSize(width: dots(frame.width), height: dots(frame.height))
  }

  /// What a file says of itself. Its name may be that of somebody, and is not said.
  private static func header(of file: String, in agency: String) -> Result<RasterHeader, Fault> {
    guard let path = path(of: file, in: agency) else { return .failure(.elsewhere) }
    guard Files.exists(path), !Files.isFolder(path) else { return .failure(.missing) }
    do throws(Problems) {
      return .success(try Raster(path: "the photograph", bytes: Files.bytes(path)).header)
    } catch {
      return .failure(.noPhotograph)
    }
  }

  /// What is wrong with a file.
  private enum Fault: Error {
    case elsewhere, missing, noPhotograph

    private var words: (message: String, hint: String) {
      switch self {
      case .elsewhere:
        ("a photograph lies inside the agency's folder Pictures", "write its name there, without / before it")
      case .missing:
        ("there is no such photograph in the agency's folder Pictures", "put it there, or mend its name")
      case .noPhotograph:
        ("this file is no photograph that can be printed", "save it as PNG, or as JPEG in RGB")
      }
    }

    func problem(with photograph: Photograph, at place: Place?) -> Problem {
      Problem(
        .warning, words.message + "; the frame for it is printed", rule: "PHO-02", hint: words.hint,
        at: place,
        path: photograph.field)
    }
  }
}

extension Photograph {
  /// The field that names its file.
  fileprivate var field: String { (path + ["file"]).path }
}
