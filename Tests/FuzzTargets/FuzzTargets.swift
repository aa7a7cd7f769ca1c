import Care
import Diagnostics
import Documents
import Foundation
import Layout
import PDF
import Packs
import Pictures
import Records
import Synchronization
import Templating
import Typography

extension FuzzTarget {
  /// Every reader, and the two that go the whole way.
  public static let all =
    [record, provider, csv, visits, map, template, partial, style, catalogue, tasks, words]
    + [svg, png, jpeg, font, pdf] + [wholeRecord, declaredRecord]
}

// MARK: JSON

extension FuzzTarget {
  static let people = FuzzHouse.people.map { "Templates/example-agency/people/\($0).json" }

  static let record = FuzzTarget(
    "record", .json, dictionary: CareTypes.record.words, examples: people, longest: 1 << 15
  ) {
    bytes throws(BrokenPromise) in
    let source = SourceText(path: "people/fuzz.json", bytes: bytes, holdsPersonalFacts: true)
    let house = FuzzHouse.shared
    return try outcome(of: bytes) { () -> (CareRecord?, [Problem]) in
      let (record, problems) = CareRecord.read(
        source, catalogue: house.resources.catalogue, pictures: house.resources.pictureNames)
      guard let record else { return (nil, problems) }
      let found = record.problems(in: house.context) + record.unprintable(with: house.resources.typefaces)
      return (found.areFatal ? nil : record, problems + found)
    }
  }

  static let provider = FuzzTarget(
    "provider", .json, dictionary: CareTypes.provider.words,
    examples: ["Templates/example-agency/provider.json"]
  ) {
    bytes throws(BrokenPromise) in
    let source = SourceText(path: "provider.json", bytes: bytes)
    let house = FuzzHouse.shared
    var read: Provider?
    let outcome = try outcome(of: bytes) { () -> (Provider?, [Problem]) in
      let (provider, problems) = Provider.read(source)
      guard let provider else { return (nil, problems) }
      let found =
        provider.problems(asOf: house.context.asOf, nations: house.resources.nations)
        + provider.unprintable(with: house.resources.typefaces) + provider.lookProblems(in: house.resources)
      read = found.areFatal ? nil : provider
      return (read, problems + found)
    }
    guard let read else { return outcome }
    return try WholeWay.shared.printed(read)
  }

  static let map = FuzzTarget("map", .json, dictionary: type("import-map").words) {
    bytes throws(BrokenPromise) in
    let outcome = try outcome { () throws(Problems) in
      try ImportMap(SourceText(path: "map.json", bytes: bytes, holdsPersonalFacts: true))
    }
    guard outcome == .read else { return outcome }
    let people = FuzzHouse.bytes("Tests/Fuzz/Corpus/csv/people.csv")
    let visits = FuzzHouse.bytes("Tests/Fuzz/Corpus/visits/week.csv")
    _ = try ImportFolder.shared.outcome(people: people, visits: visits, map: bytes)
    return .read
  }

  static let style = FuzzTarget(
    "style", .json, dictionary: StyleSheetTypes.sheet.words,
    examples: ["standard", "large-print", "easy-read", "staff-chart"].map { "Templates/layouts/\($0).json" }
  ) {
    bytes throws(BrokenPromise) in
    // A sheet is called as its file is: the name that it gives itself is right.
    var path = "layouts/standard.json"
    if case .object(let members)? = JSONTree(bytes), let name = members.first(where: { $0.key == "name" }),
      let quoted = name.value.quoted
    {
      path = "layouts/\(quoted.dropFirst().dropLast()).json"
    }
    let source = SourceText(path: path, bytes: bytes)
    let outcome = try outcome(of: bytes) { StyleSheet.read(source) }
    guard let sheet = StyleSheet.read(source).0 else { return outcome }
    try ReadBack.shared.check(sheet)
    return .printed
  }

