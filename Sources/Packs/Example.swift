import Diagnostics

/// The fictional agency that `demo` and `new` write.
public enum Example {
  /// Copies the example agency to a folder, which must not exist or be empty.
  public static func write(to folder: String, from home: Home) throws(Problems) {
    var isFree = !Files.exists(folder)
    if Files.isFolder(folder) { isFree = try Files.names(in: folder).isEmpty }
    guard isFree else {
      throw Problems(
        Problem(
          .error, "\(folder) is there already and is not empty", rule: Problem.writingRule,
          hint: "Name a new folder; nothing was changed."))
    }
    let example = home.templates + "/example-agency"
    for file in try Files.tree(example) {
      try Files.write(try Files.bytes(example + "/" + file), to: folder + "/" + file)
    }
  }
}
