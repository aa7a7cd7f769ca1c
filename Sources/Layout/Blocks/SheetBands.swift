import Documents
import Pictures
import Structure
import Typography

/// The code of a side: where it stands on the paper.
enum SideCode {
  /// With the quiet zone, so that a module is 0.76 mm: a cheap scanner, and a copy of a copy, still parts them.
  static let side = Length.millimetres(22)

  /// The quiet zone on one side of the smallest code, 4 of 29 modules. To the right and above it is the margin's white.
  private static let quiet = side.scaled(by: 4.0 / 29)

  /// What it takes of a line.
  static let room = side - quiet

  static func bottom(in frame: PageFrame) -> Length { frame.edge + side - quiet }

  static func area(left: Length, in frame: PageFrame) -> Rectangle {
    Rectangle(
      x: left + frame.page.measure - room, y: frame.edge - quiet, width: side, height: side)
  }
}

/// Where a sheet has its id.
struct SheetHead {
  let name: SheetName
  /// Of its letters, from the top of the text.
  let baseline: Length
}

/// One side of a sheet.
struct SheetSide {
  let name: String
  let head: SheetHead
  /// Which side of how many, both counted from 1.
  let number: Int
  let count: Int
}

extension Composer {
  /// The head of each side of a sheet that is filed by its id: title and note beside the code, over a rule.
  mutating func band(over sheet: SheetPart, _ name: SheetName, in setting: Setting) -> ([Slab], SheetHead?) {
    var narrow = setting
    narrow.width = setting.width - SideCode.room
    let title = titleBesideCode(width: narrow.width)
    sheetTitle = title
    var slabs = heading(sheet.title, as: title, isRuled: false, in: narrow)
    let text = noteText
    let words = paragraph(sheet.note, text)
    let notes = LineBreaks(words).lines(width: narrow.width).lines
    slabs += lines(of: words, in: narrow.with(text))
    let isBeside = notes.last.map { $0.width + text.size * 2 + nameRoom <= narrow.width } ?? false
    if !isBeside { slabs.append(Slab(.line, height: text.leading)) }
    for index in slabs.indices { (slabs[index].after, slabs[index].afterIfBox) = (.zero, nil) }
    let height = StackHeight(slabs).height
    let weight = style.weights.edge
    let space = max(style.unit / 2, codeRest - height)
    slabs.append(
      Slab(
        .row, height: space + weight,
        items: [rule(x: setting.x, y: space, width: setting.width, weight: weight, accent: true)]))
    slabs[slabs.count - 1].after = style.unit
    return (slabs, SheetHead(name: name, baseline: height - text.leading + baseline(of: text)))
  }

  /// As small as the head of a page, and where that is no smaller than the text with the text's own line.
  private var noteText: TextStyle {
    style.text.running.size < style.text.body.size ? style.text.running : style.text.body
  }

  /// What stands under the title of a sheet that has no id.
  mutating func note(of sheet: SheetPart, in setting: Setting) -> [Slab] {
    sheet.note.isEmpty ? [] : lines(of: paragraph(sheet.note, style.text.body), in: setting)
  }

  /// The largest style in which the titles of all sheets stand beside their codes.
  private mutating func titleBesideCode(width: Length) -> TextStyle {
    if let known = sheetTitle { return known }
    let titles = landmarks.filter { $0.kind == .sheet }.map(\.title)
    let styles = (1...3).map(style.text.heading)
    for style in styles where titles.allSatisfy({ !isWider($0, width, style) }) { return style }
    return styles[2]
  }

  /// The room of an id, with "8 of 8" before it where the head has no room for that.
  private var nameRoom: Length {
    var composer = self
    let text = noteText
    let name = LineBreaks.naturalWidth(of: composer.paragraph("8888-8888-8888", text))
    return headSaysSide ? name : name + text.size + sideRoom
  }

  /// The side of a sheet that a page is, by its index; nil for a page of no sheet.
  func side(_ page: Int, of pages: [PlacedPage]) -> SheetSide? {
    guard let names = sides, let sheet = pages[page].sheet, let head = sheetHeads[sheet] else { return nil }
    let all = pages.indices.filter { pages[$0].sheet == sheet }
    guard let place = all.firstIndex(of: page) else { return nil }
    let name = names.name(ofSide: place + 1, sheet: head.name.number).text
    return SheetSide(name: name, head: head, number: place + 1, count: all.count)
  }

  /// The id of a side, in letters and as a code. Those of the first side are heard; the others repeat them for the eye.
  mutating func items(of side: SheetSide, frame: PageFrame, page: Int) -> [FinishedItem] {
    let text = noteText
    let left = frame.left(ofPage: page)
    var items: [FinishedItem] = []
    if let code = QRCode(side.name) {
      pictures.append(Picture(name: side.name, artwork: .drawing(code.drawing)))
      let area = SideCode.area(left: left, in: frame)
      items.append(FinishedItem(artifact: .header, paint: .picture(index: pictures.count - 1, area)))
    }
    let baseline = frame.bodyTop + side.head.baseline
    let end = left + frame.page.measure - SideCode.room
    let name = paragraph(side.name, text)
    let x = end - LineBreaks.naturalWidth(of: name)
    items += finished(name, x: x, baseline, as: side.number == 1 ? side.head.name.content : nil)
    if side.count > 1, !headSaysSide {
      let number = words(LayoutWord.sideOf, ["side": "\(side.number)", "sides": "\(side.count)"])
      let words = paragraph(number, text.bold)
      let start = x - text.size - LineBreaks.naturalWidth(of: words)
      if start >= left { items += finished(words, x: start, baseline, as: nil) }
    }
    return items
  }

  private func finished(_ words: Paragraph, x: Length, _ baseline: Length, as content: ContentID?)
    -> [FinishedItem]
  {
    singleLine(words, x: x, baseline: baseline).compactMap { item in
      guard case .paint(_, let paint) = item else { return nil }
      return FinishedItem(content: content, artifact: .repetition, paint: paint)
    }
  }
}
