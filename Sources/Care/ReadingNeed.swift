import Diagnostics
import Records

/// The layout and size that a reader needs (standards 1.45 and 1.46): the largest size wins, easy read and size
/// combine, and what paper cannot meet is named.
public struct ReadingNeed: Sendable {
  /// One need that the printed copy alone does not meet.
  public struct Unmet: Sendable, Hashable {
    /// The SNOMED CT code, when there is one.
    public let code: String?
    /// What is needed, in a few words, with no reason.
    public let name: String
    /// The path of the need in the record.
    public let path: [PathStep]
    /// What to do instead.
    public let hint: String
    /// What is made from the text of the documents; nil where text helps nobody.
    public var transcription: Transcription?
    /// Whether a page for a screen meets it, once somebody sends it.
    public var isForScreen = false
  }

  /// The layout that meets the need.
  public let layout: ReadingLayout
  /// The size of the text in points: at least the need, within the layout's sizes.
  public let points: Int
  /// The smallest size that the reader can read, in points; no copy for the reader is
  /// printed below it. A need above all print is unmet, and this is the largest print.
  public let least: Int
  /// What this program cannot meet; never silently dropped.
  public let unmet: [Unmet]
  /// Whether a size or a layout of print is needed.
  let isPrintAsked: Bool
  /// The layouts that there are.
  let layouts: ReadingLayouts
}

extension CareRecord {
  /// The person's own need: from the recorded needs, and from what the person chose. Never from a condition (1.11).
  public func readingNeed(among layouts: ReadingLayouts) -> ReadingNeed {
    let needs = object.object("accessibleInformation")?.objects("needs") ?? []
    let chosen = object.object("informationChoices")?.objects("chosen") ?? []
    let options = chosen.filter { $0.text("for") == "person" }.compactMap { $0.word("option") }
    return ReadingNeed(
      needs: needs, chosen: Set(options), path: ["accessibleInformation", "needs"],
      among: layouts)
  }

  /// A contact's own need, which decides the contact's copy; nil when the record has no such contact.
  public func readingNeed(of contact: String, among layouts: ReadingLayouts) -> ReadingNeed? {
    let contacts = object.objects("contacts").enumerated()
    guard let (index, own) = contacts.first(where: { $0.element.text("id") == contact }) else { return nil }
    let chosen = object.object("informationChoices")?.objects("chosen") ?? []
    let options = chosen.filter { $0.text("for") == contact }.compactMap { $0.word("option") }
    return ReadingNeed(
      needs: own.objects("accessibleInformation"), chosen: Set(options),
      path: ["contacts", .index(index), "accessibleInformation"], of: contact, among: layouts)
  }
}

extension ReadingNeed {
  /// What is made from the text of each document for the reader, each once.
  public var transcriptions: [Transcription] {
    let needed = Set(unmet.compactMap(\.transcription))
    return Transcription.allCases.filter(needed.contains)
  }

  /// - Parameter contact: The id of the contact whose need it is; nil for the person's.
  init(
    needs: ObjectList, chosen: Set<String>, path: [PathStep], of contact: String? = nil,
    among layouts: ReadingLayouts
  ) {
    let needed = needs.compactMap(\.points).max()
    let codes = Set(needs.compactMap { $0.text("code") })
    layout = layouts.asked(by: codes, choices: chosen, size: needed)
    let largest = max(Self.largestOnPaper, layouts.sizes.upperBound)
    least = min(needed ?? layout.sizes.lowerBound, largest)
    points = min(max(needed ?? 0, layout.defaultSize(for: needed)), layout.sizes.upperBound)
    isPrintAsked = needed != nil || layout != layouts.plain
    unmet = Self.unmet(among: needs, path, of: contact) + Self.tooLarge(needs, layout, path, among: layouts)
    self.layouts = layouts
  }

  /// Large print ends at 36 point (design), above which paper is no answer. A smaller need is never cut: a layout that
  /// ends before it is refused.
  private static let largestOnPaper = 36

