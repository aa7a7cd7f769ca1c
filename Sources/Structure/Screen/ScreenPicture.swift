import Documents

/// A picture as a page for a screen holds it.
public enum ScreenPicture: Sendable, Hashable {
  /// What stands inside an `svg` element, and the room that it is drawn in.
  case drawing(String, width: Double, height: Double)
  /// Dots as a `data:` address, so that the page needs no other file.
  case dots(address: String, width: Int, height: Int)
}

extension StructuredDocument {
  /// What its pictures show, in the order in which they are met, as often as they are shown.
  public var pictureSubjects: [PictureReference.Subject] {
    let looks = ScreenLooks(of: self)
    return tree.contents.indices.compactMap { looks.pictures[ContentID($0)] }
  }
}

/// The pictures of one page: a drawing that is shown more than once is drawn once, and used from there.
struct ScreenPictures {
  /// What is drawn once.
  let symbols: String
  private let pictures: [PictureReference.Subject: ScreenPicture]
  private let symbolIDs: [PictureReference.Subject: String]

  init(_ pictures: [PictureReference.Subject: ScreenPicture], shown: [PictureReference.Subject]) {
    self.pictures = pictures
    var (counts, order): ([PictureReference.Subject: Int], [PictureReference.Subject]) = ([:], [])
    for subject in shown {
      if counts[subject] == nil { order.append(subject) }
      counts[subject, default: 0] += 1
    }
    var (ids, symbols): ([PictureReference.Subject: String], String) = ([:], "")
    for subject in order where (counts[subject] ?? 0) > 1 {
      guard case .drawing(let inside, let width, let height)? = pictures[subject] else { continue }
      let id = "picture-\(ids.count + 1)"
      ids[subject] = id
      symbols += "<symbol id=\"\(id)\" viewBox=\"0 0 \(width.short) \(height.short)\">\(inside)</symbol>\n"
    }
    symbolIDs = ids
    self.symbols =
      symbols.isEmpty
      ? "" : "<svg class=\"symbols\" aria-hidden=\"true\" width=\"0\" height=\"0\">\n\(symbols)</svg>\n"
  }

  /// The element of a picture with what is said for it; nil where there is no picture yet.
  func element(of subject: PictureReference.Subject, saying alternative: String) -> String? {
    switch pictures[subject] {
    case .drawing(let inside, let width, let height)?:
      let drawn = symbolIDs[subject].map { "<use href=\"#\($0)\"/>" } ?? inside
      return "<svg role=\"img\" aria-label=\"\(alternative.attribute)\" "
        + "viewBox=\"0 0 \(width.short) \(height.short)\">\(drawn)</svg>"
    case .dots(let address, let width, let height)?:
      return
        "<img alt=\"\(alternative.attribute)\" width=\"\(width)\" height=\"\(height)\" src=\"\(address)\"/>"
    case nil: return nil
    }
  }
}

extension Double {
  /// With two digits behind the point at most, and none where they are noughts.
  public var short: String {
    let hundredths = Int((self * 100).rounded())
    let (whole, rest) = (abs(hundredths) / 100, abs(hundredths) % 100)
    let sign = hundredths < 0 ? "-" : ""
    guard rest > 0 else { return "\(sign)\(whole)" }
    let digits = rest % 10 == 0 ? "\(rest / 10)" : rest < 10 ? "0\(rest)" : "\(rest)"
    return "\(sign)\(whole).\(digits)"
  }
}

extension String {
  /// The words as they stand in the text of a page.
  public var markup: String { escaped { $0 == "&" || $0 == "<" || $0 == ">" } }

  /// The words as they stand in an attribute between double quotes.
  public var attribute: String { escaped { $0 == "&" || $0 == "<" || $0 == ">" || $0 == "\"" } }

  private func escaped(_ isSpecial: (Unicode.Scalar) -> Bool) -> String {
    guard unicodeScalars.contains(where: { isSpecial($0) || !$0.isWritable }) else { return self }
    var text = UnicodeScalarView()
    for scalar in unicodeScalars where scalar.isWritable {
      if isSpecial(scalar) {
        text.append(contentsOf: "&#\(scalar.value);".unicodeScalars)
      } else {
        text.append(scalar)
      }
    }
    return String(text)
  }
}

extension Unicode.Scalar {
  /// Whether XML may hold it (XML 1.0, production 2).
  fileprivate var isWritable: Bool {
    switch value {
    case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...: true
    default: false
    }
  }
}
