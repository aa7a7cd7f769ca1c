import Care
import Diagnostics
import Foundation
import Packs
import Records

extension Invocation {
  /// Does what was asked.
  func run() throws(WrongUsage) -> ExitCode {
    do throws(Failure) {
      switch command.verb {
      case "demo": return try demo()
      case "new": return try new()
      case "build": return try build(try packsAsked())
      case "copy": return try copy()
      case "status": return try status()
      case "bump": return try bump()
      case "ledger": return try ledger()
      case "returned": return try returned()
      case "disclose": return try disclose()
      case "report": return try report()
      case "print-room": return try printRoom()
      case "check": return try check()
      case "inspect": return try inspect()
      case "schema": return try schema()
      case "codes": return try codes()
      case "import": return try importing()
      case "templates": return try templates()
      case "render": return try render()
      case "preview": return try preview()
      case "pictures": return try pictures()
      default: return try help()
      }
    } catch {
      switch error {
      case .wrongUsage(let usage): throw usage
      case .problems(let problems):
        Terminal.report(problems.all)
        return ExitCode(problems.all, isStrict: false)
      }
    }
  }

  /// Either the words were wrong, or what they asked for went wrong.
  enum Failure: Error {
    case wrongUsage(WrongUsage)
    case problems(Problems)
  }

  private func help() throws(Failure) -> ExitCode {
    if let form = value("--as") {
      let names = helpNames
      let text = try word(
        form, "homepack help --as",
        [
          ("man", ManualPage(names: names).text(version: Build.version)),
          ("bash", Completions(names: names).bash), ("zsh", Completions(names: names).zsh),
        ])
      return Terminal.say(text, ending: "")
    }
    guard let verb = operands.first else { return Terminal.say(Command.overview) }
    let command = try understood { () throws(WrongUsage) in try Homepack.find(verb) }
    return Terminal.say(command.helpText(naming: helpNames))
  }

  private func demo() throws(Failure) -> ExitCode {
    let folder = operands.first ?? "homepack-demo"
    let home = try self.home()
    try done { () throws(Problems) in try Example.write(to: folder, from: home) }
    guard let day = CalendarDate(year: 2026, month: 11, day: 16) else { return .done }
    var build = Build(home: home, agency: folder, asOf: day)
    build.isExample = true
    return try self.build(build)
  }

  private func new() throws(Failure) -> ExitCode {
    let home = try self.home()
    let folder = operands[0]
    try done { () throws(Problems) in try Example.write(to: folder, from: home) }
    return Terminal.say(
      """
      \(folder) holds an example agency.
      Change \(folder)/provider.json to your own details, put one record a person into \(folder)/people,
      then: homepack check \(folder), and: homepack build \(folder)
      """)
  }

  /// What was asked for, in all the ways in which documents reach their readers.
  private func packsAsked() throws(Failure) -> Build {
    var build = try buildAsked(operands[0])
    for format in all("--format") {
      build.media.insert(try word(format, "--format", Medium.onRequest.map { ($0.rawValue, $0) }))
    }
    return build
  }

  func build(_ build: Build) throws(Failure) -> ExitCode {
    let isQuiet = has("--quiet") || has("--json")
    let start = ContinuousClock.now
    let isOffice = build.pack == Contingency.name
    let outcome = try done { () throws(Problems) in
      try isOffice
        ? build.contingency()
        : build.run { done, total in if !isQuiet { Terminal.progress(done, of: total, since: start) } }
    }
    // Notes are for the office's desk; somebody who prints wants to see what is missing on paper.
    let answer = BuildAnswer(outcome, of: build.agency, isWhole: has("--all") || !build.people.isEmpty)
    for line in answer.problems { Terminal.warn(line) }
    if has("--json") { Terminal.say(outcome.manifest) }
    if !isQuiet { for line in answer.made { Terminal.say(line) } }
    let code = ExitCode(outcome.problems, isStrict: has("--strict"))
    Terminal.explain(code, of: outcome.problems)
    return code
  }