  static let catalogue = FuzzTarget("catalogue", .json, dictionary: type("picture-catalogue").words) {
    bytes throws(BrokenPromise) in
    try outcome { () throws(Problems) in
      try PictureCatalogue.read(
        [SourceText(path: "pictures/catalogue.json", bytes: bytes)],
        in: PictureFolders([FuzzHouse.top + "/Templates/pictures"]))
    }
  }

  static let tasks = FuzzTarget("tasks", .json, dictionary: TaskCatalogue.type.words) {
    bytes throws(BrokenPromise) in
    let source = SourceText(path: "catalogue/tasks.json", bytes: bytes)
    let alone = try outcome(of: bytes) { TaskCatalogue.read(source) }
    let beside = try outcome(of: bytes) { TaskCatalogue.read(houseTasks, adding: source) }
    return alone == .read || beside == .read ? .read : .refused
  }

  private static let houseTasks = SourceText(
    path: "house/tasks.json", bytes: FuzzHouse.bytes("Tests/Fuzz/Corpus/tasks/two.json"))

  static let words = FuzzTarget(
    "words", .json,
    dictionary: ["\"schema\": ", "\"words/1\"", "\"words\": ", "{{ page }}", "{% if "]
      + LayoutWord.entries.map { JSONText.quoted($0.path) + ": " }
      + TemplateWords.filters.map { " | \($0): " }
  ) { bytes throws(BrokenPromise) in
    try outcome { () throws(Problems) in
      let words = try layoutWords.words("en-GB", [SourceText(path: "words/en-GB.json", bytes: bytes)])
      for entry in LayoutWord.entries where words.holds(entry.path) {
        _ = words.text(at: entry.path, ["count": "3", "page": "2"])
      }
    }
  }

  /// The words of one stage: those of all are read in the same way, and take ten times as long.
  private static let layoutWords = WordsReader(LayoutWord.entries) { text, place in
    FuzzHouse.shared.resources.typefaces.uncovered(in: text.unicodeScalars).map {
      .unprintable($0, at: place)
    }
  }

  private static func type(_ kind: String) -> ObjectType {
    guard let type = FileKind.all.first(where: { $0.name == kind })?.type else {
      fatalError("there is no kind of file \(kind)")
    }
    return type
  }
}

// MARK: spreadsheets

extension FuzzTarget {
  static let csv = FuzzTarget("csv", dictionary: titles, longest: 4096) { bytes throws(BrokenPromise) in
    try ImportFolder.shared.outcome(people: bytes, visits: nil)
  }

  static let visits = FuzzTarget("visits", dictionary: titles, longest: 4096) {
    bytes throws(BrokenPromise) in
    let people = Array("Record id,First name,Surname\nHB-1001,Maud,Brown\nHB-1002,Siân,Grey\n".utf8)
    return try ImportFolder.shared.outcome(people: people, visits: bytes)
  }

  private static let titles =
    ["Mon-Fri", "every day", "5.30pm", "25/03/1938", "sep=;", "\"\"", "\r\n"] + KnownColumns.titles
}

/// Where the spreadsheets of an import stand: its readers take files.
private final class ImportFolder: Sendable {
  static let shared = ImportFolder()

  private let path = "\(NSTemporaryDirectory())homepack-fuzz-\(ProcessInfo.processInfo.processIdentifier)"
  private let turn = Mutex(())

  func outcome(people: [UInt8], visits: [UInt8]?, map: [UInt8]? = nil) throws(BrokenPromise) -> FuzzOutcome {
    let result = turn.withLock { _ in Result { try alone(people, visits, map) } }
    do { return try result.get() } catch { throw error as? BrokenPromise ?? BrokenPromise("\(error)") }
  }

