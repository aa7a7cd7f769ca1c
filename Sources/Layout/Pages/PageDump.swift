import Pictures
import Structure
import Typography

extension PagedDocument {
  /// The words in reading order, as the structure has them.
  public var text: String { structure.text }

  /// Every item on a line of its own, for tests that compare pages.
  public var dump: String {
    var lines: [String] = []
    for (index, page) in pages.enumerated() {
      for item in page.items { lines.append("p\(index + 1)  " + describe(item)) }
      for link in page.links {
        lines.append("p\(index + 1)  link  \(link.contents)  \(describe(link.target))")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func describe(_ item: PageItem) -> String {
    let owner =
      switch item.owner {
      case .element(let id): structure[id].role.type
      case .artifact(let kind): "~\(kind)"
      }
    return describe(item.paint) + "  " + owner
  }

  private func describe(_ paint: PageItem.Paint) -> String {
    switch paint {
    case .glyphs(let run):
      "\(run.origin.x.fixed) \(run.origin.y.fixed)  \(run.size.fixed) face \(run.face.index)  "
        + "“\(String(String.UnicodeScalarView(run.text)))”"
    case .fill(let area, let colour): "\(area.fixed)  fill \(colour.hex)"
    case .frame(let area, let width, let colour): "\(area.fixed)  frame \(width.fixed) \(colour.hex)"
    case .circle(let area, let width, let colour): "\(area.fixed)  circle \(width.fixed) \(colour.hex)"
    case .polyline(let points, let width, let colour):
      "\(points.fixed)  line \(width.fixed) \(colour.hex)"
    case .polygon(let points, let colour): "\(points.fixed)  polygon \(colour.hex)"
    case .picture(let index, let area): "\(area.fixed)  picture \(pictures[index].name)"
    }
  }

  private func describe(_ target: PageLink.Target) -> String {
    switch target {
    case .address(let address): address
    case .place(let place): "page \(place.page + 1) at \(place.point.y.fixed)"
    }
  }
}

extension Length {
  /// Points with three places.
  var fixed: String {
    let whole = abs(thousandths) / 1000
    let rest = String(abs(thousandths) % 1000)
    return (thousandths < 0 ? "-" : "") + "\(whole)." + String(repeating: "0", count: 3 - rest.count) + rest
  }
}

extension Rectangle {
  fileprivate var fixed: String { "\(x.fixed) \(y.fixed) \(width.fixed) \(height.fixed)" }
}

extension [Point] {
  fileprivate var fixed: String { map { "\($0.x.fixed),\($0.y.fixed)" }.joined(separator: " ") }
}

extension Colour {
  fileprivate var hex: String {
    let digits = [red, green, blue].map { part in
      let text = String(part, radix: 16, uppercase: true)
      return text.count == 1 ? "0" + text : text
    }
    return "#" + digits.joined()
  }
}
