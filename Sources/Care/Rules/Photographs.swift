import Diagnostics
import Records

/// PHO-01: nobody's photograph is printed without their leave, or after it has ended.
enum Photographs: Rule {
  static let id = "PHO-01"

  static func findings(in record: Object, _ context: CheckContext) -> [RuleFinding] {
    record.photographs.compactMap { finding($0, asOf: context.asOf) }
  }

  static func finding(_ photograph: Photograph, asOf day: CalendarDate) -> RuleFinding? {
    switch photograph.leave.state(on: day) {
    case .holds: nil
    case .absent:
      finding("nobody has agreed to this photograph, so the frame for it is printed", photograph.path)
    case .later:
      finding("the leave for this photograph begins later; the frame for it is printed", photograph.path)
    case .ended:
      finding("the leave for this photograph has ended, so the frame for it is printed", photograph.path)
    }
  }

  private static func finding(_ message: String, _ path: [PathStep]) -> RuleFinding {
    RuleFinding(
      .warning, message, hint: "ask whoever is in it, and write consent with by, on and until", at: path,
      rule: id)
  }
}

/// The leave to print a photograph, as it was recorded.
struct PhotographLeave: Sendable {
  let consent: Object?

  /// How it stands on a day. The first and the last day count.
  enum State { case holds, absent, later, ended }

  func state(on day: CalendarDate) -> State {
    guard let consent else { return .absent }
    if let on = consent.date("on"), on > day { return .later }
    if let until = consent.date("until"), until < day { return .ended }
    return .holds
  }
}

/// A photograph of somebody, and where the file says so.
public struct Photograph: Sendable {
  /// The name of its file in the agency's folder of pictures, as it was written.
  public let file: String
  /// The path to it.
  public let path: [PathStep]
  let leave: PhotographLeave

  /// Whether it is the person's own, which stands on the cover as well.
  public var isOfPerson: Bool { path.first == .key("person") }

  fileprivate init?(of owner: Object?, at path: [PathStep]) {
    guard let photo = owner?.object("photo"), let file = photo.text("file") else { return nil }
    self.file = file
    self.path = path + ["photo"]
    leave = PhotographLeave(consent: photo.object("consent"))
  }
}

extension Object {
  /// The photographs of a record, or of a provider.
  fileprivate var photographs: [Photograph] {
    let own = [Photograph(of: object("person"), at: ["person"])].compactMap { $0 }
    return own
      + ["contacts", "careWorkers"].flatMap { list in
        objects(list).enumerated().compactMap { Photograph(of: $1, at: [.key(list), .index($0)]) }
      }
  }
}

extension CareRecord {
  /// The photographs of the person and of those close to them.
  public var photographs: [Photograph] { object.photographs }

  /// Where something stands in the record's file.
  public func place(of path: [PathStep]) -> Place? { places.places(of: [path]).first }
}

extension Provider {
  /// The photographs of care workers.
  public var photographs: [Photograph] { object.photographs }

  /// PHO-01 of the care workers.
  func photographs(asOf day: CalendarDate) -> [RuleFinding] {
    photographs.compactMap { Photographs.finding($0, asOf: day) }
  }

  /// Where something stands in the provider's file.
  public func place(of path: [PathStep]) -> Place? { places.places(of: [path]).first }
}
