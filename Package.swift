// swift-tools-version: 6.1
import PackageDescription

// One target a stage; imports go one way, from left to right in the design.
// `.ci/imports` compares every import line in Sources with the lists here.
let package = Package(
  name: "homepack",
  products: [
    .executable(name: "homepack", targets: ["homepack"])
  ],
  targets: [
    .systemLibrary(
      name: "CCairo", pkgConfig: "cairo-ft", providers: [.apt(["libcairo2-dev"])]),

    .target(name: "Diagnostics"),
    .target(name: "Records", dependencies: ["Diagnostics"]),
    .target(name: "Documents", dependencies: ["Diagnostics"]),
    .target(name: "Care", dependencies: ["Diagnostics", "Records", "Documents"]),
    .target(name: "Templating", dependencies: ["Diagnostics", "Records", "Documents"]),
    .target(name: "Structure", dependencies: ["Diagnostics", "Documents"]),
    .target(name: "Typography", dependencies: ["Diagnostics"]),
    .target(name: "Pictures", dependencies: ["Diagnostics"]),
    .target(
      name: "Layout",
      dependencies: ["Diagnostics", "Records", "Documents", "Structure", "Typography", "Pictures"]),
    .target(
      name: "Standards",
      dependencies: ["Diagnostics", "Records", "Structure", "Typography", "Pictures", "Layout"]),
    .target(
      name: "PDF",
      dependencies: ["CCairo", "Diagnostics", "Structure", "Typography", "Pictures", "Layout"]),
    .target(
      name: "Packs",
      dependencies: [
        "Diagnostics", "Records", "Care", "Documents", "Templating", "Structure", "Typography", "Pictures",
        "Layout", "Standards", "PDF",
      ]),
    .executableTarget(
      name: "homepack", dependencies: ["Diagnostics", "Records", "Care", "Packs"]),
    .executableTarget(
      name: "bench",
      dependencies: [
        "CCairo", "Diagnostics", "Records", "Care", "Documents", "Templating", "Structure", "Typography",
        "Pictures", "Layout", "PDF", "Packs",
      ]),

    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"]),
    .testTarget(name: "RecordsTests", dependencies: ["Diagnostics", "Records"]),
    .testTarget(
      name: "CareTests", dependencies: ["Diagnostics", "Records", "Documents", "Care"], exclude: ["Cases"]),
    .testTarget(
      name: "TemplatingTests", dependencies: ["Diagnostics", "Records", "Documents", "Templating"],
      exclude: ["Cases"]),
    .testTarget(
      name: "StructureTests", dependencies: ["Diagnostics", "Documents", "Structure", "TestSupport"]),
    .testTarget(name: "TypographyTests", dependencies: ["Diagnostics", "Typography"]),
    .testTarget(name: "PicturesTests", dependencies: ["Diagnostics", "Pictures"]),
    .target(
      name: "TestSupport", dependencies: ["Diagnostics", "Documents", "Typography", "Layout"],
      path: "Tests/TestSupport"),
    .testTarget(
      name: "LayoutTests",
      dependencies: [
        "Diagnostics", "Records", "Documents", "Structure", "Typography", "Pictures", "Layout", "TestSupport",
      ]),
    .testTarget(
      name: "StandardsTests",
      dependencies: [
        "Diagnostics", "Records", "Documents", "Structure", "Typography", "Pictures", "Layout", "Standards",
        "TestSupport",
      ]),
    .testTarget(
      name: "PDFTests",
      dependencies: [
        "CCairo", "Diagnostics", "Structure", "Typography", "Pictures", "Layout", "PDF",
      ]),
    .testTarget(
      name: "PacksTests",
      dependencies: [
        "Diagnostics", "Records", "Care", "Documents", "Structure", "Templating", "Typography", "Pictures",
        "Layout", "PDF", "Packs", "TestSupport",
      ],
      exclude: ["Goldens", "Lives"]),
    .testTarget(name: "HomepackTests", dependencies: ["homepack"]),

    // One list of the readers that strangers' bytes meet: the tests give each its corpus, `fuzz` what it makes up.
    .target(
      name: "FuzzTargets",
      dependencies: [
        "Diagnostics", "Records", "Care", "Documents", "Templating", "Typography", "Pictures", "Layout",
        "PDF",
        "Packs",
      ],
      path: "Tests/FuzzTargets"),
    .testTarget(
      name: "FuzzTests", dependencies: ["Records", "Diagnostics", "FuzzTargets"], path: "Tests/FuzzTests"),
  ],
  swiftLanguageModes: [.v6]
)

// The tests set thousands of pages: all that is tested is compiled for speed in a debug build as well. That leaves out
// `assert` alone.
for target in package.targets where target.type == .regular {
  target.swiftSettings = [.unsafeFlags(["-O"], .when(configuration: .debug))]
}

// libFuzzer counts the ways through everything that is tested. `.ci/fuzz` builds it into a folder of its own.
if Context.environment["HOMEPACK_FUZZ"] == "1" {
  for target in package.targets where target.type == .regular {
    target.swiftSettings = (target.swiftSettings ?? []) + [.unsafeFlags(["-sanitize=fuzzer"])]
  }
  package.products.append(.executable(name: "fuzz", targets: ["fuzz"]))
  package.targets.append(
    .executableTarget(
      name: "fuzz", dependencies: ["FuzzTargets"],
      swiftSettings: [.unsafeFlags(["-sanitize=fuzzer", "-parse-as-library"])],
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer"])]))
}

// CI asks for it; a newer compiler's new warning must not stop an office from building.
if Context.environment["HOMEPACK_WARNINGS"] == "errors" {
  for target in package.targets where target.type != .system {
    target.swiftSettings = (target.swiftSettings ?? []) + [.unsafeFlags(["-warnings-as-errors"])]
  }
}
