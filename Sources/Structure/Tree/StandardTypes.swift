/// The standard structure types and where each may stand, ISO 32000-1 §14.8.4: for the tree that is written and for
/// files that are read back.
public enum StandardTypes {
  /// Types that group others and hold no content of their own.
  public static let groups: Set<String> = [
    "Document", "Part", "Art", "Sect", "Div", "TOC", "Index", "L", "LI", "Table", "THead", "TBody", "TFoot",
    "TR",
    "TOCI",
  ]
  /// Types that stand in a line of words.
  public static let inline: Set<String> = [
    "Span", "Quote", "Note", "Reference", "BibEntry", "Code", "Link", "Annot", "Ruby", "RB", "RT", "RP",
    "Warichu",
    "WT", "WP",
  ]
  /// Headings by their level.
  public static let headings: Set<String> = ["H1", "H2", "H3", "H4", "H5", "H6"]
  /// What stands for something drawn.
  public static let figures: Set<String> = ["Figure", "Formula", "Form"]

  /// Types whose own content is words in lines: nothing that stands on lines of its own may stand in them.
  public static let lines = inline.union(headings).union(["P", "Lbl"])

  private static let blocks: Set<String> = groups.union(headings).union([
    "P", "BlockQuote", "Caption", "NonStruct", "Private", "Lbl", "LBody", "TH", "TD", "H",
  ])

  /// Every standard type.
  public static let all = blocks.union(inline).union(figures)

  /// What a type may hold, for those that may not hold everything.
  public static let children: [String: Set<String>] = [
    "L": ["L", "LI", "Caption"], "LI": ["Lbl", "LBody"],
    "Table": ["TR", "THead", "TBody", "TFoot", "Caption"],
    "THead": ["TR"], "TBody": ["TR"], "TFoot": ["TR"], "TR": ["TH", "TD"],
    "TOC": ["TOC", "TOCI", "Caption"], "TOCI": ["Lbl", "Reference", "NonStruct", "P", "TOC"],
  ]

  /// What a type must stand in, for those that may not stand everywhere.
  public static let parents: [String: Set<String>] = [
    "LI": ["L"], "Lbl": ["LI", "TOCI", "Note", "BibEntry"], "LBody": ["LI"],
    "THead": ["Table"], "TBody": ["Table"], "TFoot": ["Table"], "TR": ["Table", "THead", "TBody", "TFoot"],
    "TH": ["TR"], "TD": ["TR"], "TOCI": ["TOC"],
  ]

  /// Whether one type may stand right in another.
  public static func mayHold(_ outer: String, _ inner: String) -> Bool {
    if let allowed = children[outer], !allowed.contains(inner) { return false }
    if let needed = parents[inner], !needed.contains(outer) { return false }
    return !(lines.contains(outer) && blocks.contains(inner) && parents[inner] == nil)
  }
}
