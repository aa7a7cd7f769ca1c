import Layout

extension Element.Role {
  /// The standard structure type (ISO 32000-1 §14.8.4), without its slash.
  var name: StaticString {
    switch self {
    case .document: "Document"
    case .part: "Part"
    case .section: "Sect"
    case .division: "Div"
    case .heading(let level): Self.headings[min(max(level, 1), 6) - 1]
    case .paragraph: "P"
    case .span: "Span"
    case .quotation: "BlockQuote"
    case .list: "L"
    case .listItem: "LI"
    case .label: "Lbl"
    case .listBody: "LBody"
    case .table: "Table"
    case .tableHead: "THead"
    case .tableBody: "TBody"
    case .tableRow: "TR"
    case .headerCell: "TH"
    case .dataCell: "TD"
    case .figure, .sign: "Figure"
    case .caption: "Caption"
    case .note: "Note"
    case .link: "Link"
    case .reference: "Reference"
    case .contents: "TOC"
    case .contentsItem: "TOCI"
    }
  }

  private static let headings: [StaticString] = ["H1", "H2", "H3", "H4", "H5", "H6"]
}
