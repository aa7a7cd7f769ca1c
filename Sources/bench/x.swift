import Foundation
import PDF
import Typography
func dumpOne() throws {
    let names = FontFamily.all.flatMap { [$0.regular + ".ttf", $0.bold + ".ttf"] }
    let files = try names.map { name in (name, Array(try Data(contentsOf: URL(fileURLWithPath: "Fonts/\(name)")))) }
    let t = try Typefaces.load(files: files)
    try Data(Press(typefaces: t).pdf(SampleReport(typefaces: t, pages: 10).document)).write(to: URL(fileURLWithPath: "/tmp/bench10.pdf"))
}
func loopOne() throws {
    let names = FontFamily.all.flatMap { [$0.regular + ".ttf", $0.bold + ".ttf"] }
    let files = try names.map { name in (name, Array(try Data(contentsOf: URL(fileURLWithPath: "Fonts/\(name)")))) }
    let t = try Typefaces.load(files: files)
    let d = SampleReport(typefaces: t, pages: 10).document
    let p = try Press(typefaces: t)
    for _ in 0..<1000 { _ = try p.pdf(d) }
}
