import Diagnostics

/// Small pictures of first pages, kept by the digests of their files.
struct Thumbnails {
  private let folder: String
  private let access: Access

  init(in packs: String, for access: Access) {
    folder = packs + "/.thumbnails"
    self.access = access
  }

  /// Takes away the pictures of files that are shown no more: what left a home leaves no picture of itself.
  func sweep(keeping entries: [LedgerEntry]) {
    let kept = Set(entries.compactMap(\.sha256).map { $0 + ".png" })
    for name in (try? Files.names(in: folder)) ?? [] where !kept.contains(name) {
      try? Files.remove(folder + "/" + name)
    }
  }

  /// About 100 dots wide: enough to tell a cover from a plan.
  private static let dotsPerInch = 12

  private func path(of entry: LedgerEntry) -> String? { entry.sha256.map { "\(folder)/\($0).png" } }

  /// The picture of a file's first page that is kept.
  func picture(of entry: LedgerEntry) -> [UInt8]? { path(of: entry).flatMap { try? Files.bytes($0) } }

  /// The picture of a file's first page: the one that is kept, or one that is drawn now from an order of its document.
  func picture(of entry: LedgerEntry, from orders: [Order], by printer: Printer, on worker: Worker)
    -> [UInt8]?
  {
    if let kept = picture(of: entry) { return kept }
    guard let path = path(of: entry) else { return nil }
    let own = orders.first { order in
      order.isPaper && order.document.name == entry.document
        && entry.reader == (order.reader.seesEverything ? nil : order.reader.id)
    }
    // A pack begins with its first document.
    guard let order = own ?? (entry.document == entry.why ? orders.first : nil),
      let pages = printer.pieces(of: order).pieces.first, let press = try? worker.press.get(),
      let picture = try? press.png(page: 0, of: pages, dotsPerInch: Self.dotsPerInch)
    else { return nil }
    // That it cannot be kept costs time, and nothing else.
    try? Files.write(picture, to: path, for: access)
    return picture
  }
}
