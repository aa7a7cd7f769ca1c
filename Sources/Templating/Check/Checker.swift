import Diagnostics
import Records

/// What a check asks of a template.
enum Demands: Sendable {
  /// Only that it can be filled: what Liquid would print as nothing or as an empty text is let through.
  case ofLiquid
  /// Besides, all that keeps a slip from paper: every name is known, a filter is used on its own type, what may be
  /// missing is spoken of, every branch can be reached, and only like is compared with like.
  case ofTheHouse
}

/// Checks a template against the record's type and turns it into steps that cannot fail.
///
/// Names are resolved to slots on the way, so that what was checked is exactly what is filled. All problems are
/// collected; after one, the value in question has no type and is not complained about again.
final class Checker {
  let library: TemplateLibrary
  let root: ObjectType
  let demands: Demands
  private(set) var problems = Problems()
  private var seen: Set<Problem> = []
  /// Whether the template claims to be easy read.
  var isEasyRead = false
  /// The file that is being checked: the template, or a partial of it.
  var file: ParsedFile
  /// The partials around this place, to refuse one that renders itself.
  var rendering: [String] = []
  /// How many partials were rendered so far, each call counted.
  private(set) var renders = 0
  var scope = Scope()
  /// What the container around this place may hold.
  var container = Container.document
  /// How many variables the template needs.
  private(set) var slots = 0
  /// How many counters `cycle` needs, by group.
  var counters: [String: Int] = [:]
  /// Slots of the variables that took another value since the innermost loop around this place began.
  var reassigned: Set<Int> = []
  /// Slots that remember where a loop stopped.
  var memories: [String: Int] = [:]
  /// Every field that an expression speaks of, by its whole path: `contacts.phones`, `health.allergies.substance`.
  var usedPaths: Set<String> = []
  /// Facts of which `or_say` or `state` was asked.
  var spoken: Set<String> = []
  var references: [(id: String, place: Place)] = []
  var headingIDs: Set<String> = []
  var hasFilledHeadings = false

  init(_ library: TemplateLibrary, root: ObjectType, file: ParsedFile, demands: Demands = .ofTheHouse) {
    self.library = library
    self.root = root
    self.file = file
    self.demands = demands
  }

  /// What the fill needs besides the steps.
  var frame: CheckedTemplate.Frame { .init(slots: slots, counters: counters.count) }

  var source: SourceText { file.source }

  func text(_ range: Range<Int>) -> String { source.bytes.text(range) }

  /// The most problems that are told of one template: nobody reads more in one go.
  private static let mostProblems = 200

  func report(_ message: String, at range: Range<Int>, hint: String? = nil, severity: Severity = .error) {
    guard problems.all.count < Self.mostProblems else { return tellOfMore() }
    add(Problem(severity, message, hint: hint, at: source.place(range)))
  }

  /// Reports what the house asks beyond that a template can be filled.
  func disapprove(_ message: String, at range: Range<Int>, hint: String? = nil) {
    if demands == .ofTheHouse { report(message, at: range, hint: hint) }
  }

  /// What is known of a value after a problem with it.
  var unknown: Flow { demands == .ofTheHouse ? .unknown : Flow(type: .any) }

  private func tellOfMore() {
    guard problems.all.count == Self.mostProblems else { return }
    add(Problem(.error, "there are more problems than these \(Self.mostProblems)", hint: "mend these first"))
  }

  /// The body of a loop that changes a variable is checked twice and a partial once a call: the same problem is told once.
  func add(_ problem: Problem) {
    if seen.insert(problem).inserted { problems.append(problem) }
  }

  func add(_ more: Problems) { for problem in more.all { add(problem) } }

  /// Counts a call of a partial. False when there are more than any document needs: partials that render two
  /// others each would print without bound.
  func countRender() -> Bool {
    renders += 1
    return renders <= 2_000 && rendering.count < 32
  }

  func newSlot() -> Int {
    slots += 1
    return slots - 1
  }

  func counter(for group: String) -> Int {
    let next = counters.count
    return counters[group, default: next] == next
      ? {
        counters[group] = next; return next
      }() : counters[group] ?? next
  }

  /// Runs a body that stands in a container of its own.
  func contained<Result>(_ body: () -> Result) -> Result {
    let outer = scope.loopsHere
    scope.loopsHere = 0
    let result = body()
    scope.loopsHere = outer
    return result
  }

  /// Runs a body in a scope of its own; assignments inside it may or may not happen.
  func branch<Result>(_ change: (inout Scope) -> Void = { _ in }, _ body: () -> Result) -> (Result, Scope) {
    let outer = scope
    change(&scope)
    let result = body()
    let inner = scope
    scope = outer
    return (result, inner)
  }

  /// Joins what several branches left behind. A variable that one of them did not set may be missing.
  func join(_ branches: [Scope], before: Scope) {
    scope = before
    let names = Set(branches.flatMap { $0.variables.keys })
    for name in names.sorted() {
      let found = branches.compactMap { $0.variables[name] }
      guard var variable = found.first else { continue }
      for other in found {
        variable.flow.mayBeMissing = variable.flow.mayBeMissing || other.flow.mayBeMissing
        variable.flow.mayBeAbsent = variable.flow.mayBeAbsent || other.flow.mayBeAbsent
        variable.flow.isOurs = !variable.flow.mayBeTheirs && !other.flow.mayBeTheirs
        variable.flow.type = variable.flow.type.flatMap { type in
          other.flow.type.map { type.joined(with: $0) }
        }
      }
      if found.count < branches.count { variable.flow.mayBeMissing = true }
      scope.variables[name] = variable
    }
  }

  /// A variable takes a value. It keeps its slot and its kind for the whole template.
  func assign(_ name: Name, _ flow: Flow) -> Int {
    if let old = scope.variables[name.text] {
      if let before = old.flow.type, let now = flow.type, before.kind != now.kind {
        report(
          "'\(name.text)' held \(before.words) and would now hold \(now.words)", at: name.range,
          hint: "use another name")
      }
      reassigned.insert(old.slot)
      scope.forget("$\(old.slot)")
      scope.variables[name.text]?.flow = named(flow, name.text, slot: old.slot)
      return old.slot
    }
    let slot = newSlot()
    scope.variables[name.text] = Scope.Variable(slot: slot, flow: named(flow, name.text, slot: slot))
    return slot
  }

  func named(_ flow: Flow, _ name: String, slot: Int) -> Flow {
    var flow = flow
    flow.key = "$\(slot)"
    flow.name = "'\(name)'"
    return flow
  }
}
