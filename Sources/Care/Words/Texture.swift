import Documents
import Records

/// IDDSI's levels of food and drink, whose names stand in the files of words.
///
/// Source: the framework of the International Dysphagia Diet Standardisation Initiative, iddsi.org, version 2.0 (2019).
enum Texture: String, CaseIterable {
  case food, drink

  /// The levels that the scale has; level 7 has two names.
  var levels: [String] {
    switch self {
    case .food: (3...7).map(String.init) + ["7.easy-to-chew"]
    case .drink: (0...4).map(String.init)
    }
  }

  /// The level of an object that has one, as the files of words name it.
  func level(of texture: Object) -> String? {
    guard let number = texture[rawValue].whole else { return nil }
    let isEasy = self == .food && number == 7 && texture["easyToChew"].isTrue
    let level = isEasy ? "7.easy-to-chew" : String(number)
    return levels.contains(level) ? level : nil
  }

  func path(_ level: String) -> String { "iddsi.\(rawValue).\(level)" }
  func easyReadPath(_ level: String) -> String { path(level) + ".easy-read" }

  /// The level at which nothing must be made different.
  var plain: String { self == .food ? "7" : "0" }

  static var entries: [WordEntry] {
    allCases.flatMap { texture in
      texture.levels.flatMap { [WordEntry(texture.path($0)), WordEntry(texture.easyReadPath($0))] }
    }
  }
}
