import Diagnostics

/// Built-in files that an agency brings over to edit, each marked with what it came from, so that a later change of the
/// built-in one can be told.
struct Copies {
  let agency: String
  let home: Home

  /// Every built-in file that can be brought over, by its path below `Templates`.
  static func known(in home: Home) throws(Problems) -> [String] {
    try Files.tree(home.templates).filter { path in
      let isText = path.hasSuffix(".md") || path.hasSuffix(".json")
      let isOfTheHouse =
        ["example-agency/", "manual/"].contains { path.hasPrefix($0) } || path.hasSuffix("README.md")
        || path.hasSuffix("SOURCES.md")
      return isText && !isOfTheHouse
    }
  }

  /// Brings a file over; never over one that is there. `.md` may be left out.
  ///
  /// - Returns: The path of the copy.
  func copy(_ name: String) throws(Problems) -> String {
    let known = try Self.known(in: home)
    guard let file = [name, name + ".md"].first(where: known.contains) else {
      throw unknown(name, among: known)
    }
    let path = "\(agency)/Templates/\(file)"
    guard !Files.exists(path) else {
      throw Problems(
        Problem(.error, "\(path) is there already", rule: Problem.writingRule, hint: "Nothing was changed."))
    }
    let bytes = try Files.bytes("\(home.templates)/\(file)")
    try Files.write(CopyMark(of: file).marked(bytes, SHA256.hexadecimal(of: bytes)), to: path)
    return path
  }

  private func unknown(_ name: String, among known: [String]) -> Problems {
    let names = known.map { $0.hasSuffix(".md") ? String($0.dropLast(3)) : $0 }
    let meant = nearest(to: name, among: names).map { "Did you mean '\($0)'?" }
    return Problems(
      Problem(
        .error, "There is no built-in template '\(name)'",
        hint: meant
          ?? "homepack templates lists them; others are \(names.filter { $0.hasSuffix(".json") }.joined(separator: ", "))."
      ))
  }

  /// A warning for each copy of which the built-in file has changed since: what was mended there is not mended here.
  func outdated() throws(Problems) -> [Problem] {
    let folder = agency + "/Templates"
    var problems: [Problem] = []
    for file in try Files.tree(folder) where file.hasSuffix(".md") || file.hasSuffix(".json") {
      let source = try Files.source(folder + "/" + file)
      guard let (digest, range) = CopyMark(of: file).found(in: source.bytes) else { continue }
      let original = home.templates + "/" + file
      let isThere = Files.exists(original)
      if isThere, SHA256.hexadecimal(of: try Files.bytes(original)) == digest { continue }
      problems.append(
        Problem(
          .warning,
          isThere
            ? "the built-in file has changed since this copy was made"
            : "there is no such built-in file any more",
          rule: "CPY-01",
          hint: isThere
            ? "compare both, take over what you need, and write \(SHA256.hexadecimal(of: try Files.bytes(original))) here"
            : "take this line away if the file is your own now",
          at: source.place(range)))
    }
    return problems
  }
}

/// Where a copy says what it came from: at the head of a document, in the first line of a partial, or as the first key of
/// a JSON file.
struct CopyMark {
  private let isJSON: Bool

  init(of file: String) { isJSON = file.hasSuffix(".json") }

  private var before: String { isJSON ? "\"copiedFrom\": \"" : "copied-from: " }

  /// The bytes of a file with the mark.
  func marked(_ bytes: [UInt8], _ digest: String) -> [UInt8] {
    let text = String(decoding: bytes, as: UTF8.self)
    if isJSON, let open = text.firstIndex(of: "{") {
      let rest = text[text.index(after: open)...]
      return Array((text[...open] + "\n  \(before)\(digest)\"," + rest).utf8)
    }
    guard text.hasPrefix("---\n") else { return Array("{% # \(before)\(digest) %}\n\(text)".utf8) }
    return Array("---\n\(before)\(digest)\n\(text.dropFirst(4))".utf8)
  }

  /// The digest of a marked file and where it stands; nil where nothing is marked.
  func found(in bytes: [UInt8]) -> (String, Range<Int>)? {
    let source = SourceText(path: "", bytes: bytes)
    guard let start = source.firstByte(of: before).map({ $0 + before.utf8.count }), start + 64 <= bytes.count
    else {
      return nil
    }
    let digest = String(decoding: bytes[start..<start + 64], as: UTF8.self)
    return digest.allSatisfy(\.isHexDigit) ? (digest.lowercased(), start..<start + 64) : nil
  }
}
