import Foundation
import Testing

@Suite("A program that was moved")
struct MovedProgramTests {
  @Test("It finds share/homepack beside its folder and prints")
  func moved() throws {
    let scratch = try Scratch()
    let files = FileManager.default
    for folder in ["bin", "share/homepack"] {
      try files.createDirectory(atPath: "\(scratch.path)/\(folder)", withIntermediateDirectories: true)
    }
    try files.copyItem(atPath: Program.builds + "/homepack", toPath: scratch.path + "/bin/homepack")
    for folder in ["Templates", "Fonts"] {
      try files.copyItem(
        atPath: "\(Program.root)/\(folder)", toPath: "\(scratch.path)/share/homepack/\(folder)")
    }
    let demo = scratch.path + "/demo"
    let made = try Program.run("demo", demo, program: scratch.path + "/bin/homepack", home: nil)
    #expect(made.code == 0, "\(made.messages)")
    #expect(scratch.files(in: demo + "/packs").count == BuildTests.demoFiles.count)
  }
}
