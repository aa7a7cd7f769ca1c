import Diagnostics
import Layout

extension PagedDocument {
  func checkStructure() throws(Problems) {}
}
