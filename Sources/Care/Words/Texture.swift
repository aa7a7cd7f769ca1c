import Documents

/// IDDSI's levels of food and drink, whose names stand in the files of words.
enum Texture: String, CaseIterable {
  case food, drink

  /// The levels that the scale has.
  var levels: ClosedRange<Int> {
    switch self {
    case .food: 3...7
    case .drink: 0...4
    }
  }

  func path(_ level: Int) -> String { "iddsi.\(rawValue).\(level)" }

  static var entries: [WordEntry] {
    allCases.flatMap { texture in texture.levels.map { WordEntry(texture.path($0)) } }
  }
}
