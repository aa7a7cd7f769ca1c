import Layout

/// What may stand inside an element, and where it may stand itself: ISO 32000-1 §14.8.4 as ISO 14289-1 §7 asks it.
struct ElementRules {
  struct Fault {
    let reason: String
    let rule: String
  }

  private let element: Element
  private let children: [Element.Role]
  private let parent: Element.Role?
  private let hasItems: Bool

  init(_ element: Element, children: [Element.Role], parent: Element.Role?) {
    self.element = element
    self.children = children
    self.parent = parent
    hasItems = element.children.contains { if case .item = $0 { true } else { false } }
  }

  /// The first rule that the element breaks.
  var fault: Fault? { placeFault ?? contentFault }

  private var placeFault: Fault? {
    switch element.role {
    case .document: require(parent == nil, "stands inside another element", "7.1")
    case .listItem: require(parent?.isList == true, "stands outside a list", "7.2")
    case .listBody: require(parent == .listItem, "stands outside a list item", "7.2")
    case .tableHead, .tableBody: require(parent == .table, "stands outside a table", "7.2")
    case .tableRow:
      require(
        parent == .table || parent == .tableHead || parent == .tableBody, "stands outside a table", "7.2")
    case .headerCell(_, let columns), .dataCell(let columns):
      require(parent == .tableRow && columns >= 1, "stands outside a row, or spans no column", "7.2")
    case .contentsItem: require(parent == .contents, "stands outside a table of contents", "7.2")
    default: nil
    }
  }

  private var contentFault: Fault? {
    switch element.role {
    case .document, .part, .section, .division: require(!hasItems, "paints something of its own", "7.1")
    case .list: only("7.2", caption: .first) { $0.isList || $0 == .listItem }
    case .listItem: only("7.2") { $0 == .label || $0 == .listBody }
    case .table: tableFault
    case .tableHead, .tableBody: only("7.2") { $0 == .tableRow }
    case .tableRow: only("7.2") { $0.isCell }
    case .contents: only("7.2", caption: .first) { $0 == .contents || $0 == .contentsItem }
    case .figure: require(element.alternative?.isEmpty == false, "has no alternative text", "7.3")
    case .form: require(element.alternative?.isEmpty == false, "does not say what to fill in", "7.18.4")
    default: nil
    }
  }

  private var tableFault: Fault? {
    let heads = children.count { $0 == .tableHead }
    let bodies = children.count { $0 == .tableBody }
    return only("7.2", caption: .firstOrLast) { $0 == .tableHead || $0 == .tableBody || $0 == .tableRow }
      ?? require(heads <= 1 && (heads == 0 || bodies > 0), "has two heads, or a head without a body", "7.2")
  }

  private enum CaptionPlace { case nowhere, first, firstOrLast }

  /// Only such children, and nothing painted directly; a caption where it may stand.
  private func only(
    _ clause: String, caption: CaptionPlace = .nowhere, _ isAllowed: (Element.Role) -> Bool
  ) -> Fault? {
    var children = children
    if caption != .nowhere, children.first == .caption {
      children.removeFirst()
    } else if caption == .firstOrLast, children.last == .caption {
      children.removeLast()
    }
    if let stranger = children.first(where: { !isAllowed($0) }) {
      return Fault(reason: "holds \(stranger.name)", rule: "PDF/UA-1 " + clause)
    }
    return require(!hasItems, "paints something of its own", clause)
  }

  private func require(_ holds: Bool, _ reason: String, _ clause: String) -> Fault? {
    holds ? nil : Fault(reason: reason, rule: "PDF/UA-1 " + clause)
  }
}

extension Element.Role {
  fileprivate var isList: Bool { if case .list = self { true } else { false } }

  fileprivate var isCell: Bool {
    switch self {
    case .headerCell, .dataCell: true
    default: false
    }
  }
}
