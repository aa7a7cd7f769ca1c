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
  var baseline: Length
  /// Where its letters end, where that is not at the code.
  var x: Length?
}

/// What stands at the head of each side of a sheet, and how many parts of the sheet's own head are in it.
struct SheetBand {
  let slabs: [Slab]
  let head: SheetHead?
  let used: Int
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
  /// The head of each side of a sheet that is filed by its id: title, note and as much of the sheet's head as stands
  /// beside the code, over a rule; and how many parts of the head that is.
  mutating func band(over sheet: SheetPart, _ name: SheetName, in setting: Setting) -> SheetBand {
    var narrow = setting
    narrow.width = setting.width - SideCode.room
    let text = noteText
    let words = paragraph(sheet.note, text)
    let noteWidth = LineBreaks.naturalWidth(of: words) + text.size
    let title = titleBesideCode(width: narrow.width, note: noteWidth)
    sheetTitle = title
    var slabs = heading(sheet.title, as: title, isRuled: false, in: narrow)
    let titleWidth = width(of: landmarks[sheet.title.landmark].title, title)
    var head = SheetHead(name: name, baseline: .zero, x: nil)
    if !words.isEmpty, titleWidth + noteWidth <= narrow.width, let line = slabs.indices.last {
      let x = narrow.x + narrow.width - noteWidth + text.size
      slabs[line].items += singleLine(words, x: x, baseline: baseline(of: title))
    } else {
      slabs += lines(of: words, in: narrow.with(text))
    }
    let notes =
      titleWidth + noteWidth <= narrow.width ? [] : LineBreaks(words).lines(width: narrow.width).lines
    if nameRoom + (headSaysSide ? .zero : sideRoom) + style.text.running.size <= headRoom {
      head.baseline = baseline(of: style.text.running) - style.text.running.leading
      head.x = narrow.x + narrow.width - width(of: headNumber, style.text.running.bold) - text.size
    } else {
      let isBeside = notes.last.map { $0.width + text.size * 2 + nameAndSideRoom <= narrow.width } ?? false
      if !isBeside { slabs.append(Slab(.line, height: text.leading)) }
      head.baseline = StackHeight(slabs.closed).height - text.leading + baseline(of: text)
    }
    let (beside, used) = besideCode(sheet.head, under: slabs.closed, in: narrow)
    slabs = (slabs + beside).closed
    let height = StackHeight(slabs).height
    let weight = style.weights.edge
    let space = max(style.unit / 2, codeRest - height)
    slabs.append(
      Slab(
        .row, height: space + weight,
        items: [rule(x: setting.x, y: space, width: setting.width, weight: weight, accent: true)]))
    slabs[slabs.count - 1].after = style.unit / 2
    return SheetBand(slabs: slabs, head: head, used: used)
  }

  /// The first part of a sheet's head, in small letters beside the code, where it is a few words that end over its foot.
  private mutating func besideCode(_ head: [Part], under slabs: [Slab], in setting: Setting) -> ([Slab], Int)
  {
    let text = noteText
    guard case .paragraph(let part)? = head.first, text.size < style.text.body.size else { return ([], 0) }
    let lines = paragraph(part, in: setting.with(text))
    let height = StackHeight(slabs).height + StackHeight(lines).height
    return height <= codeRest + text.leading ? (lines, 1) : ([], 0)
  }

  private func width(of words: String, _ text: TextStyle) -> Length {
    var composer = self
    return LineBreaks.naturalWidth(of: composer.paragraph(words, text))
  }

  /// The widest number that the first line of a side has.
  private var headNumber: String {
    headSaysSide
      ? words(LayoutWord.sideAndPage, ["side": "8", "sides": "8", "page": "888", "pages": "888"])
      : words(LayoutWord.pageOf, ["page": "888", "pages": "888"])
  }

  /// As small as the head of a page, and where that is no smaller than the text with the text's own line.
  private var noteText: TextStyle {
    style.text.running.size < style.text.body.size ? style.text.running : style.text.body
  }

  /// What stands under the title of a sheet that has no id.
  mutating func note(of sheet: SheetPart, in setting: Setting) -> [Slab] {
    sheet.note.isEmpty ? [] : lines(of: paragraph(sheet.note, style.text.body), in: setting)
  }

  /// The largest style in which the titles of all sheets stand beside their codes, with a note on their line if one has
  /// room for that.
  private mutating func titleBesideCode(width: Length, note: Length) -> TextStyle {
    if let known = sheetTitle { return known }
    let titles = landmarks.filter { $0.kind == .sheet }.map(\.title)
    let styles = (1...3).map(style.text.heading)
    for room in [width - note, width] {
      for style in styles where style.size > self.style.text.body.size || room == width {
        if titles.allSatisfy({ !isWider($0, room, style) }) { return style }
      }
    }
    return styles[2]
  }

  /// The room of an id in letters.
  var nameRoom: Length { width(of: "8888-8888-8888", noteText) }

  /// The same with "8 of 8" before it where the head has no room for that.
  private var nameAndSideRoom: Length { headSaysSide ? nameRoom : nameRoom + noteText.size + sideRoom }

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
    let end = side.head.x.map { left + $0 } ?? left + frame.page.measure - SideCode.room
    let name = paragraph(side.name, text)
    // An id of many wide letters is wider than its room: it comes nearer to the page's number, and never over the owner.
    let start = side.head.x == nil ? left : left + headOwnerEnd + text.size / 2
    let x = max(start, end - LineBreaks.naturalWidth(of: name))
    items += finished(name, x: x, baseline, as: side.number == 1 ? side.head.name.content : nil)
    if side.count > 1, !headSaysSide {
      let number = words(LayoutWord.sideOf, ["side": "\(side.number)", "sides": "\(side.count)"])
      // Wide letters of an id leave room for lighter ones before it.
      let wordings = [text.bold, text].map { paragraph(number, $0) }
      if let words = wordings.first(where: {
        start + LineBreaks.naturalWidth(of: $0) + text.size / 5 <= x
      }) {
        let x = max(start, x - text.size - LineBreaks.naturalWidth(of: words))
        items += finished(words, x: x, baseline, as: nil)
      }
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

extension [Slab] {
  /// Without the white that they ask for under them.
  fileprivate var closed: [Slab] {
    map { slab in
      var slab = slab
      (slab.after, slab.afterIfBox) = (.zero, nil)
      return slab
    }
  }
}