  private func alone(_ people: [UInt8], _ visits: [UInt8]?, _ map: [UInt8]?) throws -> FuzzOutcome {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: path) }
    var plan = Import(agency: path, people: try write(people, "people.csv"))
    if let visits { plan.visits = try write(visits, "visits.csv") }
    if let map { plan.map = try write(map, "map.json") }
    plan.isExplanation = true
    do {
      let outcome = try plan.run()
      try outcome.problems.told()
      return outcome.files.isEmpty ? .refused : .read
    } catch let problems as Problems {
      try problems.all.told()
      return .refused
    }
  }

  private func write(_ bytes: [UInt8], _ name: String) throws -> String {
    try Data(bytes).write(to: URL(filePath: path + "/" + name))
    return path + "/" + name
  }
}

// MARK: templates

extension FuzzTarget {
  static let template = FuzzTarget(
    "template", dictionary: liquid,
    examples: ["return-slip", "return-slip.easy-read", "offer-letter", "what-changed.easy-read"].map {
      "Templates/\($0).md"
    }, longest: 8192
  ) {
    bytes throws(BrokenPromise) in
    try filled(["fuzz": SourceText(path: "Templates/fuzz.md", bytes: bytes)])
  }

  static let partial = FuzzTarget("partial", dictionary: liquid, longest: 8192) {
    bytes throws(BrokenPromise) in
    let page = SourceText(
      path: "Templates/fuzz.md",
      text: "---\ntitle: Fuzz\n---\n\n{% render \"part\" %}\n\n{% for visit in visits %}"
        + "{% render \"part\", visit: visit %}{% endfor %}\n")
    return try filled(
      ["fuzz": page], ["part": SourceText(path: "Templates/partials/part.md", bytes: bytes)])
  }

  /// A template that is checked fills with all records.
  private static func filled(
    _ templates: [String: SourceText], _ partials: [String: SourceText] = [:]
  ) throws(BrokenPromise) -> FuzzOutcome {
    let house = FuzzHouse.shared
    let known = HeadWords(
      claims: Resources.claims, audiences: Audience.words, sheets: CareRecord.sheetKinds,
      layouts: house.resources.layouts.all.all.map(\.name))
    let library = TemplateLibrary(
      templates: templates, partials: partials, pictures: house.resources.library.pictures, known: known)
    return try outcome { () throws(Problems) in
      let template = try library.checked("fuzz", against: house.resources.root)
      guard let wording = house.resources.valueWordings["en-GB"] else { fatalError("no English words") }
      for root in WholeWay.shared.roots {
        _ = template.filled(with: root, asOf: house.context.asOf, in: wording)
      }
    }
  }

  private static let liquid =
    [
      "{{ ", " }}", "{%- ", " -%}", " %}", " in ", "---\n", "| a | b |\n|---|---|\n", "**", "> ", "1. ", "- ",
      "[a](#b)",
    ]
    + TemplateWords.tags.map { "{% \($0) " } + TemplateWords.filters.map { " | \($0): " }
    + TemplateWords.headKeys.map { $0 + ": " } + CareTypes.root.fields.map(\.name)
}

// MARK: pictures, fonts and files

extension FuzzTarget {
  static let svg = FuzzTarget(
    "svg",
    dictionary: [
      "<svg xmlns=\"http://www.w3.org/2000/svg\"", "viewBox=\"", "<path d=\"", "<g ", "</g>", "<rect ",
      "<circle ", "<ellipse ", "<line ", "<polyline ", "<polygon ", "points=\"", "transform=\"", "matrix(",
      "rotate(", "scale(", "translate(", "skewX(", "fill=\"", "stroke=\"", "stroke-width=\"",
      "stroke-dasharray=\"", "fill-rule=\"evenodd\"", "a1e-200 1 0 1 0 1 1", "A1e200,1e200 0 0 1 9 9",
      "1e308",
      "-1e-308",
    ], examples: ["advocate", "bed", "biscuits", "alarm"].map { "Templates/pictures/own/\($0).svg" },
    longest: 4096
  ) { bytes throws(BrokenPromise) in
    var read: Drawing?
    let outcome = try outcome { () throws(Problems) in
      let drawing = try Drawing(svg: SourceText(path: "pictures/fuzz.svg", bytes: bytes))
      _ = drawing.recoloured { _ in Colour(red: 0, green: 0, blue: 0) }.ink { _ in true }
      read = drawing
    }
    if let read { try ReadBack.shared.check(.drawing(read)) }
    return read == nil ? outcome : .printed
  }

