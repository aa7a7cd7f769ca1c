import Layout
import Typography

extension FileFinisher {
  /// Link annotations: printed, without a border, one quadrilateral a line (ISO 32000-1 §12.5.6.5).
  mutating func writeLinks() {
    for (index, entry) in links.enumerated() {
      writer.begin(numbers.annotation(index))
      writer.objects.write("<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/P ")
      writer.objects.write(reference: numbers.page(entry.page))
      writeAreas(entry.link.areas, height: document.pages[entry.page].height)
      writer.objects.write("/Contents")
      writer.objects.write(text: entry.link.contents)
      writer.objects.write("/StructParent ")
      writer.objects.write(document.pages.count + index)
      write(entry.link.target)
      writer.objects.write(">>")
    }
  }

  private mutating func writeAreas(_ areas: [Rectangle], height: Length) {
    var edges: [Length] = []
    for area in areas {
      let (left, right) = (area.x, area.maxX)
      let (top, bottom) = (height - area.y, height - area.maxY)
      edges += [left, top, right, top, left, bottom, right, bottom]
    }
    let x = stride(from: 0, to: edges.count, by: 2).map { edges[$0] }
    let y = stride(from: 1, to: edges.count, by: 2).map { edges[$0] }
    if let left = x.min(), let right = x.max(), let bottom = y.min(), let top = y.max() {
      writer.objects.write("/Rect")
      writer.objects.write([left, bottom, right, top])
    }
    writer.objects.write("/QuadPoints")
    writer.objects.write(edges)
  }

  private mutating func write(_ target: PageLink.Target) {
    switch target {
    case .address(let address):
      writer.objects.write("/A<</Type/Action/S/URI/URI")
      writer.objects.write(literal: address.percentEncoded)
      writer.objects.write(">>")
    case .place(let destination):
      writer.objects.write("/Dest")
      write(destination)
    }
  }

  /// The reader's list of contents, all of it open.
  mutating func writeOutline() {
    guard let root = numbers.outline else { return }
    let entries = OutlineTree(document.outline)
    writer.begin(root)
    writer.objects.write("<</Type/Outlines")
    writeChildren(of: nil, in: entries)
    writer.objects.write(">>")
    for (index, entry) in document.outline.enumerated() {
      writer.begin(numbers.outlineEntry(index))
      writer.objects.write("<</Title")
      writer.objects.write(text: entry.title)
      writer.objects.write("/Parent ")
      writer.objects.write(reference: entries.parent[index].map(numbers.outlineEntry) ?? root)
      writeNeighbour("/Prev ", entries.previous[index])
      writeNeighbour("/Next ", entries.next[index])
      writeChildren(of: index, in: entries)
      writer.objects.write("/Dest")
      write(entry.destination)
      writer.objects.write(">>")
    }
  }

  private mutating func writeChildren(of index: Int?, in entries: OutlineTree) {
    guard let children = entries.children[index], let first = children.first, let last = children.last else {
      return
    }
    writeNeighbour("/First ", first)
    writeNeighbour("/Last ", last)
    writer.objects.write("/Count ")
    writer.objects.write(entries.descendants(of: index))
  }

  private mutating func writeNeighbour(_ key: StaticString, _ index: Int?) {
    guard let index else { return }
    writer.objects.write(key)
    writer.objects.write(reference: numbers.outlineEntry(index))
  }
}

/// The nesting of an outline: an entry is a child of the last one with a lower level.
private struct OutlineTree {
  private(set) var parent: [Int?] = []
  private(set) var previous: [Int?] = []
  private(set) var next: [Int?]
  /// The children of an entry, and of the outline itself under nil.
  private(set) var children: [Int?: [Int]] = [:]

  init(_ entries: [OutlineEntry]) {
    next = Array(repeating: nil, count: entries.count)
    var open: [Int] = []
    for (index, entry) in entries.enumerated() {
      while let last = open.last, entries[last].level >= entry.level { open.removeLast() }
      let above = open.last
      let before = children[above]?.last
      parent.append(above)
      previous.append(before)
      if let before { next[before] = index }
      children[above, default: []].append(index)
      open.append(index)
    }
  }

  func descendants(of index: Int?) -> Int {
    let own = children[index] ?? []
    return own.reduce(own.count) { $0 + descendants(of: $1) }
  }
}

extension String {
  /// An address is ASCII; anything else in it is escaped byte by byte (RFC 3986 §2.1).
  fileprivate var percentEncoded: [UInt8] {
    var result: [UInt8] = []
    for byte in utf8 {
      if (0x21..<0x7F).contains(byte) {
        result.append(byte)
      } else {
        result.write("%")
        result.writeHex(byte)
      }
    }
    return result
  }
}
