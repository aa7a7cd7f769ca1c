import Care
import Diagnostics
import Layout
import Records
import Testing
import Typography

@testable import Packs

/// The built-in documents of every person at every size, whatever the person needs: here the pages are tried, not the
/// choice of their layout.
@Suite("Pages of the built-in documents")
struct BuiltInPagesTests {
  static let sizes: [(String, Int)] =
    (12...15).map { ("standard", $0) } + stride(from: 16, through: 36, by: 2).map { ("large-print", $0) }
    + stride(from: 14, through: 28, by: 2).map { ("easy-read", $0) }
  /// What care workers fill in is set in one layout and size for everybody.
  static let charts = [("staff-chart", 12), ("staff-chart-wide", 12)]

  private static let house: Run? = {
    guard let home = try? Home.find(asked: ClaimsTests.root, environment: [:], executable: ""),
      let day = CalendarDate(year: 2026, month: 11, day: 16)
    else { return nil }
    return try? Build(home: home, agency: ClaimsTests.root + "/Templates/example-agency", asOf: day).open()
  }()

  private typealias Printed = (name: String, pages: PagedDocument, isSingleSided: Bool)

  private func documents(_ layout: String, _ size: Int) throws -> [Printed] {
    let house = try #require(Self.house)
    return try house.agency.ids.compactMap { house.agency.person($0).0 }.flatMap { record in
      try house.wish.documents.filter { $0.head.layout == (Self.isChart(layout) ? layout : nil) }.map {
        document in
        let order = try Order(
          document, for: house.printer.subject(record, seenBy: .visitingProfessional),
          layout: house.printer.resources.layouts.named(layout), size: size)
        let pages = house.printer.pages(of: house.printer.document(of: order), for: order)
        return ("\(record.id) \(document.name)", pages, order.isSingleSided)
      }
    }
  }

  private static func isChart(_ layout: String) -> Bool { charts.contains { $0.0 == layout } }

  @Test("Nothing stands outside the margins and no word on another", arguments: sizes + charts)
  func inside(layout: String, size: Int) throws {
    let documents = try documents(layout, size)
    #expect(documents.count >= (Self.isChart(layout) ? 3 : 21))
    for (name, document, isSingleSided) in documents {
      for (number, page) in document.pages.enumerated() {
        let (inner, outer) = Self.margins(layout)
        // Sheets to write on reach as far as every printer does.
        let edge = Length.millimetres(page.sideName == nil ? 14 : 8.5)
        // The code of a side is drawn with its quiet zone, which runs into the margin.
        let code = page.sideName == nil ? Length.zero : .millimetres(22)
        let start = isSingleSided || number % 2 == 0 ? inner : outer
        let end = start + page.width - inner - outer
        for area in page.items.filter({ $0.owner != .artifact(.mark) }).compactMap(\.paint.area)
        where area.width != code || area.height != code {
          let isInside =
            area.x >= start - .points(1) && area.maxX <= end + .points(1)
            && area.y >= edge - .points(1)
            && area.maxY <= page.height - edge + .points(8)
          #expect(isInside, "\(name), page \(number + 1): \(area)")
          if !isInside { return }
        }
        let pair = firstOverlap(of: page.items.compactMap(\.paint.letters))
        #expect(pair == nil, "\(name), page \(number + 1): \(String(describing: pair))")
        if pair != nil { return }
      }
    }
  }

  private static func margins(_ layout: String) -> (inner: Length, outer: Length) {
    layout == "staff-chart-wide" ? (.millimetres(14), .millimetres(14)) : (.millimetres(25), .millimetres(18))
  }

  private func firstOverlap(of areas: [Rectangle]) -> (Rectangle, Rectangle)? {
    for (index, area) in areas.enumerated() {
      for other in areas[..<index]
      where area.x < other.maxX && other.x < area.maxX && area.y < other.maxY && other.y < area.maxY {
        return (other, area)
      }
    }
    return nil
  }

  @Test("A page that is empty says that it is so on purpose", arguments: sizes + charts)
  func empty(layout: String, size: Int) throws {
    for (name, document, _) in try documents(layout, size) {
      for (number, page) in document.pages.enumerated().dropLast() {
        let words = page.items.filter { if case .element = $0.owner { true } else { false } }
        let isBlank = page.items.contains { $0.paint.says("This page is blank on purpose.") }
        #expect(!words.isEmpty || isBlank, "\(name), page \(number + 1) is empty and does not say so")
      }
    }
  }
}

extension PageItem.Paint {
  fileprivate var area: Rectangle? {
    switch self {
    case .fill(let area, _), .frame(let area, _, _), .circle(let area, _, _), .picture(_, let area): area
    case .glyphs(let run):
      Rectangle(x: run.origin.x, y: run.origin.y - run.size, width: run.width, height: run.size)
    case .polyline, .polygon: nil
    }
  }

  /// The middle of letters that show, a little narrower than they are.
  fileprivate var letters: Rectangle? {
    guard case .glyphs(let run) = self, run.text.contains(where: { $0 != " " }) else { return nil }
    return Rectangle(
      x: run.origin.x + .points(1), y: run.origin.y - run.size.scaled(by: 0.5), width: run.width - .points(2),
      height: run.size.scaled(by: 0.5))
  }

  fileprivate func says(_ words: String) -> Bool {
    guard case .glyphs(let run) = self else { return false }
    return String(String.UnicodeScalarView(run.text)).contains(words)
  }
}