  private func render() throws(Failure) -> ExitCode {
    let output = needed("--output")
    let isScript = output.hasSuffix(Render.Format.script.rawValue)
    let ending = isScript ? Render.Format.script.rawValue : PathName(output).ending
    guard let format = Render.Format(rawValue: ending) else {
      throw .wrongUsage(WrongUsage("--output ends in .pdf, .png, .txt, .html or .brf, not '.\(ending)'"))
    }
    var render = Render(
      home: try home(), agency: needed("--agency"), template: operands[0], asOf: try asOf(),
      output: isScript ? String(output.dropLast(ending.count)) : PathName(output).withoutEnding,
      format: format)
    render.person = value("--person")
    render.layout = value("--layout")
    render.size = try number("--size", 1...999)
    render.page = try number("--page", 1...9999)
    render.isDraftAllowed = has("--draft")
    render.isRestrictedAllowed = has("--allow-restricted")
    let (files, problems) = try done { () throws(Problems) in try render.run() }
    Terminal.report(problems)
    Terminal.say(files.joined(separator: "\n"))
    return ExitCode(problems, isStrict: false)
  }
}

extension Invocation {
  func buildAsked(_ agency: String) throws(Failure) -> Build {
    var build = Build(home: try home(), agency: agency, asOf: try asOf())
    build.people = all("--person")
    build.documents = all("--document")
    build.pack = value("--pack")
    build.reader = value("--for")
    build.layout = value("--layout")
    build.size = try number("--size", 1...999)
    build.out = value("--out")
    build.jobs = try number("--jobs", 1...256)
    build.saysAll = has("--strict")
    build.patience = Terminal.patience
    build.access = has("--group") ? .group : .owner
    if let part = value("--shard") {
      guard let shard = Shard(part) else {
        throw .wrongUsage(
          WrongUsage(
            "--shard takes a part of so many, such as 3/16, not '\(part)'", hint: "Parts count from 1."))
      }
      build.shard = shard
    }
    build.isDraftAllowed = has("--draft")
    build.isRestrictedAllowed = has("--allow-restricted")
    return build
  }

  /// What help lists; it is given without a home, too.
  var helpNames: HelpNames { HelpNames(of: try? home()) }

  func home() throws(Failure) -> Home {
    try done { () throws(Problems) in
      try Home.find(
        asked: value("--home"), environment: ProcessInfo.processInfo.environment, executable: executablePath)
    }
  }

  /// Where this program's file is: Linux says so under /proc, wherever it was started from.
  private var executablePath: String {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
  }

  private func asOf() throws(Failure) -> CalendarDate {
    guard let written = value("--as-of") else { return try today() }
    guard let date = CalendarDate(iso: written) else {
      throw .wrongUsage(WrongUsage("--as-of takes a day that exists, YYYY-MM-DD, not '\(written)'"))
    }
    return date
  }

  func today() throws(Failure) -> CalendarDate {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(identifier: "Europe/London") ?? .current
    let parts = calendar.dateComponents([.year, .month, .day], from: Date())
    guard let year = parts.year, let month = parts.month, let day = parts.day,
      let date = CalendarDate(year: year, month: month, day: day)
    else {
      throw .wrongUsage(WrongUsage("The machine's date cannot be read", hint: "Say it with --as-of DATE."))
    }
    return date
  }

  func word<T>(_ name: String, _ option: String, _ known: [(String, T)]) throws(Failure) -> T {
    if let found = known.first(where: { $0.0 == name }) { return found.1 }
    let names = known.map(\.0)
    let hint = nearest(to: name, among: names).map { "Did you mean \($0)?" }
    throw .wrongUsage(
      WrongUsage(
        "\(option) does not know '\(name)'", hint: hint ?? "It knows " + names.joined(separator: ", ") + "."))
  }

  func number(_ option: String, _ range: ClosedRange<Int>) throws(Failure) -> Int? {
    guard let written = value(option) else { return nil }
    guard let number = Int(written), range.contains(number) else {
      throw .wrongUsage(
        WrongUsage(
          "\(option) takes a whole number from \(range.lowerBound) to \(range.upperBound), not '\(written)'"))
    }
    return number
  }

  @discardableResult
  func done<T>(_ work: () throws(Problems) -> T) throws(Failure) -> T {
    do throws(Problems) { return try work() } catch { throw .problems(error) }
  }

  func understood<T>(_ work: () throws(WrongUsage) -> T) throws(Failure) -> T {
    do throws(WrongUsage) { return try work() } catch { throw .wrongUsage(error) }
  }
}
