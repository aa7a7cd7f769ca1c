import Care
import Diagnostics
import Layout
import Pictures
import Records
import Standards

/// The layouts that an agency prints in, each a style sheet of `layouts/`: the house's, and the agency's own.
package struct Layouts: Sendable {
  /// What readers ask for and get.
  package let all: ReadingLayouts
  private let sheets: [String: StyleSheet]

  /// Reads every style sheet of the folders. An agency's sheet of a built-in name takes the place of that sheet: it claims
  /// the same, and is for the same readers unless it says otherwise.
  package static func read(_ folders: [String]) throws(Problems) -> Layouts {
    var problems = Problems()
    var sheets: [String: StyleSheet] = [:]
    for folder in folders.reversed() {
      for file in try Files.names(in: folder + "/layouts") where file.hasSuffix(".json") {
        let source = try Files.source("\(folder)/layouts/\(file)")
        let (sheet, found) = StyleSheet.read(source)
        problems.append(Problems(found))
        guard let sheet else { continue }
        if let replaced = sheets[sheet.name] {
          problems.append(Problems(sheet.faults(replacing: replaced, in: source)))
        }
        sheets[sheet.name] = sheet.withWhatIsLeftOut(from: sheets[sheet.name])
        problems.append(Problems(sheets[sheet.name]?.readerFaults(in: source) ?? []))
      }
    }
    guard !problems.areFatal else { throw problems }
    guard let all = ReadingLayouts(sheets.values.map(\.reading)) else {
      throw Problems(
        Problem(
          .error, "exactly one layout is for readers without a need for another",
          hint: "write \"needs\": { \"none\": true } in one style sheet, as layouts/standard.json has it"))
    }
    return Layouts(all: all, sheets: sheets)
  }

  /// The style sheet of a layout.
  func sheet(of layout: ReadingLayout) -> StyleSheet {
    guard let sheet = sheets[layout.name] else { preconditionFailure("\(layout.name) has no style sheet") }
    return sheet
  }

  /// The papers that the layouts are printed on.
  var papers: [Colour] { all.all.map { sheet(of: $0).paper } }

  /// The layout of a name; a name that nobody knows is wrong usage.
  func named(_ name: String) throws(Problems) -> ReadingLayout {
    guard let layout = all[name] else {
      throw Problems(.unknown(name, for: "--layout", among: all.all.map(\.name)))
    }
    return layout
  }

  /// A size that a layout has; others are wrong usage.
  func checked(_ size: Int) throws(Problems) -> Int {
    guard !all.sizes.contains(size) else { return size }
    throw Problems(
      Problem(
        .error,
        "--size takes a whole number from \(all.sizes.lowerBound) to \(all.sizes.upperBound), not '\(size)'",
        rule: Problem.usageRule, hint: all.sizesInWords))
  }
}

extension ReadingLayouts {
  /// "12 to 15 standard, 16 to 36 large-print"
  var sizesInWords: String {
    all.map { "\($0.sizes.lowerBound) to \($0.sizes.upperBound) \($0.name)" }.joined(separator: ", ")
  }
}

extension StyleSheet {
  /// The layout as its readers meet it.
  fileprivate var reading: ReadingLayout {
    let needs = self.needs ?? StyleSheet.Needs()
    return ReadingLayout(
      name, title: title ?? name, claims: claims, sizes: sizes.least...sizes.greatest,
      defaultSize: sizes.default,
      needs: ReadingLayout.Needs(
        codes: Set(needs.codes), choices: Set(needs.choices), areSizes: needs.areSizes,
        areNone: needs.areNone),
      hasTwins: hasTwins ?? false)
  }

  /// Who asked for large print, and whoever counts what was sent out, goes by the name of the layout: under a built-in
  /// name nothing is printed that was not measured by its standard. A layout of another name claims what it will.
  fileprivate func faults(replacing other: StyleSheet, in source: SourceText) -> [Problem] {
    guard claims != other.claims else { return [] }
    return [
      fault(
        "a layout named \(name) claims \(other.claims)",
        "write \"claims\": \"\(other.claims)\", or rename the file",
        at: ["claims"], in: source)
    ]
  }

  /// What is wrong with the readers that it says it is for.
  fileprivate func readerFaults(in source: SourceText) -> [Problem] {
    var faults: [Problem] = []
    for choice in needs?.choices ?? [] where !ReadingLayout.Needs.knownChoices.contains(choice) {
      let near = nearest(to: choice, among: ReadingLayout.Needs.knownChoices).map { "did you mean '\($0)'? " }
      faults.append(
        fault(
          "'\(choice)' is not a way to have information",
          (near ?? "") + "there are: " + ReadingLayout.Needs.knownChoices.joined(separator: ", "),
          at: ["needs", "choices"], in: source))
    }
    if claims == Claim.easyRead.rawValue, hasTwins != true {
      faults.append(
        fault(
          "easy read takes only text that was written for it", "write \"twins\": true", at: ["claims"],
          in: source))
    }
    return faults
  }

  private func fault(_ message: String, _ hint: String, at path: [PathStep], in source: SourceText) -> Problem
  {
    Problem(.error, message, hint: hint, at: JSON.places(of: [path], in: source)?.first, path: path.path)
  }
}
