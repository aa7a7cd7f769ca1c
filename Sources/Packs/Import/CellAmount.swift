import Records

/// A number in a cell, with the unit that people write behind it: 10.5 hrs, 45 mins, 1:00, 1500 ml.
struct CellAmount {
  private let written: String

  /// Reads a cell of a field that counts in a unit. Hours are read into minutes and minutes into hours.
  init(_ text: String, of unit: NumberKind.Unit) throws(CellFault) {
    switch unit {
    case .minutes, .hours: written = try Self.length(text.lowercased(), in: unit)
    default:
      let names = Self.names[unit] ?? []
      let number =
        names.first { text.lowercased().hasSuffix($0) }.map { String(text.dropLast($0.count)) } ?? text
      written = try Self.plain(number.plain)
    }
  }

  var json: JSONText { .written(Number(written: written)) }

  /// What may stand behind a number of the unit, the longest first.
  private static let names: [NumberKind.Unit: [String]] = [
    .millilitres: ["millilitres", "mls", "ml"], .points: ["points", "point", "pt"], .days: ["days", "day"],
    .percent: ["%"],
  ]

  /// A number without a sign, its digits kept.
  private static func plain(_ text: String) throws(CellFault) -> String {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isASCIIDigit) }),
      let whole = Int(parts[0])
    else { throw .noNumber }
    return String(whole) + (parts.dropFirst().first.map { "." + $0 } ?? "")
  }

  // MARK: lengths of time

  private static func length(_ text: String, in unit: NumberKind.Unit) throws(CellFault) -> String {
    if text.contains(":") { return try written(minutes: clock(text), in: unit) }
    let parts = Self.parts(of: text)
    guard let first = parts.first, parts.count <= 2 else { throw .noNumber }
    if parts.count == 1, first.unit.isEmpty || Self.unit(first.unit) == unit {
      return try plain(first.number)
    }
    var minutes = 0
    for (index, part) in parts.enumerated() {
      let isRest = index == 1 && part.unit.isEmpty
      guard let named = isRest ? .minutes : Self.unit(part.unit), index == 0 || named == .minutes else {
        throw .noLength
      }
      minutes += try Self.minutes(part.number, of: named)
    }
    return try written(minutes: minutes, in: unit)
  }

  /// The numbers of a text, each with the letters behind it: "1 hr 30 mins".
  private static func parts(of text: String) -> [(number: String, unit: String)] {
    var parts: [(number: String, unit: String)] = []
    var isApart = false
    for sign in text {
      defer { isApart = sign.isWhitespace }
      guard !sign.isWhitespace else { continue }
      let isNumber = sign.isASCIIDigit || sign == "."
      // "1 30" is no hundred and thirty.
      if isNumber, !isApart, parts.last?.unit.isEmpty == true {
        parts[parts.count - 1].number.append(sign)
      } else if isNumber {
        parts.append((String(sign), ""))
      } else if parts.isEmpty {
        return []
      } else {
        parts[parts.count - 1].unit.append(sign)
      }
    }
    return parts
  }

  private static func unit(_ name: String) -> NumberKind.Unit? {
    switch name {
    case "h", "hr", "hrs", "hour", "hours", "hrs.", "hr.": .hours
    case "m", "min", "mins", "minute", "minutes", "mins.", "min.": .minutes
    default: nil
    }
  }

  private static func minutes(_ number: String, of unit: NumberKind.Unit) throws(CellFault) -> Int {
    guard let amount = Double(try plain(number)), amount < 100_000 else { throw .noLength }
    let minutes = unit == .hours ? amount * 60 : amount
    guard abs(minutes - minutes.rounded()) < 0.001 else { throw .noLength }
    return Int(minutes.rounded())
  }

  /// `0:45`, `1:00`, and `01:00:00` as spreadsheets write a length.
  private static func clock(_ text: String) throws(CellFault) -> Int {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), parts.count < 3 || parts[2] == "00", parts[1].utf8.count == 2,
      parts.allSatisfy({ (1...3).contains($0.utf8.count) && $0.allSatisfy(\.isASCIIDigit) }),
      let hours = Int(parts[0]), let minutes = Int(parts[1]), minutes < 60
    else { throw .noLength }
    return hours * 60 + minutes
  }

  private static func written(minutes: Int, in unit: NumberKind.Unit) throws(CellFault) -> String {
    guard unit == .hours else { return String(minutes) }
    guard minutes % 3 == 0 else { throw .unevenHours }
    let hundredths = minutes * 100 / 60
    let rest = hundredths % 100
    let digits = (rest < 10 ? "0" : "") + String(rest)
    return String(hundredths / 100)
      + (rest == 0 ? "" : "." + (digits.hasSuffix("0") ? String(digits.dropLast()) : digits))
  }
}
