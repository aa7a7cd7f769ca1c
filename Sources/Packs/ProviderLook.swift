import Care
import Diagnostics
import Documents
import Layout
import Pictures
import Records

/// The provider's own colour and sign: used where everybody can see them, in black and white too.
extension Provider {
  /// The colour of rules and edges; nil when the layouts' own is to be used.
  var accent: Colour? {
    guard case .object(let colours) = object["colours"] else { return nil }
    return Colour(hex: colours.string("accent"))
  }

  /// The picture that stands over the first page of the guide.
  var logo: PictureReference? {
    let name = object.string("logo")
    guard !name.isEmpty else { return nil }
    return PictureReference(.named(name), alternative: object.string("name"))
  }

  /// What keeps the colour or the logo from being printed: too pale for the paper of a layout, or not there.
  package func lookProblems(in resources: Resources) -> [Problem] {
    let papers = resources.layouts.papers
    return accentProblems(papers) + logoProblems(papers, resources.pictures)
  }

  private func accentProblems(_ papers: [Colour]) -> [Problem] {
    guard let accent, let found = papers.map({ accent.contrast(with: $0) }).min(),
      found < StyleSheet.leastAccentContrast
    else { return [] }
    return [
      Problem(
        .error, "the colour stands out from the paper by only \(found.ratio):1, and 7:1 is needed",
        rule: "2.28", hint: "take a darker shade of it, or take 'colours' away",
        at: place("colours", "accent"), path: "colours.accent")
    ]
  }

  /// A drawing needs one colour that stands out as rules must; the dots of a photograph are not measured.
  private func logoProblems(_ papers: [Colour], _ pictures: PictureCatalogue) -> [Problem] {
    guard let logo, case .named(let name) = logo.subject else { return [] }
    func problem(_ message: String, _ hint: String, _ rule: String) -> [Problem] {
      [Problem(.error, message, rule: rule, hint: hint, at: place("logo"), path: "logo")]
    }
    guard let artwork = pictures.artworks[name] else {
      return problem(
        "there is no picture '\(name)' in the catalogue",
        "put its file into the agency's Pictures folder and name it in pictures/catalogue.json", "PAT-01")
    }
    guard case .drawing(let drawing) = artwork else { return [] }
    let strongest =
      drawing.shapes.flatMap { [$0.fill, $0.stroke?.colour].compactMap { $0 } }
      .map { colour in papers.map { colour.contrast(with: $0) }.min() ?? 1 }.max() ?? 1
    guard strongest < 3 else { return [] }
    return problem(
      "the logo's strongest colour stands out from the paper by only \(strongest.ratio):1, and 3:1 is needed",
      "use the form of the logo that is meant for white paper", "2.28")
  }

  private func place(_ keys: String...) -> Place? {
    JSON.places(of: [keys.map { .key($0) }], in: source)?.first
  }
}

extension Double {
  /// One place after the point, cut and not rounded: 6.96 is not 7.
  fileprivate var ratio: String {
    let tenths = Int(self * 10)
    return "\(tenths / 10).\(tenths % 10)"
  }
}
