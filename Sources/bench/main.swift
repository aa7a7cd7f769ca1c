import Diagnostics
import Foundation
import PDF

// Figures are ratios between programs in one run: machines differ, ratios hardly do.
let help = """
  usage: bench MODE

    bench pdf          painting and finishing against a bare cairo program that draws the same glyphs
    bench templates    parsing and checking all built-in templates; filling a care plan
    bench layout       laying out a care plan, and 1,000 pages; peak memory
    bench pages        each stage of a care plan, beside painting it
    bench records      reading and checking 1,000 records of 25 KB
    bench pictures     parsing and drawing all drawings; making a photograph ready
    bench ledger       digests, looking for leaks and waiting for the disk, beside painting and finishing
    bench packs [N]    whole runs over N people, 1,000 if left out; the program has to stand beside this one
    bench all          all of these but the last

  Times are milliseconds of one core. Templates and Fonts are found as homepack finds them: in HOMEPACK_HOME, or in
  the nearest folder above the program that holds both. Build it with: swift build -c release --product bench
  """

func run(_ mode: String) throws {
  let house = try House()
  if ["pdf", "all"].contains(mode) { try PrintingBench(typefaces: house.resources.typefaces).run() }
  if ["templates", "all"].contains(mode) { try TemplatesBench(house).run() }
  if ["layout", "all"].contains(mode) { try LayoutBench(house).run() }
  if ["pages", "all"].contains(mode) { try PagesBench(house).run() }
  if ["pictures", "all"].contains(mode) { try PicturesBench(house).run() }
  if ["records", "all"].contains(mode) { try RecordsBench(house).run() }
  if ["ledger", "all"].contains(mode) { try LedgerBench(house).run() }
  if mode == "packs" { try PacksBench(house, people: people).run() }
}

Press.makeReady()
let mode = CommandLine.arguments.dropFirst().first ?? ""
let people = CommandLine.arguments.dropFirst(2).first.map { max(1, Int($0) ?? 1) } ?? 1_000
switch mode {
case "--help", "-h", "help": print(help)
case "pdf", "templates", "layout", "pages", "pictures", "records", "ledger", "packs", "all":
  do { try run(mode) } catch let problems as Problems {
    for problem in problems.all { print("\(problem.severity): \(problem.message)") }
    exit(74)
  }
default:
  FileHandle.standardError.write(Data((help + "\n").utf8))
  exit(64)
}
