extension Element {
  /// What elements are. The table below says of each role all that a walker needs to know.
  public enum Role: Sendable, Hashable {
    case document, section, division
    /// What head or foot of the pages say, heard once on the first.
    case running(Edge)
    /// A box that must be noticed.
    case box
    /// A form to write on.
    case form
    case heading(Int)
    case paragraph, span, quotation
    case list(Numbering), listItem, label, listBody
    case table, tableHead, tableBody, tableRow
    case headerCell(Scope, columns: Int), dataCell(columns: Int)
    case figure
    /// A figure in a line of words, such as a drawn tick.
    case sign
    /// A box to tick or a place to write on, without its label.
    case field
    case caption, note
    case link
    /// What leads to another place, such as an entry of a table of contents.
    case reference
    case contents, contentsItem

    /// Of a page.
    public enum Edge: Sendable, Hashable { case head, foot }
    /// Which cells a heading cell is for, ISO 32000-1 table 349.
    public enum Scope: String, Sendable, Hashable { case row = "Row", column = "Column" }
    /// How the items of a list are numbered, ISO 32000-1 table 347.
    public enum Numbering: String, Sendable, Hashable {
      case none = "None"
      case disc = "Disc"
      case decimal = "Decimal"
    }
  }
}

/// All that is known of a role, in one row of a table.
public struct RoleRow: Sendable {
  /// How its words stand among others.
  public enum Flow: Sendable, Hashable {
    /// In the line of the words around it.
    case inline
    /// On lines of its own.
    case block
    /// In the cell of a row.
    case cell
    /// Before the words that belong to it, on their first line.
    case lead
    /// After a lead, on its line.
    case body
  }

  /// The standard structure type (ISO 32000-1 §14.8.4) by which files, listings and checks know it.
  public let type: StaticString
  /// How its words stand among others.
  public let flow: Flow
  /// Whether its words are replaced by its alternative text in every output: they are drawn.
  public var isDrawn = false

  init(_ type: StaticString, _ flow: Flow, isDrawn: Bool = false) {
    self.type = type
    self.flow = flow
    self.isDrawn = isDrawn
  }
}

extension Element.Role {
  /// The row of this role.
  public var row: RoleRow {
    switch self {
    case .document: RoleRow("Document", .block)
    case .section, .box, .form: RoleRow("Sect", .block)
    case .division, .running: RoleRow("Div", .block)
    case .heading(let level): RoleRow(Self.headings[min(max(level, 1), 6) - 1], .block)
    case .paragraph: RoleRow("P", .block)
    case .span: RoleRow("Span", .inline)
    case .quotation: RoleRow("BlockQuote", .block)
    case .list: RoleRow("L", .block)
    case .listItem: RoleRow("LI", .block)
    case .label: RoleRow("Lbl", .lead)
    case .listBody: RoleRow("LBody", .body)
    case .table: RoleRow("Table", .block)
    case .tableHead: RoleRow("THead", .block)
    case .tableBody: RoleRow("TBody", .block)
    case .tableRow: RoleRow("TR", .block)
    case .headerCell: RoleRow("TH", .cell)
    case .dataCell: RoleRow("TD", .cell)
    case .figure: RoleRow("Figure", .block, isDrawn: true)
    case .sign: RoleRow("Figure", .inline, isDrawn: true)
    case .field: RoleRow("Form", .inline, isDrawn: true)
    case .caption: RoleRow("Caption", .block)
    case .note: RoleRow("Note", .block)
    case .link: RoleRow("Link", .inline)
    case .reference: RoleRow("Reference", .inline)
    case .contents: RoleRow("TOC", .block)
    case .contentsItem: RoleRow("TOCI", .block)
    }
  }

  /// The standard structure type, without its slash.
  public var type: String { "\(row.type)" }

  private static let headings: [StaticString] = ["H1", "H2", "H3", "H4", "H5", "H6"]
}