  private static func unmet(among needs: ObjectList, _ path: [PathStep], of contact: String?) -> [Unmet] {
    needs.enumerated().compactMap { index, need in
      guard let code = need.text("code"), let (name, remedy) = unmetFormats[code] else { return nil }
      let (hint, transcription) = remedy.inWords(of: contact)
      return Unmet(
        code: code, name: name, path: path + [.index(index)], hint: hint, transcription: transcription,
        isForScreen: remedy.isScreen)
    }
  }

  private static func tooLarge(
    _ needs: ObjectList, _ layout: ReadingLayout, _ path: [PathStep], among layouts: ReadingLayouts
  ) -> [Unmet] {
    let largest = layout.sizes.upperBound
    return needs.enumerated().compactMap { index, need in
      guard let points = need.points, points > largest else { return nil }
      let other = layouts.all.first { !$0.hasTwins && $0.sizes.contains(points) }
      return Unmet(
        code: need.text("code"), name: "\(points) point type", path: path + [.index(index)],
        hint: "the largest here is \(largest) point; that is printed"
          + (other.map { ", and --layout \($0.name) has \(points)" } ?? ""))
    }
  }

  /// What to do about a need that paper does not meet.
  private enum Remedy {
    case text(Transcription)
    /// A page for a screen, and how it goes to the reader.
    case screen(String)
    case other(String)

    var isScreen: Bool { if case .screen = self { true } else { false } }

    func inWords(of contact: String?) -> (hint: String, Transcription?) {
      switch self {
      case .other(let hint): return (hint, nil)
      case .screen(let next):
        let maker =
          contact == nil
          ? "homepack build with --person ID" : "homepack build with --for and the id of this contact"
        return ("\(maker) and --format html makes each document to read as a page for a screen: \(next)", nil)
      case .text(let transcription):
        let file = "<document>-text" + (contact == nil ? "" : "-for-<id>") + ".txt"
        let maker = contact == nil ? "homepack build" : "homepack build with --for and the id of this contact"
        let next =
          switch transcription {
          case .brailleGrade2, .brailleGrade1:
            "send it to a transcriber, or emboss what --format brf makes where liblouis is installed"
          case .moon: "send it to a transcriber"
          case .recording:
            "have it read aloud and recorded, from the script with times that --format read-aloud makes"
          }
        return ("\(maker) writes \(file) of each document to read: \(next)", transcription)
      }
    }
  }

  private static let unmetFormats: [String: (name: String, remedy: Remedy)] = [
    "936661000000109": ("grade 2 braille", .text(.brailleGrade2)),
    "936681000000100": ("grade 1 braille", .text(.brailleGrade1)),
    "936621000000101": ("Moon", .text(.moon)),
    "936601000000105": ("an audio recording", .text(.recording)),
    "719758004": ("an audio recording", .text(.recording)),
    "795801000000104": ("an audio cassette", .text(.recording)),
    "795731000000104": ("a compact disc", .other("put the PDF or a recording on a disc")),
    "795691000000105": ("a digital versatile disc", .other("put the PDF or a recording on a disc")),
    "945691000000105": ("a USB memory stick", .other("put the PDF on a stick")),
    "945751000000106": ("a file to download", .screen("send that, or the tagged PDF")),
    "936581000000101": ("information by email", .screen("send that, or the tagged PDF, by secure email")),
    "936641000000108": ("Makaton", .other("use the provider's own picture set, and sign")),
    "367741000000102": (
      "information said aloud",
      .other("go through the pages together and write down who did, and when")
    ),
  ]
}

extension ReadingLayout {
  /// A layout for needs of a size begins at the need itself when one is recorded; standard print has room for none.
  fileprivate func defaultSize(for needed: Int?) -> Int {
    needs.areSizes && needed != nil ? sizes.lowerBound : defaultSize
  }
}
