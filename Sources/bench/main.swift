import Foundation
import PDF

// Figures are ratios between programs in one run: machines differ, ratios hardly do.
Press.makeReady()
switch CommandLine.arguments.dropFirst().first {
case "pdf": try PrintingBench().run()
default:
  print("usage: bench pdf        painting and finishing against a bare cairo program")
  exit(64)
}
