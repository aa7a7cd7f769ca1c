import Foundation
import PDF

// Figures are ratios between programs in one run: machines differ, ratios hardly do.
Press.makeReady()
switch CommandLine.arguments.dropFirst().first {
case "pdf": try PrintingBench().run()
case "records": try RecordsBench().run()
default:
  print("usage: bench pdf        painting and finishing against a bare cairo program")
  print("       bench records    reading and checking 1,000 records")
  exit(64)
}