  static let png = FuzzTarget(
    "png", dictionary: ["IHDR", "IDAT", "PLTE", "tRNS", "IEND", "eXIf", "\u{89}PNG\r\n"], longest: 4096
  ) { bytes throws(BrokenPromise) in try raster(bytes, "fuzz.png", printingOneIn: 1) }

  static let jpeg = FuzzTarget("jpeg", dictionary: ["JFIF\0", "Exif\0\0", "Adobe", "MM\0*"], longest: 4096) {
    bytes throws(BrokenPromise) in try raster(bytes, "fuzz.jpg", printingOneIn: 16)
  }

  /// Only a small picture's dots are unpacked: a large one takes as long as it is large. What is whole can be printed.
  private static func raster(
    _ bytes: [UInt8], _ path: String, printingOneIn count: UInt8
  ) throws(BrokenPromise) -> FuzzOutcome {
    var whole: Raster?
    let outcome = try outcome(inFile: false) { () throws(Problems) in
      let raster = try Raster(path: path, bytes: bytes)
      let size = raster.header.uprightSize
      guard size.width * size.height <= 1 << 18, raster.isWhole else { return }
      whole = raster
      guard let dots = raster.uprightDots(for: DotSize(width: 40, height: 30)) else { return }
      _ = dots.cut(to: DotSize(width: 40, height: 30))
    }
    guard let whole, bytes.reduce(0, &+) % count == 0 else { return outcome }
    try ReadBack.shared.check(.raster(whole))
    return .printed
  }

  static let font = FuzzTarget(
    "font", dictionary: ["cmap", "glyf", "GPOS", "GDEF", "head", "hhea", "hmtx", "loca", "maxp", "OS/2"],
    longest: 1 << 15
  ) { bytes throws(BrokenPromise) in
    try outcome(inFile: false) { () throws(Problems) in
      let face = try Typeface(name: "NotoSans-Regular", bytes: bytes)
      let faces = Typefaces(all: [face], families: ["Noto Sans": (FaceID(0), FaceID(0))])
      let fount = Fount(face: FaceID(0), letters: FaceID(0), signs: FaceID(0), size: .points(14))
      let text = ShapedText("AVATAR, Siân: e\u{301}x\u{323}\u{301} ½", in: fount, of: faces)
      _ = text.spans(in: 0..<text.scalars.count)
      _ = face.withoutHinting()
    }
  }

  static let pdf = FuzzTarget(
    "pdf",
    dictionary: [
      "%PDF-1.7\n", " 0 obj\n", "endobj\n", "stream\n", "endstream", "xref\n", "trailer\n", "startxref\n",
      "%%EOF", "/Type ", "/Catalog", "/Pages", "/Kids [", "/Count ", "/Page", "/Contents ", "/StructTreeRoot",
      "/ParentTree", "/Nums [", "/K ", "/S ", "/P ", "/MCID ", " BDC\n", "EMC\n", " Tj\n", "BT\n", "/Font",
      "/ToUnicode", "/FlateDecode", "/ObjStm", "/XRef", "/Length ", "/W [1 2 1]", "<<", ">>", " 0 R",
    ], longest: 1 << 14
  ) { bytes throws(BrokenPromise) in
    let inspected = try outcome(inFile: false) { () throws(Problems) in _ = try FileInspection(bytes) }
    let words = try outcome(inFile: false) { () throws(Problems) in _ = try StoredWords(bytes) }
    return inspected == .read && words == .read ? .read : .refused
  }
}
