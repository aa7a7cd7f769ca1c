import Records

/// NUT-06: the words of the scale before IDDSI (Dysphagia Diet Food Texture Descriptors, April 2012, and stages of thickened
/// fluids) name no level: services were told to use IDDSI's from April 2019 (NHS/PSA/RE/2018/004).
enum OldTextures: TextRule {
  static let id = "NUT-06"

  static let words = [
    "fork mashable", "fork mashed", "pre mashed", "thick puree", "thin puree", "custard thick", "syrup thick",
    "pudding thick", "nectar thick", "honey thick", "stage 1 fluids", "stage 2 fluids", "stage 3 fluids",
    "stage 1 thickened", "stage 2 thickened", "stage 3 thickened",
  ]

  static func findings(
    in found: FoundText, naming hits: [WordSearch.Hit], of record: Object
  ) -> [RuleFinding] {
    guard let hit = hits.first else { return [] }
    return [
      RuleFinding(
        .warning, "'\(words[hit.word])' is of the scale before IDDSI, and names no level",
        hint: "ask the speech and language therapist, and write the IDDSI level under \"textureIddsi\"",
        at: found.path)
    ]
  }
}
