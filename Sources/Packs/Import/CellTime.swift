import Records

extension ClockTime {
  /// `08:00`, `8.00`, `8am`, `8:30 pm`, and Excel's part of a day where the map says that it is one.
  static func cell(_ text: String, _ rules: ColumnRules) throws(CellFault) -> String {
    if let minutes = try serial(text, rules) { return ClockTime(minutes: minutes).iso }
    var words = text.lowercased().filter { $0 != " " }
    let isAfternoon = words.hasSuffix("pm")
    let isMorning = words.hasSuffix("am")
    if isAfternoon || isMorning { words.removeLast(2) }
    let parts = words.split(omittingEmptySubsequences: false) { ":.".contains($0) }
    guard (1...3).contains(parts.count), parts.count > 1 || isAfternoon || isMorning,
      parts.count < 3 || parts[2] == "00", let hours = Int(parts[0]), (1...2).contains(parts[0].utf8.count),
      let minutes = parts.count == 1 ? 0 : Int(parts[1]), parts.count == 1 || parts[1].utf8.count == 2
    else { throw .noTime }
    guard isAfternoon || isMorning else { return try iso(hours, minutes) }
    guard (1...12).contains(hours) else { throw .noTime }
    return try iso(hours % 12 + (isAfternoon ? 12 : 0), minutes)
  }

  /// Minutes since midnight of a part of a day, 0.75 for six in the evening; nil for anything else. A part that is no
  /// whole minute, to a second, is no time.
  private static func serial(_ text: String, _ rules: ColumnRules) throws(CellFault) -> Int? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].isEmpty || parts[0] == "0", !parts[1].isEmpty,
      parts[1].allSatisfy(\.isASCIIDigit), let part = Double("0." + parts[1])
    else { return nil }
    guard rules.serials != nil else { throw .timeNumber }
    let minutes = part * 1440
    guard abs(minutes - minutes.rounded()) * 60 < 1, minutes.rounded() < 1440 else { throw .noTime }
    return Int(minutes.rounded())
  }

  private static func iso(_ hours: Int, _ minutes: Int) throws(CellFault) -> String {
    guard 0..<24 ~= hours, 0..<60 ~= minutes else { throw .noTime }
    return ClockTime(minutes: hours * 60 + minutes).iso
  }
}

extension Character {
  /// Whether it is one of 0 to 9.
  var isASCIIDigit: Bool { "0"..."9" ~= self }
}
