/// A stretch of a text, with what is said for it where that differs.
struct SpokenPiece {
  let text: String
  /// Figures one by one, for a number that is dialled or checked and not counted.
  var spelled: String?
}

extension [SpokenPiece] {
  /// With a full stop behind a number that another one follows: commas part the groups of each already.
  func parted() -> [SpokenPiece] {
    var pieces = self
    for index in indices.dropFirst(2) where self[index].spelled != nil {
      guard let before = self[index - 2].spelled, !self[index - 1].text.contains(where: \.isLetter) else {
        continue
      }
      pieces[index - 2].spelled = before + "."
    }
    return pieces
  }
}

extension String {
  /// Whether the text has figures enough to be a telephone or health number, or a short number that is dialled. Most
  /// texts have none, and are asked nothing else.
  func mayBeSpokenOtherwise(dialled: Set<String>) -> Bool {
    var digits = 0
    var run: [UInt8] = []
    for byte in utf8 {
      if byte &- 0x30 < 10 {
        digits += 1
        if digits == 9 { return true }
        run.append(byte)
      } else {
        if run.count > 2, dialled.contains(String(decoding: run, as: UTF8.self)) { return true }
        if !run.isEmpty { run.removeAll(keepingCapacity: true) }
        if byte != 0x20, byte != 0xC2, byte != 0xA0, byte != 0x2D { digits = 0 }
      }
    }
    return run.count > 2 && dialled.contains(String(decoding: run, as: UTF8.self))
  }

  /// The text in order, numbers that are dialled or checked apart: groups of figures parted by one space, nine figures
  /// or more in all, or one of the short numbers that are `dialled`. Any other of fewer figures is a year, a sum or a
  /// date.
  func spokenPieces(dialled: Set<String>) -> [SpokenPiece] {
    let scalars = Array(unicodeScalars)
    var pieces: [SpokenPiece] = []
    var start = 0
    var index = 0
    while index < scalars.count {
      guard scalars[index].isFigure, index == 0 || !scalars[index - 1].isPartOfNumber else {
        index += 1
        continue
      }
      let end = scalars.endOfGroups(from: index)
      let isNumber =
        scalars[index..<end].count(where: \.isFigure) >= 9 || dialled.contains(String(scalars[index..<end]))
      if isNumber, end == scalars.count || !scalars[end].isLetter {
        if start < index { pieces.append(SpokenPiece(text: String(scalars[start..<index]))) }
        let groups = scalars[index..<end].split { !$0.isFigure }
        let spelled = groups.map { $0.map { "\($0)" }.joined(separator: " ") }.joined(separator: ", ")
        pieces.append(SpokenPiece(text: String(scalars[index..<end]), spelled: spelled))
        start = end
      }
      index = max(index + 1, end)
    }
    if start < scalars.count { pieces.append(SpokenPiece(text: String(scalars[start...]))) }
    return pieces
  }

  fileprivate init(_ scalars: ArraySlice<Unicode.Scalar>) {
    var view = UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.init(view)
  }
}

extension [Unicode.Scalar] {
  /// The end of groups of figures that are parted by one space each.
  fileprivate func endOfGroups(from start: Int) -> Int {
    var end = start
    while end < count {
      if self[end].isFigure {
        end += 1
      } else if self[end].isGroupSpace, end + 1 < count, self[end + 1].isFigure {
        end += 2
      } else {
        break
      }
    }
    return end
  }
}

extension Unicode.Scalar {
  fileprivate var isFigure: Bool { value &- 0x30 < 10 }
  fileprivate var isGroupSpace: Bool { self == " " || self == "\u{A0}" || self == "-" }
  fileprivate var isLetter: Bool { properties.isAlphabetic }
  fileprivate var isPartOfNumber: Bool { isFigure || isLetter || self == "." || self == "/" || self == "£" }
}
